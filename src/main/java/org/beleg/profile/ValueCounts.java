package org.beleg.profile;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.beleg.glance.Code;

/** How often each of some values came, by their bytes; as long as they are not too many. */
final class ValueCounts {
    /** So many bytes all different values beyond {@value Code#OWN} bytes may have together. */
    static final int BYTES = 1 << 22;

    private static final Hasher64 HASHER = Hashing.komihash5_0();

    /** By hash the number of a value, from 1; 0 is a free place. */
    private int[] places = new int[32];

    /** Short values are their own code; of long ones the hash, and where they begin and end in {@link #bytes}. */
    private long[] highs = new long[16];

    private long[] lows = new long[16];
    private long[] counts = new long[16];
    private int size;

    private byte[] bytes = {};
    private int filled;

    /** Takes the values one by one. */
    @FunctionalInterface
    interface Each {
        void take(byte[] bytes, int from, int to, long hash, long count);
    }

    /** A number that is the same for the same value, and else most likely another. */
    static long hash(byte[] bytes, int from, int to) {
        return to - from <= Code.OWN
                ? Code.mix(Code.high(bytes, from, to), Code.low(bytes, from, to))
                : HASHER.hashBytesToLong(bytes, from, to - from);
    }

    /** Counts a value; false, and nothing is counted, if there are too many different ones. */
    boolean count(byte[] value, int from, int to, long hash, long times) {
        boolean isShort = to - from <= Code.OWN;
        long high = isShort ? Code.high(value, from, to) : hash;
        long low = isShort ? Code.low(value, from, to) : 0;
        int mask = places.length - 1;
        int at = (int) hash & mask;
        while (places[at] != 0) {
            int found = places[at] - 1;
            if (highs[found] == high && (isShort ? lows[found] == low : isLong(found, value, from, to))) {
                counts[found] += times;
                return true;
            }
            at = (at + 1) & mask;
        }
        return add(at, high, isShort ? low : keep(value, from, to), times);
    }

    private boolean isLong(int number, byte[] value, int from, int to) {
        long low = lows[number];
        return low < 0 && Arrays.equals(bytes, start(low), end(low), value, from, to);
    }

    /** Long values are told from short ones by their sign. */
    private static int start(long low) {
        return (int) (low >>> 32) & Integer.MAX_VALUE;
    }

    private static int end(long low) {
        return (int) low;
    }

    /** Keeps the bytes of a long value; what says where, or 0 if there is no room. */
    private long keep(byte[] value, int from, int to) {
        int end = filled + to - from;
        if (end > BYTES) {
            return 0;
        }
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 2));
        }
        System.arraycopy(value, from, bytes, filled, to - from);
        long low = Long.MIN_VALUE | ((long) filled << 32) | end;
        filled = end;
        return low;
    }

    private boolean add(int place, long high, long low, long times) {
        if (size == ColumnStatistics.DISTINCT || low == 0) {
            return false;
        }
        if (size == counts.length) {
            highs = Arrays.copyOf(highs, size * 2);
            lows = Arrays.copyOf(lows, size * 2);
            counts = Arrays.copyOf(counts, size * 2);
        }
        highs[size] = high;
        lows[size] = low;
        counts[size] = times;
        size++;
        places[place] = size;
        if (size * 2 > places.length) {
            grow();
        }
        return true;
    }

    private void grow() {
        places = new int[places.length * 2];
        int mask = places.length - 1;
        for (int i = 0; i < size; i++) {
            int at = (int) (lows[i] < 0 ? highs[i] : Code.mix(highs[i], lows[i])) & mask;
            while (places[at] != 0) {
                at = (at + 1) & mask;
            }
            places[at] = i + 1;
        }
    }

    void each(Each each) {
        for (int i = 0; i < size; i++) {
            if (lows[i] < 0) {
                each.take(bytes, start(lows[i]), end(lows[i]), highs[i], counts[i]);
            } else {
                byte[] value = Code.value(highs[i], lows[i]);
                each.take(value, 0, value.length, Code.mix(highs[i], lows[i]), counts[i]);
            }
        }
    }

    Map<String, Long> frequencies() {
        Map<String, Long> frequencies = new TreeMap<>();
        each((all, from, to, hash, count) ->
                frequencies.put(new String(all, from, to - from, StandardCharsets.UTF_8), count));
        return frequencies;
    }
}
