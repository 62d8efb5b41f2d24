package org.beleg.describe;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.beleg.check.Checked;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.read.TableFile;

/** The rows of a table that passed, read again; another file than the one that was checked is refused. */
final class CheckedRows {
    private CheckedRows() {}

    static void of(Checked checked, Table table, Consumer<Row> use) throws IOException {
        try (TableFile file = TableFile.open(table, flaw -> {})) {
            for (Optional<Row> row = file.next(); row.isPresent(); row = file.next()) {
                use.accept(row.get());
            }
            if (!file.mark().equals(checked.mark(table))) {
                throw new IOException(table.path() + " was changed after it was checked; run again");
            }
        }
    }
}
