package org.beleg.describe;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beleg.dataset.Column;
import org.beleg.dataset.Column.Type;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Reference;
import org.beleg.dataset.Table;
import org.beleg.json.Json;
import org.beleg.json.JsonObject;

/**
 * A schema as Table Schema, version 2, has it. What that cannot say is left to the JSON Schema beside it: conditions,
 * orders, references to words, to one of several tables, or out of a list.
 */
final class TableSchema {
    private final Dataset dataset;
    private final Table table;

    private TableSchema(Dataset dataset, Table table) {
        this.dataset = dataset;
        this.table = table;
    }

    static Json of(Dataset dataset, Table table) {
        return new TableSchema(dataset, table).json();
    }

    private Json json() {
        return new JsonObject()
                .put("$schema", "https://datapackage.org/profiles/2.0/tableschema.json")
                .put("fieldsMatch", List.of(Json.of("exact")))
                .put("fields", table.columns().stream().map(this::field).toList())
                .put("missingValues", List.of(Json.of("")))
                .put("primaryKey", texts(table.key()))
                .put(
                        "foreignKeys",
                        table.references().stream()
                                .flatMap(r -> foreignKey(r).stream())
                                .toList())
                .done();
    }

    private static List<Json> texts(List<String> texts) {
        return texts.stream().map(Json::of).toList();
    }

    private Json field(Column column) {
        Json property = table.property(column.name());
        JsonObject field = new JsonObject()
                .put("name", column.name())
                .put("title", column.title())
                .put("description", column.description())
                .put("type", type(column));
        if (type(column).equals("boolean")) {
            field.put("trueValues", List.of(Json.of("true"))).put("falseValues", List.of(Json.of("false")));
        }
        boolean whole = column.type() == Type.INTEGER || column.type() == Type.STRING;
        if (whole && column.values().stream().anyMatch(v -> !v.title().isEmpty())) {
            field.put("categories", categories(column));
            if (column.level().filter("ordinal"::equals).isPresent()) {
                field.put("categoriesOrdered", true);
            }
        }
        return field.put("unit", column.unit())
                .put("level", column.level())
                .put("constraints", constraints(column, property))
                .done();
    }

    /** A list stays a string, because programs that read Table Schema do not know the type yet. */
    private static String type(Column column) {
        return switch (column.type()) {
            case INTEGER -> "integer";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case LIST -> "string";
            case STRING -> isDay(column) ? "date" : "string";
        };
    }

    private static boolean isDay(Column column) {
        return column.format().filter("date"::equals).isPresent();
    }

    private static List<Json> categories(Column column) {
        return column.values().stream()
                .<Json>map(v -> new JsonObject()
                        .put("value", typed(column, v.text()))
                        .put("label", v.title().isEmpty() ? v.text() : v.title())
                        .done())
                .toList();
    }

    private static Json typed(Column column, String text) {
        Object value = column.read(text);
        if (value instanceof BigDecimal number) {
            return new Json.Num(number);
        }
        return value instanceof Boolean truth ? Json.of(truth.booleanValue()) : Json.of(text);
    }

    private Json constraints(Column column, Json property) {
        JsonObject constraints = new JsonObject();
        if (column.required()) {
            constraints.put("required", true);
        }
        if (table.key().equals(List.of(column.name()))) {
            constraints.put("unique", true);
        }
        if (column.type() == Type.LIST) {
            return constraints.put("pattern", list(column, property)).done();
        }
        if (!column.values().isEmpty()) {
            constraints.put(
                    "enum",
                    column.values().stream().map(v -> typed(column, v.text())).toList());
        }
        for (String word : List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")) {
            copy(property, word, constraints);
        }
        if (column.type() == Type.STRING && !isDay(column)) {
            copy(property, "minLength", constraints);
            copy(property, "maxLength", constraints);
            constraints.put("pattern", property.string("pattern").map(TableSchema::whole));
        }
        return constraints.done();
    }

    private static void copy(Json from, String word, JsonObject to) {
        from.get(word).filter(Json.Num.class::isInstance).ifPresent(n -> to.put(word, n));
    }

    /** What a cell of several values must match. */
    private static Optional<String> list(Column column, Json property) {
        String between = escaped(column.separator().orElse(""));
        Optional<String> one = column.values().isEmpty()
                ? property.get("items").flatMap(i -> i.string("pattern")).map(TableSchema::whole)
                : Optional.of(
                        column.values().stream().map(v -> escaped(v.text())).collect(Collectors.joining("|")));
        return one.map(p -> "(" + p + ")(" + between + "(" + p + "))*");
    }

    private static String escaped(String text) {
        return text.replaceAll("([^\\p{L}\\p{N} _])", "\\\\$1");
    }

    /** A pattern that is looked for anywhere, as one that the whole cell must match. */
    static String whole(String pattern) {
        boolean bound = pattern.startsWith("^") && pattern.endsWith("$") && !pattern.endsWith("\\$");
        String inner = bound ? pattern.substring(1, pattern.length() - 1) : "";
        if (bound && !inner.contains("|") && !inner.contains("^")) {
            return inner;
        }
        return "[\\s\\S]*(" + pattern + ")[\\s\\S]*";
    }

    private Optional<Json> foreignKey(Reference reference) {
        boolean sayable = reference.words().isEmpty()
                && reference.to().size() == 1
                && reference.columns().stream()
                        .flatMap(c -> table.column(c).stream())
                        .noneMatch(c -> c.type() == Type.LIST);
        return Stream.of(reference)
                .filter(r -> sayable)
                .flatMap(r -> r.to().stream())
                .map(to -> foreignKey(reference.columns(), to))
                .findFirst();
    }

    /** A table that refers to itself is named by nothing. */
    private Json foreignKey(List<String> columns, Reference.Target to) {
        List<String> key = to.columns().isEmpty()
                ? dataset.table(to.table()).map(Table::key).orElse(List.of())
                : to.columns();
        return new JsonObject()
                .put("fields", texts(columns))
                .put(
                        "reference",
                        new JsonObject()
                                .put("resource", to.table().equals(table.name()) ? "" : to.table())
                                .put("fields", texts(key))
                                .done())
                .done();
    }
}
