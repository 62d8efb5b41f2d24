package org.beleg.cli;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.beleg.pack.Verification;

/** Shows on a terminal how much was read and how fast, once it takes longer than a second. */
final class Pulse implements Verification.Watch {
    private static final double NANOS = 1e9;
    private static final double MEGA = 1e6;
    private static final String WIPE = "\r\u001b[K";

    private final boolean talks;
    private final long started = System.nanoTime();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong shown = new AtomicLong(started);

    Pulse(boolean talks) {
        this.talks = talks;
    }

    @Override
    public void at(long read) {
        bytes.accumulateAndGet(read, Math::max);
        long now = System.nanoTime();
        long last = shown.get();
        if (talks && now - started > NANOS && now - last > NANOS / 5 && shown.compareAndSet(last, now)) {
            System.err.print(WIPE + line(now));
            System.err.flush();
        }
    }

    private String line(long now) {
        double seconds = (now - started) / NANOS;
        return String.format(
                Locale.ROOT,
                "%,.0f MB read in %.1f s, %,.0f MB/s",
                bytes.get() / MEGA,
                seconds,
                bytes.get() / MEGA / seconds);
    }

    /** Says how fast it was, if anybody had to wait. */
    void end() {
        if (shown.get() != started) {
            System.err.println(WIPE + line(System.nanoTime()));
        }
    }
}
