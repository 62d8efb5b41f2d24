package org.beleg.check;

import org.beleg.dataset.Table;

/** Is told how far the work is. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress SILENT = (table, rows) -> {};

    /** So many rows of the table were looked at. */
    void rows(Table table, long rows);
}
