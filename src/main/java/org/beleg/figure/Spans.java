package org.beleg.figure;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** How often each span of days occurs; where there are too many different ones, they are told apart less exactly. */
final class Spans {
    /** So many different spans are held. */
    private static final int MOST = 20_000;

    private TreeMap<Span, Long> counts = new TreeMap<>();
    private int fineness;
    private final Map<Span.Kind, Long> kinds = new EnumMap<>(Span.Kind.class);
    private long earliest = Long.MAX_VALUE;
    private long latest = Long.MIN_VALUE;

    void add(Span span, long times) {
        kinds.merge(span.kind(), times, Long::sum);
        for (long day : new long[] {span.first(), span.last()}) {
            if (day != Span.BEFORE && day != Span.AFTER) {
                earliest = Math.min(earliest, day);
                latest = Math.max(latest, day);
            }
        }
        counts.merge(span.coarser(step()), times, Long::sum);
        while (counts.size() > MOST) {
            fineness++;
            TreeMap<Span, Long> coarser = new TreeMap<>();
            counts.forEach((s, n) -> coarser.merge(s.coarser(step()), n, Long::sum));
            counts = coarser;
        }
    }

    /** As exactly are they told apart. */
    Step step() {
        return Step.ALL.get(fineness);
    }

    Map<Span, Long> counts() {
        return counts;
    }

    long count(Span.Kind kind) {
        return kinds.getOrDefault(kind, 0L);
    }

    long all() {
        return kinds.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether any day is known. */
    boolean isDated() {
        return earliest <= latest;
    }

    /** The first day that is named. */
    long earliest() {
        return earliest;
    }

    /** The last day that is named. */
    long latest() {
        return latest;
    }
}
