package org.beleg.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beleg.dataset.Column;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Header;
import org.beleg.dataset.Reference;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.glance.Code;
import org.beleg.glance.CodeSet;
import org.beleg.glance.RawRow;

/**
 * How the rows of a table refer to others: the values in some columns, read as text or over their bytes.
 *
 * @param table the table
 * @param reference what its schema says
 */
record Use(Table table, Reference reference) {
    /** Columns of a table that are referred to. */
    record Place(String table, List<String> columns) {
        /** The value that a row has there, spelled as it should be. */
        Optional<String> value(Row row) {
            return joined(row, columns);
        }
    }

    /** What is done with a value; false stops. */
    @FunctionalInterface
    interface Each {
        boolean take(Code value);
    }

    /** The columns by which it refers, as people read them. */
    String column() {
        return String.join(", ", reference.columns());
    }

    /** To what it refers. */
    List<Place> places(Dataset dataset) {
        return reference.to().stream().map(target -> place(dataset, target)).toList();
    }

    private static Place place(Dataset dataset, Reference.Target target) {
        List<String> columns = target.columns().isEmpty()
                ? dataset.table(target.table()).map(Table::key).orElse(List.of())
                : target.columns();
        return new Place(target.table(), columns);
    }

    /** As {@link Row#joined}, of the cells as they should be written. */
    private static Optional<String> joined(Row row, List<String> columns) {
        return row.joined(columns)
                .map(whole ->
                        Stream.of(whole.split("\u001f", -1)).map(Sound::cell).collect(Collectors.joining("\u001f")));
    }

    /** The values by which a row refers. */
    List<String> values(Row row) {
        Stream<String> values = reference.columns().size() > 1
                ? joined(row, reference.columns()).stream()
                : column(table).stream().flatMap(c -> Sound.values(row, c).stream());
        return values.filter(value -> !reference.words().contains(value)).toList();
    }

    private Optional<Column> column(Table of) {
        return reference.columns().stream()
                .findFirst()
                .flatMap(of::column)
                .filter(c -> reference.columns().size() == 1);
    }

    /** A look at the values by which plain rows refer; for one thread. False if it was stopped. */
    Look look(Header header) {
        int[] cells = CodedValues.positions(header, reference.columns());
        byte[] separator =
                column(table).flatMap(Column::separator).orElse("").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Code code = new Code();
        CodeSet words = new CodeSet();
        reference.words().forEach(word -> words.add(code.of(word).high(), code.low()));
        return separator.length == 0 || cells.length != 1
                ? new Single(cells, words, code)
                : new Parts(cells[0], separator, words, code);
    }

    /** A look at the values by which a plain row refers. */
    interface Look {
        /** Gives each value; false if it was stopped. */
        boolean each(RawRow row, Each each);

        /** The number of the cell in its column's dictionary; none, that is, not above 0, if there are several cells. */
        int number(RawRow row);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Single(int[] cells, CodeSet words, Code code) implements Look {
        @Override
        public boolean each(RawRow row, Each each) {
            if (!CodedValues.isThere(row, cells)) {
                return true;
            }
            code.of(row, cells);
            return words.contains(code) || each.take(code);
        }

        @Override
        public int number(RawRow row) {
            return cells.length == 1 ? row.number(cells[0]) : 0;
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Parts(int cell, byte[] separator, CodeSet words, Code code) implements Look {
        @Override
        public boolean each(RawRow row, Each each) {
            int from = row.from(cell);
            int end = row.to(cell);
            for (int at = from; at <= end; at++) {
                boolean atEnd = at == end;
                if (atEnd || isSeparator(row.bytes(), at, end)) {
                    if (at > from && !words.contains(code.of(row.bytes(), from, at)) && !each.take(code)) {
                        return false;
                    }
                    from = at + separator.length;
                    at = atEnd ? at : from - 1;
                }
            }
            return true;
        }

        @Override
        public int number(RawRow row) {
            return row.number(cell);
        }

        private boolean isSeparator(byte[] bytes, int at, int end) {
            int matched = 0;
            while (matched < separator.length && at + matched < end && bytes[at + matched] == separator[matched]) {
                matched++;
            }
            return matched == separator.length;
        }
    }

    /** Whether the value does not even have the form of a key; the schema says that already. */
    Predicate<String> illFormed() {
        Optional<String> pattern = table.schema()
                .get("properties")
                .flatMap(p -> p.get(column()))
                .flatMap(property -> property.get("items").orElse(property).string("pattern"));
        return value -> pattern.filter(p -> !Example.fits(p, value)).isPresent();
    }
}
