package org.beleg.glance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.beleg.dataset.Column;
import org.beleg.dataset.RawRow;
import org.beleg.json.Json;
import org.beleg.json.JsonPrinter;
import org.beleg.json.RowSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** What is proved over the bytes everit finds valid too; and what is denied it finds wrong. */
final class RowProofTest {
    private static final int SCHEMAS = Integer.getInteger("differential.schemas", 2500);
    private static final int ROWS = Integer.getInteger("differential.rows", 100_000);

    private static final Set<String> KEYWORDS = Set.of(
            ("$id $ref additionalItems additionalProperties allOf anyOf beleg const contains definitions dependencies else"
                            + " enum exclusiveMaximum exclusiveMinimum format if items maxItems maxLength maxProperties"
                            + " maximum minItems minLength minProperties minimum multipleOf not oneOf pattern"
                            + " patternProperties propertyNames required then type uniqueItems")
                    .split(" "));

    /** How many rows everit found valid, and how many of them were proved, in all and by keyword. */
    private static final class Tally {
        private int schemas;
        private long rows;
        private long valid;
        private long proved;
        private long denied;
        private long asked;
        private final Map<String, long[]> byKeyword = new TreeMap<>();

        void add(Set<String> keywords, boolean isValid, boolean isProved) {
            rows++;
            valid += isValid ? 1 : 0;
            proved += isProved ? 1 : 0;
            for (String keyword : keywords) {
                long[] counts = byKeyword.computeIfAbsent(keyword, k -> new long[2]);
                counts[0] += isValid ? 1 : 0;
                counts[1] += isProved ? 1 : 0;
            }
        }

        void publish(TestReporter reporter) {
            reporter.publishEntry(
                    "random",
                    schemas + " schemas, " + rows + " rows, " + valid + " valid, " + proved + " proved, " + denied
                            + " of " + (rows - valid) + " denied, everit asked for " + asked + " values");
            byKeyword.forEach((keyword, counts) ->
                    reporter.publishEntry(keyword, counts[1] + " of " + counts[0] + " valid rows proved"));
        }
    }

    @Test
    void nothingIsProvedThatEveritRefuses(TestReporter reporter) {
        Tally tally = new Tally();
        for (long seed = 1; tally.schemas < SCHEMAS; seed++) {
            RandomSchemas random = RandomSchemas.of(seed);
            Optional<RowSchema> schema = usable(random.schema());
            if (schema.isPresent()) {
                tally.schemas++;
                random.prefer(schema.get());
                compare(seed, schema.get(), random, tally);
            }
        }
        tally.publish(reporter);
        assertTrue(tally.valid > tally.rows / 5, "hardly a row is valid: the test shows little");
        assertTrue(tally.proved > tally.valid * 9 / 10, "hardly a row is proved: the test shows little");
    }

    private static Optional<RowSchema> usable(Json schema) {
        try {
            return Optional.of(RowSchema.compile(schema));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void compare(long seed, RowSchema schema, RandomSchemas random, Tally tally) {
        List<Column> columns = random.columns();
        RowProof proof = RowProof.compile(schema, columns);
        Question question = Compiler.compile(schema, columns);
        Sight sight = new Sight(columns.size());
        Set<String> keywords = new HashSet<>();
        keywords(schema.json(), keywords);
        for (int i = 0; i < ROWS / SCHEMAS; i++) {
            String[] cells = random.row();
            RawRow row = RawRow.of(cells);
            sight.look(row);
            int answer = question.ask(sight);
            boolean valid = schema.accepts(typed(cells, columns));
            if (answer == (valid ? Question.NO : Question.YES) || proof.proves(row) != (answer == Question.YES)) {
                throw new AssertionError("seed " + seed + ", " + answer + " but " + valid + " of " + row + "\n" + columns
                        + "\n" + JsonPrinter.line(schema.json()));
            }
            tally.add(keywords, valid, answer == Question.YES);
            tally.denied += answer == Question.NO ? 1 : 0;
        }
        tally.asked += proof.asked();
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
                keywords.add(name.equals("format") ? "format " + member.asString().orElse("") : name);
            }
            keywords(member, keywords);
        });
        json.items().forEach(item -> keywords(item, keywords));
    }
}
