package org.beleg.describe;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beleg.check.Checked;
import org.beleg.dataset.Column;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.read.TableFile;

/**
 * The rows of a table that passed, read again, without what is in sensitive columns; another file than the one that was
 * checked is refused.
 */
final class CheckedRows {
    private CheckedRows() {}

    /** What is done with a row. */
    @FunctionalInterface
    interface Use {
        void accept(Row row) throws IOException;
    }

    static void of(Checked checked, Table table, Use use) throws IOException {
        try (TableFile file = TableFile.open(table, flaw -> {})) {
            for (Optional<Row> row = file.next(); row.isPresent(); row = file.next()) {
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
