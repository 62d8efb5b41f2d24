package org.beleg.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.beleg.check.Finding;
import org.beleg.check.Progress;
import org.beleg.dataset.Characters;
import org.beleg.dataset.Table;

/** Shows on a terminal how far the work is and what was found first, once it takes longer than a second. */
final class Ticker implements Progress {
    private static final long NANOS = 1_000_000_000L;
    private static final int BAR = 24;
    private static final String WIPE = "\r\u001b[K";

    private final long started = System.nanoTime();
    private final List<Finding> found = new ArrayList<>();
    private String table = "";
    private long tableStarted;
    private long shown = started;

    /** Wipes what was shown of the progress; findings stay. */
    void end() {
        if (shown != started) {
            System.err.print(WIPE);
            System.err.flush();
        }
    }

    @Override
    public void found(Finding finding) {
        found.add(finding);
    }

    @Override
    public void at(Table of, long rows, long bytes, long size) {
        long now = System.nanoTime();
        if (!table.equals(of.path())) {
            table = of.path();
            tableStarted = now;
        }
        if (now - started > NANOS && now - shown > NANOS / 5) {
            shown = now;
            StringBuilder text = new StringBuilder(WIPE);
            found.forEach(f -> text.append(f.place())
                    .append(": ")
                    .append(f.severity().word())
                    .append(": ")
                    .append(Characters.onOneLine(f.message()))
                    .append('\n'));
            found.clear();
            System.err.print(text.append(line(now - tableStarted, rows, bytes, size)));
            System.err.flush();
        }
    }

    private String line(long nanos, long rows, long bytes, long size) {
        double done = size == 0 ? 1 : (double) bytes / size;
        int filled = (int) (done * BAR);
        double seconds = Math.max(0.001, nanos / (double) NANOS);
        long left = done == 0 ? 0 : Math.round(seconds / done - seconds);
        return String.format(
                Locale.ROOT,
                "%s %s%s %3.0f %%  %,d rows, %,.0f a second, %s left",
                table,
                "█".repeat(filled),
                "░".repeat(BAR - filled),
                100 * done,
                rows,
                rows / seconds,
                left < 120 ? left + " s" : left / 60 + " min");
    }
}
