package org.beleg.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beleg.json.Json;
import org.beleg.json.RowSchema;
import org.jspecify.annotations.Nullable;

/**
 * One table: what {@code dataset.json} and its schema say of it. Its rows are not in it.
 *
 * @param name name by which other tables refer to it
 * @param path path of the CSV file inside the dataset folder
 * @param file where that is on this machine
 * @param title label for people
 * @param description what one row is
 * @param schemaFile file name of its schema
 * @param schemaPath where the schema is on this machine, empty if it was not found
 * @param schema the schema; empty if it could not be read
 * @param judge the schema, ready to judge rows; empty if it cannot be used
 * @param columns the columns in the order in which the header must have them
 * @param key columns that together name a row; none if rows have no name
 * @param references what refers to other tables
 * @param orders columns whose present values must not fall from left to right
 * @param distincts columns whose present values must differ
 * @param evidence whether every row needs exactly one primary anchor, and which row needs none
 */
public record Table(
        String name,
        String path,
        Path file,
        String title,
        String description,
        String schemaFile,
        Optional<Path> schemaPath,
        Json schema,
        Optional<RowSchema> judge,
        List<Column> columns,
        List<String> key,
        List<Reference> references,
        List<List<String>> orders,
        List<List<String>> distincts,
        Evidence evidence) {

    public Table {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        references = List.copyOf(references);
        orders = orders.stream().map(List::copyOf).toList();
        distincts = distincts.stream().map(List::copyOf).toList();
    }

    /** Told by its path first: a table is looked up often, and its schema is large. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Table table
                        && path.equals(table.path)
                        && file.equals(table.file)
                        && schema.equals(table.schema));
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    /**
     * Whether rows rest on passages.
     *
     * @param required whether each row needs exactly one primary anchor
     * @param exempt the column and the value of rows that are the source's own voice and need none
     */
    public record Evidence(boolean required, Optional<Exempt> exempt) {
        /** No row needs an anchor. */
        public static final Evidence NONE = new Evidence(false, Optional.empty());
    }

    /** Rows with that value in that column. */
    public record Exempt(String column, String value) {}

    /** The column of that name. */
    public Optional<Column> column(String name) {
        return columns.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    /** What the schema says of the column of that name; an empty object where it says nothing. */
    public Json property(String column) {
        return schema.get("properties").flatMap(p -> p.get(column)).orElse(Json.Obj.EMPTY);
    }

    /** The first column with that role. */
    public Optional<Column> column(Role role) {
        return columns(role).findFirst();
    }

    /** All columns with that role. */
    public Stream<Column> columns(Role role) {
        return columns.stream().filter(c -> c.is(role));
    }

    /** Whether the table has a column for each of the roles. */
    public boolean has(Role... roles) {
        return Stream.of(roles).allMatch(role -> column(role).isPresent());
    }
}
