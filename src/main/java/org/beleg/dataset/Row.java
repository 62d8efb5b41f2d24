package org.beleg.dataset;

import java.util.List;
import java.util.Optional;

/**
 * One row as its file has it, right or wrong.
 *
 * @param header the header of its file
 * @param number which row of data it is, from 1
 * @param line the line of the file on which it starts, from 1
 * @param cells its cells, as many as it has
 */
public record Row(Header header, long number, long line, List<String> cells) {
    public Row {
        cells = List.copyOf(cells);
    }

    /** The same row in a file in which so many rows and lines stand before what was read. */
    public Row after(long rows, long lines) {
        return new Row(header, number + rows, line + lines, cells);
    }

    /** The table it belongs to. */
    public Table table() {
        return header.table();
    }

    /** The value in that column; empty where the cell is empty or missing. */
    public Optional<String> get(String column) {
        return header.position(column)
                .filter(at -> at < cells.size())
                .map(cells::get)
                .filter(cell -> !cell.isEmpty());
    }

    /** The value in that column. */
    public Optional<String> get(Column column) {
        return get(column.name());
    }

    /** The value in the first column with that role. */
    public Optional<String> get(Role role) {
        return header.column(role).flatMap(this::get);
    }

    /** The values in the first column with that role. */
    public List<String> values(Role role) {
        return header.column(role).map(this::values).orElse(List.of());
    }

    /** Whether its table has a column with that role. */
    public boolean has(Role role) {
        return header.column(role).isPresent();
    }

    /** The toolkit's word for the value in the first column with that role. */
    public Optional<String> meaning(Role role) {
        return header.column(role).flatMap(c -> get(c).map(c::meaning));
    }

    /** The values in that column: several where it is a list, one, or none. */
    public List<String> values(Column column) {
        return get(column).map(column::split).orElse(List.of());
    }

    /** The values in the columns, joined as {@link #key()} joins them; empty if one is missing. */
    public Optional<String> joined(List<String> columns) {
        List<String> values = columns.stream().flatMap(c -> get(c).stream()).toList();
        return values.size() == columns.size() && !values.isEmpty()
                ? Optional.of(String.join("\u001f", values))
                : Optional.empty();
    }

    /** The row's key; several columns are joined by U+001F. Empty if a part is missing or the table has no key. */
    public Optional<String> key() {
        return joined(table().key());
    }

    /** The row's key as people read it, or its number where it has none. */
    public String name() {
        return key().map(k -> k.replace('\u001f', '/')).orElse("row " + number);
    }
}
