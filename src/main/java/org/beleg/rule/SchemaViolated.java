package org.beleg.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beleg.check.Card;
import org.beleg.check.Draft;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Column;
import org.beleg.dataset.Nearest;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.json.RowSchema;

/** A row is not what the JSON Schema of its table allows. */
final class SchemaViolated implements Rule {
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
        Map<String, RowSchema> schemas = new HashMap<>();
        List<Table> tables = new ArrayList<>();
        for (Table table : subject.dataset().tables()) {
            compile(table).ifPresent(schema -> {
                schemas.put(table.name(), schema);
                tables.add(table);
            });
        }
        return Optional.of(Inspection.ofRows(tables, (row, findings) -> {
            RowSchema schema = schemas.get(row.table().name());
            if (schema != null) {
                schema.explain(typed(row)).forEach(v -> note(v, row, findings));
            }
        }));
    }

    /** A schema that cannot be used is the business of another rule. */
    private static Optional<RowSchema> compile(Table table) {
        if (table.columns().isEmpty() || !RowSchema.isDraft07(table.schema().text("$schema"))) {
            return Optional.empty();
        }
        try {
            return Optional.of(RowSchema.compile(table.schema()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> typed(Row row) {
        Map<String, Object> typed = new LinkedHashMap<>();
        for (Column column : row.table().columns()) {
            row.get(column).ifPresent(cell -> typed.put(column.name(), column.read(cell)));
        }
        return typed;
    }

    private static void note(RowSchema.Violation violation, Row row, Findings findings) {
        Optional<Column> column = row.table().column(name(violation));
        if (column.isEmpty()) {
            findings.at(row).say(row.name() + ": " + violation.message() + ".");
            return;
        }
        String where = row.name() + "." + column.get().name();
        String found = row.get(column.get()).orElse("");
        Draft draft = findings.at(row).column(column.get());
        if (violation.keyword().equals("required")) {
            draft.expected("a value").say(where + " is empty but required" + when(column.get()) + ".");
            return;
        }
        draft.found(found);
        Phrase phrase = Phrase.of(violation, column.get());
        draft.expected(phrase.expected());
        draft.nearest(Nearest.of(found, values(column.get())));
        draft.say(where + ": “" + Cut.of(found) + "” " + phrase.fault() + ".");
    }

    private static String when(Column column) {
        return column.required() ? "" : " here: other values of this row ask for it";
    }

    private static List<String> values(Column column) {
        return column.values().stream().map(Column.Value::text).collect(Collectors.toList());
    }

    /** The column of a violation; of a missing one everit names it in the message only. */
    private static String name(RowSchema.Violation violation) {
        if (violation.keyword().equals("required")) {
            String message = violation.message();
            int from = message.indexOf('[');
            int to = message.indexOf(']', from);
            return from >= 0 && to > from ? message.substring(from + 1, to) : "";
        }
        String[] parts = violation.pointer().split("/", 3);
        return parts.length > 1 ? parts[1].replace("~1", "/").replace("~0", "~") : "";
    }
}
