package org.beleg.read;

import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/** A row as a line of CSV: RFC 4180 with LF, quotes only where they are needed. */
public final class CsvLine {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator('\n')
            .setQuoteMode(QuoteMode.MINIMAL)
            .get();

    private CsvLine() {}

    /** The line, without its end. */
    public static String of(List<String> cells) {
        return FORMAT.format(cells.toArray());
    }
}
