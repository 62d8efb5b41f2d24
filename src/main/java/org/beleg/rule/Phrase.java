package org.beleg.rule;

import java.util.stream.Collectors;
import org.beleg.dataset.Column;
import org.beleg.json.RowSchema;

/**
 * A violation in words.
 *
 * @param fault what is wrong with the value, to follow it in a sentence
 * @param expected what was expected
 */
record Phrase(String fault, String expected) {

    static Phrase of(RowSchema.Violation violation, Column column) {
        return switch (violation.keyword()) {
            case "enum", "oneOf", "const" -> value(violation, column);
            case "type" -> type(column);
            case "format" ->
                new Phrase("is not a " + column.format().orElse("value") + formatHint(column), format(column));
            default -> new Phrase("is not allowed: " + violation.message(), violation.message());
        };
    }

    private static Phrase value(RowSchema.Violation violation, Column column) {
        String list = column.values().stream().map(Column.Value::text).collect(Collectors.joining(", "));
        boolean here = column.values().isEmpty();
        return here
                ? new Phrase("is not allowed: " + violation.message(), violation.message())
                : new Phrase("is not one of the values allowed here", list);
    }

    private static Phrase type(Column column) {
        return switch (column.type()) {
            case INTEGER ->
                new Phrase("is not a whole number", "a whole number such as 12: no sign +, no point, no 0 in front");
            case NUMBER ->
                new Phrase(
                        "is not a number", "a number such as 12 or 0.5: a point for decimals, no marks for thousands");
            case BOOLEAN -> new Phrase("is neither true nor false", "true or false");
            default -> new Phrase("is not text", "text");
        };
    }

    private static String format(Column column) {
        return column.format()
                .filter("date"::equals)
                .map(f -> "a day such as 2019-02-09")
                .orElse("another form");
    }

    private static String formatHint(Column column) {
        return column.format()
                .filter("date"::equals)
                .map(f -> " of the calendar")
                .orElse("");
    }
}
