package org.beleg.glance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.beleg.dataset.Column;
import org.beleg.json.Json;
import org.beleg.json.JsonPrinter;
import org.beleg.json.RowSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** What is proved over the bytes everit finds valid too; and what is denied it finds wrong. */
final class RowProofTest {
    private static final int SCHEMAS = Integer.getInteger("differential.schemas", 2000);
    private static final int ROWS = Integer.getInteger("differential.rows", 40_000);

    /** So many rows are looked at together. */
    private static final int TOGETHER = 10;

    private static final Set<String> KEYWORDS = Set.of(
            ("$id $ref additionalItems additionalProperties allOf anyOf beleg const contains definitions dependencies else"
                            + " enum exclusiveMaximum exclusiveMinimum format if items maxItems maxLength maxProperties"
                            + " maximum minItems minLength minProperties minimum multipleOf not oneOf pattern"
                            + " patternProperties propertyNames required then type uniqueItems")
                    .split(" "));

    /** How many rows everit found valid, and how many of them were proved, in all and by keyword. */
    private static final class Tally {
        private long schemas;
        private long rows;
        private long valid;
        private long proved;
        private long denied;
        private long asked;
        private final Map<String, long[]> byKeyword = new TreeMap<>();

        void count(boolean isValid, int answer) {
            rows++;
            valid += isValid ? 1 : 0;
            proved += answer == Question.YES ? 1 : 0;
            denied += answer == Question.NO ? 1 : 0;
        }

        synchronized void add(Tally other, Set<String> keywords) {
            schemas++;
            rows += other.rows;
            valid += other.valid;
            proved += other.proved;
            denied += other.denied;
            asked += other.asked;
            for (String keyword : keywords) {
                long[] counts = byKeyword.computeIfAbsent(keyword, k -> new long[2]);
                counts[0] += other.valid;
                counts[1] += other.proved;
            }
        }

        void publish(TestReporter reporter) {
            reporter.publishEntry(
                    "in all",
                    schemas + " schemas, " + rows + " rows; proved " + proved + " of " + valid + " valid rows, denied "
                            + denied + " of " + (rows - valid) + " others; everit asked for " + asked + " values");
            String all = byKeyword.entrySet().stream()
                    .map(e -> e.getKey() + " " + percent(e.getValue()[1], e.getValue()[0]))
                    .collect(Collectors.joining(", "));
            reporter.publishEntry("valid rows proved, by keyword", all);
        }

        private static String percent(long part, long whole) {
            return String.format(Locale.ROOT, "%.1f %%", 100.0 * part / Math.max(1, whole));
        }
    }

    @Test
    void whatIsProvedIsValidAndWhatIsDeniedIsNot(TestReporter reporter) {
        Tally tally = new Tally();
        LongStream.rangeClosed(1, SCHEMAS).parallel().forEach(seed -> compare(seed, tally));
        tally.publish(reporter);
        assertTrue(tally.valid > tally.rows / 3, "hardly a row is valid: the test shows little");
        assertTrue(tally.proved > tally.valid * 9 / 10, "hardly a row is proved: the test shows little");
    }

    private static Optional<RowSchema> usable(Json schema) {
        try {
            return Optional.of(RowSchema.compile(schema));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void compare(long seed, Tally all) {
        RandomSchemas random = RandomSchemas.of(seed);
        usable(random.schema()).ifPresent(schema -> {
            random.prefer(schema);
            Set<String> keywords = new HashSet<>();
            keywords(schema.json(), keywords);
            all.add(compare("seed " + seed, schema, random), keywords);
        });
    }

    private static Tally compare(String seed, RowSchema schema, RandomSchemas random) {
        List<Column> columns = random.columns();
        RowProof proof = RowProof.compile(schema, columns).another();
        Compiler compiler = new Compiler(schema, columns);
        Question question = compiler.row();
        Sight sight = new Sight(compiler.askers());
        Tally tally = new Tally();
        Window window = new Window(columns.size());
        for (int i = 0; i < ROWS / SCHEMAS; i += TOGETHER) {
            List<String[]> texts = Stream.generate(random::row).limit(TOGETHER).toList();
            RawRows rows = window.on(texts);
            Marks open = rows.marks();
            proof.open(rows, open);
            sight.look(rows);
            for (int at = 0; at < TOGETHER; at++) {
                sight.row = at;
                int answer = question.ask(sight);
                boolean valid = schema.accepts(typed(texts.get(at), columns));
                boolean expected = answer != Question.YES || rows.suspects().has(at);
                String row = new RawRow(rows).at(at).toString();
                assertTrue(
                        answer != (valid ? Question.NO : Question.YES) && open.has(at) == expected,
                        () -> seed + ": " + answer + " of a row that is valid or not: " + valid + "\n" + row + "\n"
                                + columns + "\n" + JsonPrinter.line(schema.json()));
                tally.count(valid, answer);
            }
        }
        tally.asked = proof.asked();
        return tally;
    }

    @Test
    void aUsualSchemaIsProvedForAllItsValidRows() {
        UsualRows usual = UsualRows.make();
        RowProof proof = RowProof.compile(usual.schema(), usual.columns());
        Window window = new Window(usual.columns().size());
        int valid = 0;
        int proved = 0;
        for (int i = 0; i < 4000; i++) {
            String[] cells = usual.row(i);
            boolean isValid = usual.schema().accepts(typed(cells, usual.columns()));
            boolean isProved = isProved(proof, window, cells);
            valid += isValid ? 1 : 0;
            proved += isProved ? 1 : 0;
            assertTrue(isValid || !isProved, () -> String.join(" | ", cells));
        }
        assertTrue(valid > 3000 && valid < 4000, "the rows are not mixed: " + valid);
        assertEquals(valid, proved);
    }

    @Test
    void aRowWhoseTextMightBeMendedIsNotProved() {
        UsualRows usual = UsualRows.make();
        RowProof proof = RowProof.compile(usual.schema(), usual.columns());
        Window window = new Window(usual.columns().size());
        String[] cells = usual.row(1);
        assertTrue(isProved(proof, window, cells));
        cells[4] += " ";
        assertFalse(isProved(proof, window, cells));
    }

    private static boolean isProved(RowProof proof, Window window, String[] cells) {
        RawRows rows = window.on(List.<String[]>of(cells));
        Marks open = rows.marks();
        proof.open(rows, open);
        return open.isEmpty();
    }

    private static Map<String, Object> typed(String[] cells, List<Column> columns) {
        Map<String, Object> typed = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                Column column = columns.get(i);
                typed.put(column.name(), RandomSchemas.typed(cells[i], column));
            }
        }
        return typed;
    }

    private static void keywords(Json json, Set<String> keywords) {
        json.members().forEach((name, member) -> {
            if (KEYWORDS.contains(name)) {
                keywords.add(
                        name.equals("format") ? "format " + member.asString().orElse("") : name);
            }
            keywords(member, keywords);
        });
        json.items().forEach(item -> keywords(item, keywords));
    }
}
