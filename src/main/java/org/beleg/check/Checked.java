package org.beleg.check;

import org.beleg.dataset.Dataset;
import org.beleg.dataset.FileMark;
import org.beleg.dataset.Table;

/** A dataset in which no error was found: the only thing that is described and packed. Made by {@link Report#passed}. */
public final class Checked {
    private final Report report;

    Checked(Report report) {
        this.report = report;
    }

    /** The dataset. */
    public Dataset dataset() {
        return report.dataset();
    }

    /** What came of checking it. */
    public Report report() {
        return report;
    }

    /**
     * What the file of a table was when it was checked.
     *
     * @throws IllegalArgumentException if the table is not of this dataset
     */
    public FileMark mark(Table table) {
        FileMark mark = report.files().get(path(table));
        if (mark == null) {
            throw new IllegalArgumentException("not a table of this dataset: " + table.name());
        }
        return mark;
    }

    /** Where the file of a table stands in the payload of an archive. */
    public static String path(Table table) {
        return "tables/" + table.path();
    }
}
