package org.beleg.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beleg.dataset.Column;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.read.TableFile;

/**
 * The rows of a table that passed, read again, without what is in sensitive columns; another file than the one that was
 * checked is refused.
 */
public final class CheckedRows {
    private CheckedRows() {}

    /** What is done with a row. */
    @FunctionalInterface
    public interface Use {
        /** Takes a row. */
        void accept(Row row) throws IOException;
    }

    /**
     * Hands over each row in the order of the file.
     *
     * @throws IOException if the file cannot be read, or is no longer what was checked
     */
    public static void of(Checked checked, Table table, Use use) throws IOException {
        first(Long.MAX_VALUE, checked, table, use);
    }

    /**
     * Hands over the first rows of the file, so many at most; where there are more, the file is not held against what was
     * checked.
     *
     * @throws IOException if the file cannot be read, or is no longer what was checked
     */
    public static void first(long most, Checked checked, Table table, Use use) throws IOException {
        try (TableFile file = TableFile.open(table, flaw -> {})) {
            long left = most;
            for (Optional<Row> row = file.next(); row.isPresent(); row = file.next()) {
                if (left-- == 0) {
                    return;
                }
                use.accept(told(row.get()));
            }
            if (!file.mark().equals(checked.mark(table))) {
                throw new IOException(table.path() + " was changed after it was checked; run again");
            }
        }
    }

    private static Row told(Row row) {
        if (row.table().columns().stream().noneMatch(Column::sensitive)) {
            return row;
        }
        List<String> cells = new ArrayList<>(row.cells());
        for (Column column : row.table().columns()) {
            if (column.sensitive()) {
                row.header()
                        .position(column.name())
                        .filter(at -> at < cells.size())
                        .ifPresent(at -> cells.set(at, ""));
            }
        }
        return new Row(row.header(), row.number(), row.line(), cells);
    }
}
