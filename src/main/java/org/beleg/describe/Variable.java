package org.beleg.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.beleg.dataset.Column;
import org.beleg.dataset.Column.Type;
import org.beleg.figure.Spark;
import org.beleg.profile.ColumnStatistics;

/**
 * A column as the codebook shows it.
 *
 * @param heading its name, numbered
 * @param table the label of its table
 * @param label its label; empty where it is the name
 * @param definition what it holds
 * @param facts its type, level, unit, what was counted and so on
 * @param instruction how it is coded, from the manual
 * @param agreement how far its coders agreed, from the manual; one of its facts too
 * @param checks what is asked of its values
 * @param rules the rules of the toolkit that hold it to that, as far as they can be told from the schema and the findings
 * @param caption heads the table of its values; empty where there is none
 * @param spark how its values are spread
 * @param values the allowed values and how often each occurs
 */
record Variable(
        Outline.Heading heading,
        String table,
        Optional<String> label,
        String definition,
        List<Fact> facts,
        Optional<Instructions.Instruction> instruction,
        Optional<String> agreement,
        List<Sentence> checks,
        List<Link> rules,
        Optional<Outline.Caption> caption,
        Optional<Spark> spark,
        List<Value> values) {

    /** One thing said of it. */
    record Fact(String name, Sentence value) {}

    /** A rule, and where it is spoken of. */
    record Link(String id, String code) {}

    /** An allowed value, how often it occurs (of a list, in how many lists), and what it is in other schemes. */
    record Value(
            String text,
            String title,
            String description,
            String count,
            String share,
            List<Crosswalks.Equivalent> equivalents) {}

    static Variable of(Outline.Heading heading, Column column, ColumnStatistics statistics, TableChapter.Frame frame) {
        List<Value> values = values(column, statistics, frame);
        Optional<String> agreement = frame.written().agreement().of(frame.table(), column);
        String name = frame.table().name() + "." + column.name();
        Optional<Outline.Caption> caption = values.isEmpty()
                ? Optional.empty()
                : Optional.of(frame.outline()
                        .table(
                                "values-" + name,
                                frame.words().sentence("caption.values", "variable", Sentence.NOTHING.code(name))));
        return new Variable(
                heading,
                frame.table().title(),
                Optional.of(column.title()).filter(t -> !t.equals(column.name())),
                column.description(),
                facts(column, statistics, agreement, frame),
                frame.written().instructions().of(frame.table(), column, heading.id()),
                agreement,
                frame.rulings().of(column),
                frame.rulings().rules(column).stream()
                        .map(c -> new Link(Verdict.id(c), c))
                        .toList(),
                caption,
                frame.spark(column),
                values);
    }

    private static List<Fact> facts(
            Column column, ColumnStatistics statistics, Optional<String> agreement, TableChapter.Frame frame) {
        Words words = frame.words();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.say("fact.type"), type(column, words)));
        if (column.sensitive()) {
            facts.add(new Fact(words.say("fact.sensitive"), words.sentence("sensitive.kept")));
        }
        column.unit().ifPresent(u -> facts.add(new Fact(words.say("fact.unit"), Sentence.NOTHING.own(u))));
        Provenance.of(frame.table(), column).in(words).ifPresent(o -> facts.add(new Fact(words.say("fact.origin"), o)));
        facts.add(
                new Fact(words.say("fact.required"), Sentence.of(frame.rulings().required(column))));
        if (column.missing().isPresent()) {
            Sentence means = Sentence.NOTHING.own(column.missing().get());
            facts.add(new Fact(words.say("fact.empty"), means));
        } else if (!column.required()) {
            facts.add(new Fact(words.say("fact.empty"), words.sentence("empty.noValue")));
        }
        Crosswalks.scheme(frame.table(), column)
                .ifPresent(s -> facts.add(new Fact(words.say("fact.crosswalk"), Sentence.NOTHING.own(s))));
        facts.addAll(new Counted(column, statistics, words).facts());
        agreement.ifPresent(a -> facts.add(new Fact(words.say("fact.agreement"), Sentence.NOTHING.own(a))));
        return facts;
    }

    private static Sentence type(Column column, Words words) {
        Sentence type = switch (column.type()) {
            case INTEGER -> words.sentence("type.integer");
            case NUMBER -> words.sentence("type.number");
            case BOOLEAN -> words.sentence("type.boolean");
            case LIST ->
                words.sentence(
                        "type.list",
                        "separator",
                        Sentence.NOTHING.code(column.separator().orElse("")));
            case STRING -> words.sentence(column.values().isEmpty() ? "type.text" : "type.code");
        };
        Sentence format = column.format()
                .map(f -> words.sentence("type.format", "format", Sentence.NOTHING.code(f)))
                .orElse(Sentence.NOTHING);
        Sentence level = column.level()
                .map(l -> words.sentence("type.level", "level", words.sentence("level." + l)))
                .orElse(Sentence.NOTHING);
        return type.and(format).and(level);
    }

    private static List<Value> values(Column column, ColumnStatistics statistics, TableChapter.Frame frame) {
        Words words = frame.words();
        Map<String, Long> counted = statistics.frequencies();
        boolean known = statistics.isExact();
        return allowed(column).stream()
                .map(v -> new Value(
                        v.text(),
                        v.title(),
                        v.description(),
                        known ? told(v.text(), statistics, words) : "",
                        known && statistics.instead().of(v.text()).isEmpty()
                                ? words.share(counted.getOrDefault(v.text(), 0L), statistics.present())
                                : "",
                        Crosswalks.of(frame.table(), column, v.text())))
                .toList();
    }

    private static String told(String value, ColumnStatistics statistics, Words words) {
        return statistics
                .instead()
                .of(value)
                .orElseGet(() -> words.number(statistics.frequencies().getOrDefault(value, 0L)));
    }

    /** The values that a column may have, where they can be told. */
    static List<Column.Value> allowed(Column column) {
        return column.values().isEmpty() && column.type() == Type.BOOLEAN
                ? Stream.of("true", "false")
                        .map(v -> new Column.Value(v, "", "", v))
                        .toList()
                : column.values();
    }

    /** Whether any of the values has a label or a definition. */
    boolean valuesHaveLabels() {
        return values.stream()
                .anyMatch(v -> !v.title().isEmpty()
                        || !v.description().isEmpty()
                        || !v.equivalents().isEmpty());
    }
}
