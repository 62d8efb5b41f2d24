package org.beleg.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Glance;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Column;
import org.beleg.dataset.Row;
import org.beleg.glance.RowProof;
import org.beleg.json.RowSchema;
import org.beleg.json.Violation;

/** A row is not what the JSON Schema of its table allows. */
final class SchemaViolated implements Rule {
    /** Of several faults of one cell the first of these is said; mended, it often takes the others with it. */
    private static final List<String> GRAVEST = List.of("required", "dependencies", "type", "false", "enum", "const");

    @Override
    public Card card() {
        return new Card(
                "schema-violated",
                Severity.ERROR,
                "A row is not what its schema allows",
                "The schema is the contract of a table: types, code lists, patterns, ranges, and what must be there when."
                        + " Whoever reads the data relies on it.",
                "Correct the cell, or, if the value is right, the schema.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        Map<String, RowProof> proofs = new ConcurrentHashMap<>();
        return Optional.of(Inspection.ofRows(
                subject.dataset().tables(),
                SchemaViolated::look,
                header -> header.table()
                        .judge()
                        .map(schema -> proofs.computeIfAbsent(
                                header.table().name(), table -> RowProof.compile(schema, header.columns())))
                        .map(SchemaViolated::glance)));
    }

    private static Glance<Inspection.Nothing> glance(RowProof compiled) {
        RowProof proof = compiled.another();
        return (learnt, rows, open) -> proof.open(rows, open);
    }

    private static void look(Row row, Findings findings) {
        Optional<RowSchema> schema = row.table().judge();
        if (schema.isEmpty()) {
            findings.notEvaluated(row.table(), "its schema cannot be used", 1);
        } else if (!Sound.is(row)) {
            findings.notEvaluated(row.table(), "the cells do not stand under the header's columns", 1);
        } else {
            judge(schema.get(), row, findings);
        }
    }

    private static void judge(RowSchema schema, Row row, Findings findings) {
        Map<String, Object> typed = typed(row);
        List<Violation> violations = schema.explain(typed);
        if (violations.isEmpty()) {
            return;
        }
        Map<String, Violation> gravest = new LinkedHashMap<>();
        for (Violation v : violations) {
            String place = v.keyword().equals("required") ? "/" + columns(v).get(0) : v.pointer() + alternatives(v);
            gravest.merge(place, v, (a, b) -> weight(b) < weight(a) ? b : a);
        }
        gravest.values().forEach(v -> new Said(row, typed, findings).say(v));
    }

    private static String alternatives(Violation v) {
        return v.pointer().isEmpty() ? String.join(" ", v.limits()) : "";
    }

    private static int weight(Violation v) {
        int at = GRAVEST.indexOf(v.keyword());
        return at < 0 ? GRAVEST.size() : at;
    }

    private static Map<String, Object> typed(Row row) {
        Map<String, Object> typed = new LinkedHashMap<>();
        for (Column column : row.table().columns()) {
            Optional<String> cell = row.get(column);
            if (cell.isPresent() && column.type() == Column.Type.LIST) {
                typed.put(column.name(), new ArrayList<>(Sound.parts(cell.get(), column)));
            } else if (cell.isPresent()) {
                String sound = Sound.cell(cell.get());
                if (!sound.isEmpty()) {
                    typed.put(column.name(), column.read(sound));
                }
            }
        }
        return typed;
    }

    /** The columns that a violation names; a missing value is named by the violation, not by its place. */
    private static List<String> columns(Violation v) {
        if (v.keyword().equals("required") || v.keyword().equals("dependencies")) {
            return v.limits().isEmpty() ? List.of("") : List.of(v.limits().get(0));
        }
        String[] parts = v.pointer().split("/", 3);
        return parts.length > 1 ? List.of(parts[1].replace("~1", "/").replace("~0", "~")) : List.of();
    }

    /** A row with what its cells were read as, and where findings go. */
    private record Said(Row row, Map<String, Object> typed, Findings findings) {

        void say(Violation v) {
            List<String> names = columns(v);
            Optional<Column> column = names.stream().findFirst().flatMap(row.table()::column);
            if (column.isEmpty()) {
                together(v);
            } else if (v.keyword().equals("required") || v.keyword().equals("dependencies")) {
                missing(v, column.get());
            } else {
                wrong(v, column.get());
            }
        }

        private void missing(Violation v, Column column) {
            if (!Sound.has(row, column) || row.get(column).isPresent()) {
                return;
            }
            List<String> with = v.limits().stream()
                    .skip(1)
                    .filter(name -> row.get(name).isPresent())
                    .toList();
            String where =
                    with.isEmpty() ? Circumstances.of(v, row) : " where " + String.join(" and ", with) + " is given";
            findings.at(row)
                    .column(column)
                    .expected("a value: " + column.description())
                    .say(row.name() + "." + column.name() + " is empty, but must not be" + where + "." + because(v));
        }

        private void wrong(Violation v, Column column) {
            String text = text(v, column);
            if (text.indexOf(Sound.LOST) >= 0 || Forms.fault(column, text).isPresent()) {
                return;
            }
            Phrase phrase = Phrase.of(v, text);
            findings.at(row)
                    .column(column)
                    .found(text)
                    .expected(v.keyword().equals("false") ? "an empty cell" : phrase.expected())
                    .nearest(phrase.nearest())
                    .say(row.name() + "." + column.name() + ": “" + Cut.of(text) + "” " + phrase.fault()
                            + Circumstances.of(v, row) + "." + because(v));
        }

        /** The text that is at fault: one value of a list, or the cell. */
        private String text(Violation v, Column column) {
            String[] parts = v.pointer().split("/", 3);
            if (parts.length == 3
                    && parts[2].matches("[0-9]{1,9}")
                    && typed.get(column.name()) instanceof List<?> list) {
                return String.valueOf(list.get(Integer.parseInt(parts[2])));
            }
            String cell = row.get(column).orElse("");
            return column.type() == Column.Type.LIST ? cell : Sound.cell(cell);
        }

        private void together(Violation v) {
            boolean choice = v.keyword().matches("anyOf|oneOf") && !v.limits().isEmpty();
            if (!choice) {
                findings.at(row).say(row.name() + ": " + v.message() + "." + because(v));
                return;
            }
            String all = Phrase.or(v.limits());
            List<String> there =
                    v.limits().stream().filter(n -> row.get(n).isPresent()).toList();
            String only = v.keyword().equals("oneOf") ? "exactly one of them" : "one of them";
            findings.at(row)
                    .column(String.join(", ", v.limits()))
                    .found(String.join(", ", there))
                    .expected(only)
                    .say(row.name() + " has "
                            + (there.isEmpty()
                                    ? "neither " + all.replace(" or ", " nor ")
                                    : String.join(" and ", there))
                            + ", but needs " + only + Circumstances.of(v, row) + "." + because(v));
        }

        /** What the schema says of a demand that is not made of every row. */
        private static String because(Violation v) {
            boolean special = !v.conditions().isEmpty() || v.pointer().isEmpty();
            return special && !v.note().isEmpty() ? " " + v.note() : "";
        }
    }
}
