package org.beleg.profile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.beleg.glance.Dictionary;

/** How often each of some values came, by their bytes; as long as they are not too many. */
final class ValueCounts {
    private final Dictionary values = new Dictionary(ColumnStatistics.DISTINCT);
    private long[] counts = new long[16];

    /** Takes the values one by one. */
    @FunctionalInterface
    interface Each {
        void take(byte[] bytes, int from, int to, long count);
    }

    /** Counts a value; false, and nothing is counted, if there are too many different ones. */
    boolean count(byte[] value, int from, int to, long times) {
        int found = values.find(value, from, to);
        int number = found < 0 ? values.add(value, from, to, 0) : found;
        if (number < 0) {
            return false;
        }
        if (number >= counts.length) {
            counts = Arrays.copyOf(counts, number * 2);
        }
        counts[number] += times;
        return true;
    }

    void each(Each each) {
        values.each((bytes, from, to, number) -> each.take(bytes, from, to, counts[number]));
    }

    Map<String, Long> frequencies() {
        Map<String, Long> frequencies = new TreeMap<>();
        each((all, from, to, count) ->
                frequencies.put(new String(all, from, to - from, StandardCharsets.UTF_8), count));
        return frequencies;
    }
}
