package org.beleg.cli;

import java.util.Locale;
import org.beleg.check.Progress;
import org.beleg.dataset.Table;

/** Shows on a terminal how far the work is, once it takes longer than a second. */
final class Ticker implements Progress {
    private static final long NANOS = 1_000_000_000L;

    private final long started = System.nanoTime();
    private long shown = started;

    /** Wipes what was shown. */
    void end() {
        if (shown != started) {
            System.err.print("\r\u001b[K");
            System.err.flush();
        }
    }

    @Override
    public void at(Table table, long rows, long bytes, long size) {
        long now = System.nanoTime();
        if (now - started > NANOS && now - shown > NANOS / 4) {
            shown = now;
            System.err.printf(Locale.ROOT, "\r\u001b[K%s: %,d rows", table.path(), rows);
            System.err.flush();
        }
    }
}
