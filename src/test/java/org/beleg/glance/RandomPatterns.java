package org.beleg.glance;

import java.util.Random;

/** Patterns, and texts at which they may or may not be found, over few letters so that both happen often. */
final class RandomPatterns {
    private static final String[] ATOMS = {
        "a",
        "b",
        "A",
        "0",
        "1",
        "-",
        "\\.",
        ".",
        "[ab]",
        "[^a]",
        "[a-c]",
        "[0-9]",
        "\\d",
        "\\w",
        "\\s",
        "\\S",
        "\\D",
        "\\W",
        "[A-Z]",
        "[a-z0-9_]",
        "[^0-9;]",
        "[ab-]",
        "[-ab]",
        "[a&]",
        "[a-c-9]",
        "[\\w-]",
        "[\\d.]",
        "\\/",
        " ",
        ";",
        "\\+",
        "[+*]",
        "é",
        "[äö]",
        "\\p{L}",
        "\\u0061",
        "\\b",
        "(?i)",
        "[a-z&&[^b]]",
        "[]a]",
        "\\x41",
        "(?=a)",
        "😀",
        "[^é]",
        "$",
        "^",
        "[$^]",
        "[^]a]",
        "(?<n>a)"
    };
    private static final String[] TIMES = {
        "?", "*", "+", "{2}", "{1,}", "{0,2}", "{1,3}", "*?", "+?", "??", "{2,3}?", "++", "?+"
    };
    private static final String[] LETTERS = {
        "a", "b", "c", "A", "B", "0", "1", "9", "-", ".", ";", " ", "_", "+", "é", "ä", "ع", "😀", "\n", "\r", "\u0085",
        "\u2028", "\u2029", "\u00A0", "\t", "\u000B", "\u0000", "\u007F", "$", "^", "]", "\u20A8", "\u0300"
    };

    private RandomPatterns() {}

    static String pattern(Random random) {
        StringBuilder pattern = new StringBuilder();
        int branches = random.nextInt(6) == 0 ? 2 : 1;
        for (int i = 0; i < branches; i++) {
            pattern.append(i == 0 ? "" : "|");
            pattern.append(random.nextInt(3) > 0 ? "^" : "").append(sequence(random, 2));
            pattern.append(random.nextInt(3) > 0 ? "$" : "");
        }
        return pattern.toString();
    }

    private static String sequence(Random random, int depth) {
        StringBuilder all = new StringBuilder();
        for (int n = random.nextInt(5); n >= 0; n--) {
            int plain = random.nextInt(10) == 0 ? ATOMS.length : 32;
            String atom = depth > 0 && random.nextInt(5) == 0 ? group(random, depth - 1) : ATOMS[random.nextInt(plain)];
            all.append(atom);
            if (random.nextInt(3) == 0) {
                all.append(TIMES[random.nextInt(random.nextInt(10) == 0 ? TIMES.length : 11)]);
            }
        }
        return all.toString();
    }

    private static String group(Random random, int depth) {
        StringBuilder all = new StringBuilder(random.nextBoolean() ? "(" : "(?:").append(sequence(random, depth));
        for (int n = random.nextInt(3); n > 0; n--) {
            all.append('|').append(random.nextInt(8) == 0 ? "" : sequence(random, depth));
        }
        return all.append(')').toString();
    }

    static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int letters = random.nextInt(3) == 0 ? LETTERS.length : 6 + random.nextInt(8);
        for (int n = random.nextInt(10); n >= 0; n--) {
            text.append(LETTERS[random.nextInt(letters)]);
        }
        return text.toString();
    }
}
