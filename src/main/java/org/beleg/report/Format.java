package org.beleg.report;

import org.beleg.check.Report;

/** A way to print a report. */
public interface Format {
    /** The name by which it is asked for. */
    String name();

    /** The report in this format, with a newline at the end. */
    String print(Report report, Style style);
}
