package org.beleg.check;

import org.beleg.dataset.Table;

/** Is told how far the work is. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress SILENT = (table, rows, bytes, size) -> {};

    /**
     * Looks at a table have come so far.
     *
     * @param rows rows looked at
     * @param bytes bytes of the file that were looked at
     * @param size bytes of the whole file
     */
    void at(Table table, long rows, long bytes, long size);

    /** The same, told by one thread at a time, however many work. */
    static Progress inTurn(Progress told) {
        return new Progress() {
            @Override
            public synchronized void at(Table table, long rows, long bytes, long size) {
                told.at(table, rows, bytes, size);
            }

            @Override
            public synchronized void found(Finding finding) {
                told.found(finding);
            }
        };
    }

    /** A finding was made; called for the first of each rule only, while the work goes on. */
    default void found(Finding finding) {}
}
