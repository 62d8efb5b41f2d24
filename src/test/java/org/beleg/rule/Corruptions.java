package org.beleg.rule;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.beleg.Fixture;
import org.beleg.dataset.Fingerprint;
import org.beleg.dataset.SourceText;
import org.beleg.dataset.Span;

/** Mistakes that coders make, one at a time, always the same ones. */
final class Corruptions {
    private final Path base;
    private final Random random = new Random(20190209);
    private final List<Corruption> all = new ArrayList<>();
    private final Map<String, SourceText> texts = new HashMap<>();

    Corruptions(Path base) {
        this.base = base;
    }

    /** A mistake, what it is called, and how it is made. */
    record Corruption(String kind, String story, Change change) {}

    /** Spoils a copy of the dataset. */
    @FunctionalInterface
    interface Change {
        void on(Path folder) throws IOException;
    }

    /** A row by the names of its columns. */
    private record Line(String file, Map<String, String> cells, String key) {
        String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    List<Corruption> all() throws IOException {
        for (Line source : lines("sources.csv", l -> true, 99)) {
            Path file = base.resolve("sources").resolve(source.get("file"));
            texts.put(source.key(), SourceText.of(Files.readAllBytes(file)));
        }
        anchors();
        texts();
        numbers();
        modalities();
        dates();
        rest();
        return all;
    }

    private void anchors() throws IOException {
        for (Line a : lines("evidence.csv", l -> true, 12)) {
            int by = 1 + random.nextInt(5);
            move("anchor shifted by a few characters", a, start(a) + by, end(a) + by);
        }
        for (Line a : lines("evidence.csv", l -> l.get("source").equals("S1") && start(l) > 10, 8)) {
            move("anchor counted in UTF-16 units, after an emoji", a, start(a) + 1, end(a) + 1);
        }
        for (Line a : lines("evidence.csv", l -> others(l).size() > 0 && end(l) - start(l) > 3, 12)) {
            Span other = others(a).get(0);
            move("anchor at another occurrence of the same words", a, other.start(), other.end());
        }
        for (Line a : lines("evidence.csv", l -> l.get("role").equals("primary"), 5)) {
            add("primary anchor lost", a, "", a.key(), "-");
        }
        for (Line a : lines(
                "evidence.csv",
                l -> l.get("role").equals("primary") && l.get("record").startsWith("F"),
                10)) {
            elsewhere("anchor of a figure proved, but at another sentence", a);
        }
    }

    private static long start(Line anchor) {
        return Long.parseLong(anchor.get("start"));
    }

    private static long end(Line anchor) {
        return Long.parseLong(anchor.get("end"));
    }

    private List<Span> others(Line anchor) {
        SourceText text = text(anchor);
        Span here = new Span(start(anchor), end(anchor));
        return text.find(text.passage(here)).stream()
                .filter(s -> !s.equals(here))
                .toList();
    }

    private SourceText text(Line anchor) {
        SourceText text = texts.get(anchor.get("source"));
        if (text == null) {
            throw new IllegalStateException(anchor.key());
        }
        return text;
    }

    private void move(String kind, Line anchor, long start, long end) {
        add(kind, kind + ": " + anchor.key() + " of " + anchor.get("record"), folder -> {
            Fixture.change(folder, anchor.file(), anchor.key(), "start", "" + start);
            Fixture.change(folder, anchor.file(), anchor.key(), "end", "" + end);
        });
    }

    /** Moves an anchor to where a passage of another record is, with its fingerprints. */
    private void elsewhere(String kind, Line anchor) throws IOException {
        Line other = lines(
                        "evidence.csv",
                        l -> l.get("record").startsWith("E")
                                && l.get("source").equals(anchor.get("source"))
                                && Math.abs(start(l) - start(anchor)) > 400,
                        1)
                .get(0);
        Span span = new Span(start(other), end(other));
        Fingerprint print = Fingerprint.of(text(anchor), span);
        add(kind, kind + ": " + anchor.get("record") + " at " + span, folder -> {
            Fixture.change(folder, anchor.file(), anchor.key(), "start", "" + span.start());
            Fixture.change(folder, anchor.file(), anchor.key(), "end", "" + span.end());
            Fixture.change(folder, anchor.file(), anchor.key(), "sha256", print.sha256());
            Fixture.change(folder, anchor.file(), anchor.key(), "sha256_norm", print.norm());
            Fixture.change(folder, anchor.file(), anchor.key(), "sha256_context", print.context());
        });
    }

    private void texts() throws IOException {
        for (Line s : lines("sources.csv", l -> l.get("lang").equals("de"), 99)) {
            rewrite("text decomposed (NFD)", s, t -> Normalizer.normalize(t, Normalizer.Form.NFD));
        }
        for (Line s : lines("sources.csv", l -> true, 99)) {
            rewrite("text with other line ends", s, t -> t.replace("\n", "\r\n"));
            rewrite("text with a byte order mark", s, t -> "\ufeff" + t);
            rewrite("one word of the text changed", s, t -> t.replaceFirst(" (und|and) ", " oder "));
        }
    }

    private void rewrite(String kind, Line source, java.util.function.UnaryOperator<String> how) {
        add(kind, kind + ": " + source.get("file"), folder -> {
            Path file = folder.resolve("sources").resolve(source.get("file"));
            String text = Files.readString(file, StandardCharsets.UTF_8);
            Files.writeString(file, how.apply(text), StandardCharsets.UTF_8);
        });
    }

    private void numbers() throws IOException {
        for (Line f : lines("figures.csv", l -> l.get("numeral").matches("[0-9]{1,3}[.,][0-9]{3}"), 99)) {
            each(
                    "thousands mark read as a decimal mark",
                    f,
                    v -> v.movePointLeft(3).stripTrailingZeros());
        }
        for (Line f : lines("figures.csv", l -> l.get("numeral").matches("[0-9][.,][0-9]"), 99)) {
            each("decimal mark dropped", f, v -> v.movePointRight(1));
        }
        for (Line f : lines("figures.csv", l -> l.get("qualifier").equals("vague_plural"), 99)) {
            add(
                    "vague word given a point estimate",
                    f,
                    "best",
                    new BigDecimal(f.get("low")).movePointRight(1).toBigInteger() + "");
            add("floor of a vague word made larger", f, "low", f.get("low") + "0");
        }
        for (Line f : lines("figures.csv", l -> l.get("qualifier").equals("indefinite"), 99)) {
            add("indefinite word given a number", f, "best", "50");
        }
        for (Line f : lines("figures.csv", l -> l.get("unit").equals("families"), 99)) {
            add("families coded as persons", f, "unit", "persons");
        }
        for (Line f : lines("figures.csv", l -> l.get("unit").equals("persons") && hasNumber(l), 12)) {
            add("persons coded as families or houses", f, "unit", random.nextBoolean() ? "families" : "houses");
        }
        for (Line f :
                lines("figures.csv", l -> hasNumber(l) && l.get("qualifier").equals("approx"), 10)) {
            add("hedge left out", f, "qualifier", "unhedged_round");
        }
        for (Line f : lines("figures.csv", l -> l.get("qualifier").equals("exact"), 8)) {
            add("hedge made up", f, "qualifier", "approx");
        }
        for (Line f : lines("figures.csv", l -> l.get("qualifier").matches("min|max"), 8)) {
            add("bound coded as about", f, "qualifier", "approx");
        }
        for (Line f : lines("figures.csv", l -> l.get("best").matches("[0-9]{2,}"), 12)) {
            each("digits exchanged", f, v -> {
                String digits = v.toPlainString();
                BigDecimal turned = new BigDecimal("" + digits.charAt(1) + digits.charAt(0) + digits.substring(2));
                return turned.compareTo(v) == 0 ? v.add(BigDecimal.ONE) : turned;
            });
        }
        for (Line f : lines("figures.csv", l -> l.get("numeral").matches("[0-9.,]{2,}"), 8)) {
            add("numeral copied wrongly", f, "numeral", f.get("numeral") + "0");
        }
        for (Line f : lines("figures.csv", this::hasNumber, 10)) {
            add("figure overlooked", "figure overlooked: " + f.key() + " and its anchors", folder -> {
                Fixture.change(folder, f.file(), f.key(), "-");
                for (Line a : lines("evidence.csv", l -> l.get("record").equals(f.key()), 99)) {
                    Fixture.change(folder, a.file(), a.key(), "-");
                }
            });
        }
    }

    private boolean hasNumber(Line figure) {
        return !(figure.get("low") + figure.get("best") + figure.get("high")).isEmpty()
                && !figure.get("qualifier").equals("vague_plural");
    }

    private void each(String kind, Line figure, java.util.function.UnaryOperator<BigDecimal> how) {
        add(kind, kind + ": " + figure.key() + ", " + figure.get("numeral"), folder -> {
            for (String column : List.of("low", "best", "high")) {
                if (!figure.get(column).isEmpty()) {
                    String value = how.apply(new BigDecimal(figure.get(column))).toPlainString();
                    Fixture.change(folder, figure.file(), figure.key(), column, value);
                }
            }
        });
    }

    private void modalities() throws IOException {
        for (String modality :
                List.of("denied", "reported", "negated", "predicted", "attempted", "intended", "requested")) {
            for (Line e : lines("events.csv", l -> l.get("mode").equals(modality), 8)) {
                String kind =
                        modality.equals("denied") ? "denial coded as fact" : "what is " + modality + " coded as fact";
                add(kind, kind + ": " + e.key() + ", " + e.get("label"), folder -> {
                    Fixture.change(folder, e.file(), e.key(), "mode", "asserted");
                    Fixture.change(folder, e.file(), e.key(), "said_by", "A0");
                });
            }
        }
        for (String modality : List.of("negated", "predicted", "attempted", "intended", "requested")) {
            for (Line e : lines("events.csv", l -> l.get("mode").equals("asserted"), 4)) {
                add("fact coded as " + modality, e, "mode", modality);
            }
        }
        for (Line e : lines("events.csv", l -> l.get("mode").equals("reported"), 10)) {
            String other = lines(
                            "actors.csv",
                            l -> !l.key().equals(e.get("said_by")) && !l.key().equals("A0"),
                            1)
                    .get(0)
                    .key();
            add("claimant exchanged", e, "said_by", other);
        }
        for (Line e : lines("events.csv", l -> l.get("mode").equals("negated"), 4)) {
            add("label negative as well", e, "label", "Not so: " + e.get("label"));
        }
    }

    private void dates() throws IOException {
        for (Line e : lines(
                "events.csv",
                l -> l.get("day").matches("[0-9-]{10}") && l.get("basis").equals("explicit"),
                8)) {
            LocalDate day = LocalDate.parse(e.get("day"));
            date("day off by one", e, day.plusDays(1));
            date("month off by one", e, day.minusMonths(1));
            date("year off by one", e, day.minusYears(1));
            date("event after publication", e, day.plusYears(2));
        }
        for (Line e : lines("events.csv", l -> l.get("basis").equals("year_inferred"), 4)) {
            add("year said to be printed", e, "basis", "explicit");
            date("day off by one", e, LocalDate.parse(e.get("day")).plusDays(1));
        }
        for (Line e : lines("events.csv", l -> l.get("basis").equals("relative"), 8)) {
            add("offset of a relative date changed", e, "to_days", "" + (Integer.parseInt(e.get("to_days")) + 2));
        }
    }

    private void date(String kind, Line event, LocalDate day) {
        add(kind, kind + ": " + event.key() + ", " + event.get("day"), folder -> {
            for (String column : List.of("day", "day_from", "day_to")) {
                Fixture.change(folder, event.file(), event.key(), column, day.toString());
            }
        });
    }

    private void rest() throws IOException {
        for (Line p : lines("places.csv", l -> !l.get("lat").isEmpty(), 9)) {
            add("swapped coordinates", "swapped coordinates: " + p.key(), folder -> {
                Fixture.change(folder, p.file(), p.key(), "lat", p.get("lon"));
                Fixture.change(folder, p.file(), p.key(), "lon", p.get("lat"));
            });
        }
        for (Line p : lines("places.csv", l -> !l.get("lat").isEmpty(), 9)) {
            add("sign of a coordinate lost or made up", p, "lon", turned(p.get("lon")));
            add(
                    "two digits of a coordinate exchanged",
                    p,
                    "lat",
                    p.get("lat").charAt(1)
                            + p.get("lat").substring(0, 1)
                            + p.get("lat").substring(2));
            add("country of a place exchanged", p, "country", p.get("country").equals("DE") ? "GB" : "DE");
        }
        for (Line p : lines("places.csv", l -> true, 6)) {
            add("name of a place misspelled", p, "called", p.get("called").replaceFirst("[aeiou]", "y"));
        }
        for (Line x : lines("exclusions.csv", l -> l.get("kind").equals("numeral"), 10)) {
            add("number neither coded nor left out", x, "", x.key(), "-");
        }
        for (Line e : lines("events.csv", l -> true, 4)) {
            add("loaded word in a label", e, "label", "Terrorists: " + e.get("label"));
        }
        for (Line e : lines("events.csv", l -> true, 3)) {
            add("private person named", e, "notes", "Seen by Martin Holm of the same street.");
        }
    }

    private static String turned(String number) {
        return number.startsWith("-") ? number.substring(1) : "-" + number;
    }

    private void add(String kind, Line line, String column, String... value) {
        if (column.isEmpty()) {
            add(
                    kind,
                    kind + ": " + line.key() + " " + line.get("record"),
                    f -> Fixture.change(f, line.file(), value[0], value[1]));
            return;
        }
        add(
                kind,
                kind + ": " + line.key() + "." + column + " " + line.get(column) + " → " + value[0]
                        + (line.get("label").isEmpty() || column.equals("label") ? "" : ", " + line.get("label")),
                folder -> Fixture.change(folder, line.file(), line.key(), column, value[0]));
    }

    private void add(String kind, String story, Change change) {
        all.add(new Corruption(kind, story, change));
    }

    /** Some rows of a table, drawn by lot. */
    private List<Line> lines(String file, Predicate<Line> which, int most) throws IOException {
        List<List<String>> rows = Fixture.rows(base.resolve(file));
        List<Line> lines = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < row.size(); i++) {
                cells.put(rows.get(0).get(i), row.get(i));
            }
            Line line = new Line(file, cells, row.get(0));
            if (which.test(line)) {
                lines.add(line);
            }
        }
        if (lines.size() > most) {
            Collections.shuffle(lines, random);
        }
        return lines.subList(0, Math.min(most, lines.size()));
    }
}
