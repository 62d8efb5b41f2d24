package org.beleg.describe;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.beleg.check.Report;
import org.beleg.check.Step;
import org.beleg.dataset.Column;
import org.beleg.dataset.Reference;
import org.beleg.dataset.Table;

/** What is asked of the columns of one table: by its schema, and by what the schema says beyond JSON Schema. */
final class Rulings {
    private final Table table;
    private final List<Conditions.Condition> conditions;
    private final Map<String, String> tables;
    private final Report report;

    /** {@code tables}: where the chapters of the dataset's tables are, by the tables' names. */
    Rulings(Table table, Map<String, String> tables, Report report) {
        this.table = table;
        this.report = report;
        this.conditions = Conditions.of(table);
        this.tables = Map.copyOf(tables);
    }

    String required(Column column) {
        if (column.required()) {
            return "in every row";
        }
        return conditions.stream().anyMatch(c -> c.needed().contains(column.name()))
                ? "in some rows, see what is asked of it"
                : "no";
    }

    /** All that is asked of a column. */
    List<Sentence> of(Column column) {
        List<Sentence> asked = new ArrayList<>(Constraints.of(table, column));
        if (table.key().contains(column.name())) {
            asked.add(key());
        }
        table.references().stream()
                .filter(r -> r.columns().contains(column.name()))
                .forEach(r -> asked.add(reference(r)));
        table.orders().stream().filter(o -> o.contains(column.name())).forEach(o -> asked.add(order(o)));
        table.distincts().stream().filter(d -> d.contains(column.name())).forEach(d -> asked.add(distinct(d)));
        conditions.stream().filter(c -> c.columns().contains(column.name())).forEach(c -> asked.add(c.sentence()));
        return List.copyOf(asked);
    }

    /** Codes of the rules that look at a column for what its schema says, and of those that found something in it. */
    List<String> rules(Column column) {
        Set<String> codes = annotated(column);
        report.findings().stream()
                .filter(f -> f.table().equals(Optional.of(table.name()))
                        && f.column().equals(Optional.of(column.name())))
                .forEach(f -> codes.add(f.code()));
        codes.retainAll(report.steps().stream().map(Step::check).toList());
        return List.copyOf(codes);
    }

    private Set<String> annotated(Column column) {
        Set<String> codes = new LinkedHashSet<>(List.of("schema-violated"));
        if (table.key().contains(column.name())) {
            codes.add("key-repeated");
        }
        if (table.references().stream().anyMatch(r -> r.columns().contains(column.name()))) {
            codes.add("reference-dangling");
        }
        if (table.orders().stream().anyMatch(o -> o.contains(column.name()))) {
            codes.add("values-out-of-order");
        }
        if (table.distincts().stream().anyMatch(d -> d.contains(column.name()))) {
            codes.add("values-alike");
        }
        return codes;
    }

    /** What is asked of the table's rows as a whole. */
    List<Sentence> ofRows() {
        List<Sentence> asked = new ArrayList<>();
        if (!table.key().isEmpty()) {
            asked.add(key());
        }
        table.references().forEach(r -> asked.add(reference(r)));
        table.orders().forEach(o -> asked.add(order(o)));
        table.distincts().forEach(d -> asked.add(distinct(d)));
        if (table.evidence().required()) {
            asked.add(evidence());
        }
        return List.copyOf(asked);
    }

    private Sentence key() {
        return new Sentence(List.of())
                .names(table.key(), "and")
                .text(
                        table.key().size() == 1
                                ? " names the row: no two rows have the same."
                                : " together name the row.");
    }

    private Sentence reference(Reference reference) {
        Sentence sentence = new Sentence(List.of())
                .names(reference.columns(), "and")
                .text(reference.columns().size() == 1 ? " names a row of " : " together name a row of ");
        for (int i = 0; i < reference.to().size(); i++) {
            String name = reference.to().get(i).table();
            String between = i == 0 ? "" : i == reference.to().size() - 1 ? " or " : ", ";
            Optional<String> chapter = Optional.ofNullable(tables.get(name));
            Sentence before = sentence.text(between);
            sentence = chapter.map(c -> before.link(name, c)).orElseGet(() -> before.code(name));
        }
        return (reference.words().isEmpty()
                        ? sentence
                        : sentence.text(", or is ").names(reference.words(), "or"))
                .text(".");
    }

    private static Sentence order(List<String> columns) {
        Sentence sentence = new Sentence(List.of());
        for (int i = 0; i < columns.size(); i++) {
            sentence = sentence.text(i == 0 ? "" : " ≤ ").code(columns.get(i));
        }
        return sentence.text(", of those that have a value.");
    }

    private static Sentence distinct(List<String> columns) {
        return new Sentence(List.of()).names(columns, "and").text(" differ where they have a value.");
    }

    private Sentence evidence() {
        Sentence sentence = Sentence.of("Each row rests on exactly one primary passage of a source");
        return table.evidence()
                .exempt()
                .map(e -> sentence.text(", but for rows where ")
                        .code(e.column())
                        .text(" is ")
                        .code(e.value())
                        .text(", which are the source’s own voice"))
                .orElse(sentence)
                .text(".");
    }
}
