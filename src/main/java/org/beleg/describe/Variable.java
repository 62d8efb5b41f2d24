package org.beleg.describe;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
 * @param label its label; empty where it is the name
 * @param definition what it holds
 * @param facts its type, level, unit and so on
 * @param checks what is asked of its values
 * @param rules the rules of the toolkit that hold it to that, as far as they can be told from the schema and the findings
 * @param counted how many values there are
 * @param numbers the smallest, the middle and the greatest, for measured numbers
 * @param spark how its values are spread
 * @param values the allowed values and how often each occurs
 */
record Variable(
        Outline.Heading heading,
        Optional<String> label,
        String definition,
        List<Fact> facts,
        List<Sentence> checks,
        List<Link> rules,
        String counted,
        Optional<String> numbers,
        Optional<Spark> spark,
        List<Value> values) {

    /** One thing said of it; {@code own} where the words are the dataset's and not the codebook's. */
    record Fact(String name, String value, boolean own) {}

    /** A rule, and where it is spoken of. */
    record Link(String id, String code) {}

    /** An allowed value, and how often it occurs: of a list, in how many lists. */
    record Value(String text, String title, String description, String count, String share) {}

    static Variable of(Outline.Heading heading, Column column, ColumnStatistics statistics, Rulings rulings) {
        return new Variable(
                heading,
                Optional.of(column.title()).filter(t -> !t.equals(column.name())),
                column.description(),
                facts(column, rulings),
                rulings.of(column),
                rulings.rules(column).stream()
                        .map(c -> new Link(Verdict.id(c), c))
                        .toList(),
                counted(statistics),
                numbers(column, statistics),
                Optional.empty(),
                values(column, statistics));
    }

    /** The same with a small picture. */
    Variable with(Optional<Spark> drawn) {
        return new Variable(heading, label, definition, facts, checks, rules, counted, numbers, drawn, values);
    }

    private static List<Fact> facts(Column column, Rulings rulings) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Type", type(column), false));
        if (column.sensitive()) {
            facts.add(new Fact("Sensitive", "what is in it stands in the table only, not here", false));
        }
        column.unit().ifPresent(unit -> facts.add(new Fact("Unit", unit, true)));
        facts.add(new Fact("Required", rulings.required(column), false));
        if (column.missing().isPresent()) {
            facts.add(new Fact("An empty cell means", column.missing().get(), true));
        } else if (!column.required()) {
            facts.add(new Fact("An empty cell means", "no value; no reason is laid down", false));
        }
        return facts;
    }

    private static String type(Column column) {
        String type = switch (column.type()) {
            case INTEGER -> "whole number";
            case NUMBER -> "decimal number";
            case BOOLEAN -> "true or false";
            case LIST -> "list, values separated by “" + column.separator().orElse("") + "”";
            case STRING -> column.values().isEmpty() ? "text" : "code";
        };
        return type
                + column.format().map(f -> ", format " + f).orElse("")
                + column.level().map(l -> "; " + l + " scale").orElse("");
    }

    private static String counted(ColumnStatistics statistics) {
        ColumnStatistics.Instead instead = statistics.instead();
        return instead.present().orElse(String.valueOf(statistics.present()))
                + " with a value, "
                + instead.missing()
                        .orElseGet(() -> statistics.missing() + " empty ("
                                + share(statistics.missing(), statistics.rows()) + ")")
                + (instead.missing().isPresent() ? " empty, " : ", ")
                + (statistics.isExact() ? "" : "about ") + statistics.distinct() + " different";
    }

    /** Of codes that look like numbers no mean is taken. */
    static Optional<ColumnStatistics.Numbers> measured(Column column, ColumnStatistics statistics) {
        boolean measured = column.values().isEmpty()
                && column.level().filter("nominal"::equals).isEmpty();
        return statistics.numbers().filter(n -> measured);
    }

    static boolean hasMean(Column column) {
        return column.level().filter("ordinal"::equals).isEmpty();
    }

    private static Optional<String> numbers(Column column, ColumnStatistics statistics) {
        return measured(column, statistics)
                .map(n -> Stream.of(
                                Optional.of("least " + plain(n.min())),
                                Optional.of((statistics.isExact() ? "median " : "median about ") + plain(n.median())),
                                Optional.of("mean " + plain(n.mean())).filter(m -> hasMean(column)),
                                Optional.of("greatest " + plain(n.max())))
                        .flatMap(Optional::stream)
                        .reduce((a, b) -> a + ", " + b)
                        .orElse(""));
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static List<Value> values(Column column, ColumnStatistics statistics) {
        List<Column.Value> allowed = column.values();
        if (allowed.isEmpty() && column.type() == Type.BOOLEAN) {
            allowed = Stream.of("true", "false")
                    .map(v -> new Column.Value(v, "", "", v))
                    .toList();
        }
        Map<String, Long> counted = statistics.frequencies();
        boolean known = statistics.isExact();
        return allowed.stream()
                .map(v -> new Value(
                        v.text(),
                        v.title(),
                        v.description(),
                        known ? told(v.text(), statistics) : "",
                        known && statistics.instead().of(v.text()).isEmpty()
                                ? share(counted.getOrDefault(v.text(), 0L), statistics.present())
                                : ""))
                .toList();
    }

    private static String told(String value, ColumnStatistics statistics) {
        return statistics
                .instead()
                .of(value)
                .orElseGet(() -> String.valueOf(statistics.frequencies().getOrDefault(value, 0L)));
    }

    /** A part of a whole in per cent, to one decimal. */
    static String share(long part, long whole) {
        return whole == 0
                ? "–"
                : BigDecimal.valueOf(part)
                                .multiply(BigDecimal.valueOf(100))
                                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                        + " %";
    }

    /** Whether any of the values has a label or a definition. */
    boolean valuesHaveLabels() {
        return values.stream()
                .anyMatch(v -> !v.title().isEmpty() || !v.description().isEmpty());
    }
}
