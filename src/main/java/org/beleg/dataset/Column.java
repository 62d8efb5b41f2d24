package org.beleg.dataset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One column of a table, as its schema describes it.
 *
 * @param name name in the header
 * @param title label for people
 * @param description definition
 * @param type what a cell is read as
 * @param format JSON Schema format, such as {@code date}
 * @param required whether every row must have a value
 * @param values allowed values with their labels; none where any value of the type is allowed
 * @param separator what separates the values of one cell, for columns of type {@link Type#LIST}
 * @param unit unit of the values
 * @param level level of measurement: nominal, ordinal, interval, ratio
 * @param role what the column is for
 * @param missing what an empty cell means
 * @param sensitive whether its values stand in the table and nowhere else
 */
public record Column(
        String name,
        String title,
        String description,
        Type type,
        Optional<String> format,
        boolean required,
        List<Value> values,
        Optional<String> separator,
        Optional<String> unit,
        Optional<String> level,
        Optional<Role> role,
        Optional<String> missing,
        boolean sensitive) {

    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,999})");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,999})(\\.[0-9]{1,1000})?");

    public Column {
        values = List.copyOf(values);
    }

    /** What a cell is read as. */
    public enum Type {
        /** Text. */
        STRING,
        /** A whole number, in one spelling: no plus sign, no leading zeros, no fraction, no exponent. */
        INTEGER,
        /** A decimal number with a point, in one spelling: no plus sign, no leading zeros, no exponent. */
        NUMBER,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** Several texts in one cell. */
        LIST
    }

    /**
     * An allowed value.
     *
     * @param text the value as a cell has it
     * @param title its label
     * @param description its definition
     * @param means the toolkit's word for it where the dataset uses another; the value itself otherwise
     */
    public record Value(String text, String title, String description, String means) {}

    /**
     * A cell as a value of the column's type: {@code BigDecimal} (scale 0 for whole numbers), {@code Boolean}, a list of
     * texts, or the text itself, which is also what a cell stays that is not of the type.
     */
    public Object read(String cell) {
        return switch (type) {
            case INTEGER -> INTEGER.matcher(cell).matches() ? new BigDecimal(cell) : cell;
            case NUMBER -> NUMBER.matcher(cell).matches() ? new BigDecimal(cell) : cell;
            case BOOLEAN -> cell.equals("true") || cell.equals("false") ? (Object) Boolean.valueOf(cell) : cell;
            case LIST -> split(cell);
            case STRING -> cell;
        };
    }

    /** What a cell says, as {@link #read} has it; numbers that are equal are the same, 10 and 10.0. */
    public Object value(String cell) {
        Object value = read(cell);
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }

    /** The values of a cell: several where the column is a list, else the cell itself. */
    public List<String> split(String cell) {
        if (separator.isEmpty() || !cell.contains(separator.get())) {
            return List.of(cell);
        }
        return List.of(cell.split(Pattern.quote(separator.get()), -1));
    }

    /** Whether the column has that role. */
    public boolean is(Role wanted) {
        return role.filter(r -> r == wanted).isPresent();
    }

    /** The toolkit's word for a value of this column. */
    public String meaning(String value) {
        for (Value known : values) {
            if (known.text().equals(value)) {
                return known.means();
            }
        }
        return value;
    }
}
