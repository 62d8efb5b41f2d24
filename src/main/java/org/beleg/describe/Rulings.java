package org.beleg.describe;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.beleg.check.Card;
import org.beleg.check.Report;
import org.beleg.check.Rule;
import org.beleg.check.Step;
import org.beleg.dataset.Column;
import org.beleg.dataset.Reference;
import org.beleg.dataset.Table;
import org.beleg.rule.Rules;

/** What is asked of the columns of one table: by its schema, and by what the schema says beyond JSON Schema. */
final class Rulings {
    private final Table table;
    private final List<Conditions.Condition> conditions;
    private final Map<String, String> tables;
    private final Report report;
    /** Codes of the rules that looked at the table, or at the dataset as a whole. */
    private final Set<String> looked;

    private final List<Card> cards = Rules.all().stream().map(Rule::card).toList();
    private final Words words;

    /** {@code tables}: where the chapters of the dataset's tables are, by the tables' names. */
    Rulings(Table table, Map<String, String> tables, Report report, Words words) {
        this.table = table;
        this.report = report;
        this.words = words;
        this.looked = report.steps().stream()
                .filter(step -> step.table().isEmpty() || step.table().equals(table.name()))
                .map(Step::check)
                .collect(Collectors.toSet());
        this.conditions = Conditions.of(table, words);
        this.tables = Map.copyOf(tables);
    }

    String required(Column column) {
        if (column.required()) {
            return words.say("required.always");
        }
        return conditions.stream().anyMatch(c -> c.needed().contains(column.name()))
                ? words.say("required.sometimes")
                : words.say("required.never");
    }

    /** All that is asked of a column. */
    List<Sentence> of(Column column) {
        List<Sentence> asked = new ArrayList<>(Constraints.of(table, column, words));
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

    /** Codes of the rules that judge a column for its schema or its role, and of those that found something in it. */
    List<String> rules(Column column) {
        Set<String> codes = annotated(column);
        column.role()
                .ifPresent(role -> cards.stream()
                        .filter(card -> card.judges().contains(role))
                        .forEach(card -> codes.add(card.code())));
        report.findings().stream()
                .filter(f -> f.table().equals(Optional.of(table.name()))
                        && f.column().equals(Optional.of(column.name())))
                .forEach(f -> codes.add(f.code()));
        codes.retainAll(looked);
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
        return words.sentence(
                table.key().size() == 1 ? "asked.key.one" : "asked.key.other",
                "columns",
                words.names(table.key(), "list.and"));
    }

    private Sentence reference(Reference reference) {
        List<Sentence> targets = new ArrayList<>();
        for (Reference.Target to : reference.to()) {
            Sentence none = Sentence.NOTHING;
            String chapter = tables.get(to.table());
            targets.add(chapter == null ? none.code(to.table()) : none.link(to.table(), chapter));
        }
        String key = reference.columns().size() == 1 ? "asked.reference.one" : "asked.reference.other";
        return words.sentence(
                reference.words().isEmpty() ? key : key + "OrWords",
                "columns",
                words.names(reference.columns(), "list.and"),
                "tables",
                words.joined(targets, "list.or"),
                "words",
                words.names(reference.words(), "list.or"));
    }

    private Sentence order(List<String> columns) {
        Sentence sentence = Sentence.NOTHING;
        for (int i = 0; i < columns.size(); i++) {
            sentence = sentence.text(i == 0 ? "" : " ≤ ").code(columns.get(i));
        }
        return words.sentence("asked.order", "columns", sentence);
    }

    private Sentence distinct(List<String> columns) {
        return words.sentence("asked.distinct", "columns", words.names(columns, "list.and"));
    }

    private Sentence evidence() {
        return table.evidence()
                .exempt()
                .map(e -> words.sentence(
                        "asked.evidenceBut",
                        "column",
                        Sentence.NOTHING.code(e.column()),
                        "value",
                        Sentence.NOTHING.code(e.value())))
                .orElseGet(() -> words.sentence("asked.evidence"));
    }
}
