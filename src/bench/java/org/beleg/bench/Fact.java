package org.beleg.bench;

import java.util.Optional;

/** One row of the table of facts, with one fault or none. */
record Fact(Chance chance, Optional<Fault> fault, Bytes out) {
    static final int PLACES = 100_000;
    static final int DOCUMENTS = 5_000;
    static final byte[][] COUNTRIES =
            Bytes.of("Arlonia", "Besmark", "Coravia", "Dunland", "Estrova", "Fenmoor", "Galdir", "Hestania");

    private static final byte[][] CODES = Bytes.of("ARL", "BES", "COR", "DUN", "EST", "FEN", "GAL", "HES");
    private static final byte[][] PROVINCES =
            Bytes.of("Upper Valley", "Lower Valley", "Coast", "Highlands", "Lakes", "Old Border", "Plains", "Islands");
    private static final byte[] BATTLE = Bytes.of("battle");
    private static final byte[][] KINDS =
            Bytes.of("shelling", "raid", "siege", "protest", "agreement", "displacement", "other");
    private static final byte[][] STATUS = Bytes.of("coded", "checked", "final", "withdrawn");
    private static final byte[][] ADJECTIVES = Bytes.of(
            "Northern", "Southern", "Eastern", "Western", "United", "Free", "Popular", "National", "River", "Mountain");
    private static final byte[][] NOUNS = Bytes.of(
            "Liberation Front",
            "Guard",
            "Assembly of the Provinces",
            "Movement",
            "Transitional Council",
            "Defence Forces",
            "Brigades",
            "Union of Free Cities",
            "Army",
            "League of the Valley");
    private static final byte[] URL = Bytes.of("https://archive.example.org/collections/daily-press/reports/");

    /** A step without a common divisor with the number of keys: every key once, in no order. */
    private static final long STEP = 61_803_399;

    private static final long KEYS = 100_000_000;

    void write(long row) {
        what(has(Fault.KEY) ? 0 : row);
        who();
        where();
        howMany();
        wrongOr(Fault.LENGTH, "\"too short\"", () -> Notes.write(chance, out));
        out.put(',');
        source();
    }

    private boolean has(Fault kind) {
        return fault.isPresent() && fault.get() == kind;
    }

    private void wrongOr(Fault kind, String wrong, Runnable right) {
        if (has(kind)) {
            out.put(Bytes.of(wrong));
        } else {
            right.run();
        }
    }

    private void what(long row) {
        out.put('E').put('V').put(row * STEP % KEYS, 8).put(',');
        int precision = chance.percent(80) ? 1 : 2 + chance.below(5);
        int year = 1989 + chance.below(36);
        if (has(Fault.DATE)) {
            out.put(Bytes.of("2019-02-30"));
        } else if (precision < 6) {
            date(year);
        }
        out.put(',').put(precision < 6 ? precision : 9, 1).put(',');
        if (!has(Fault.REQUIRED)) {
            out.put(year, 4);
        }
        out.put(',');
    }

    private void date(int year) {
        out.put(year, 4).put('-').put(1 + chance.below(12), 2).put('-').put(1 + chance.below(28), 2);
    }

    private void who() {
        boolean battle = has(Fault.CONDITION) || chance.percent(30);
        wrongOr(Fault.ENUM, "earthquake", () -> out.put(battle ? BATTLE : chance.one(KINDS)));
        out.put(',').put(1 + chance.below(3), 1).put(',');
        int first = chance.below(ADJECTIVES.length);
        int second = (first + 1 + chance.below(ADJECTIVES.length - 1)) % ADJECTIVES.length;
        int noun = chance.below(NOUNS.length);
        actor(first, noun);
        out.put(',');
        if (has(Fault.DISTINCT)) {
            actor(first, noun);
        } else if (!has(Fault.CONDITION) && (battle || chance.percent(80))) {
            actor(second, noun);
        }
        out.put(',');
    }

    private void actor(int adjective, int noun) {
        out.put(ADJECTIVES[adjective]).put(' ').put(NOUNS[noun]);
    }

    private void where() {
        wrongOr(Fault.REFERENCE, "P999999", () -> out.put('P').put(chance.below(PLACES), 6));
        int country = chance.below(COUNTRIES.length);
        out.put(',').put(COUNTRIES[country]).put(',');
        wrongOr(Fault.PATTERN, "arl", () -> out.put(CODES[country]));
        out.put(',');
        if (chance.percent(90)) {
            out.put(chance.one(PROVINCES));
        }
        out.put(',');
        wrongOr(Fault.RANGE, "97.5", () -> out.decimal(chance.below(18_000_000) - 9_000_000));
        out.put(',').decimal(chance.below(36_000_000) - 18_000_000);
        out.put(',').put(1 + chance.below(7), 1).put(',');
    }

    private void howMany() {
        int low = chance.below(chance.percent(90) ? 50 : 5000);
        int best = low + chance.below(20);
        int high = best + chance.below(100);
        if (has(Fault.SPELLING)) {
            out.put('0').put('0');
        }
        out.put(has(Fault.ORDER) ? high + 1 : low, 1).put(',');
        wrongOr(Fault.TYPE, "several", () -> out.put(best, 1));
        out.put(',').put(high, 1).put(',');
    }

    private void source() {
        int document = chance.below(DOCUMENTS);
        out.put('S').put(document, 5).put(',');
        if (has(Fault.URI)) {
            out.put(Bytes.of("no address at all"));
        } else if (chance.percent(85)) {
            out.put(URL).put(document, 5).put('/').put(chance.below(1000), 3);
        }
        out.put(',');
        if (chance.percent(90)) {
            date(1990 + chance.below(35));
        }
        out.put(',').put(Bytes.of(chance.percent(80) ? "true" : "false"));
        out.put(',').put(1 + chance.below(2), 1).put(',').put(chance.one(STATUS));
    }
}
