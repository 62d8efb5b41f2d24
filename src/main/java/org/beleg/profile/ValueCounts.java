package org.beleg.profile;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** How often each of some values came, by their bytes; as long as they are not too many. */
final class ValueCounts {
    /** So many bytes all different values may have together. */
    static final int BYTES = 1 << 22;

    private static final Hasher64 HASHER = Hashing.komihash5_0();

    /** By hash the number of a value, from 1; 0 is a free place. */
    private int[] places = new int[32];

    private byte[] bytes = new byte[64];
    /** Where the bytes of each value end; those of the next begin there. */
    private int[] ends = new int[16];

    private long[] hashes = new long[16];
    private long[] counts = new long[16];
    private int size;

    /** Takes the values one by one. */
    @FunctionalInterface
    interface Each {
        void take(byte[] bytes, int from, int to, long hash, long count);
    }

    static long hash(byte[] bytes, int from, int to) {
        return HASHER.hashBytesToLong(bytes, from, to - from);
    }

    /** Counts a value; false, and nothing is counted, if there are too many different ones. */
    boolean count(byte[] value, int from, int to, long hash, long times) {
        int mask = places.length - 1;
        int at = (int) hash & mask;
        while (places[at] != 0) {
            int found = places[at] - 1;
            if (hashes[found] == hash && isAt(found, value, from, to)) {
                counts[found] += times;
                return true;
            }
            at = (at + 1) & mask;
        }
        return add(at, value, from, to, hash, times);
    }

    private boolean isAt(int number, byte[] value, int from, int to) {
        int start = start(number);
        return Arrays.equals(bytes, start, ends[number], value, from, to);
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private boolean add(int place, byte[] value, int from, int to, long hash, long times) {
        int start = start(size);
        int end = start + to - from;
        if (size == ColumnStatistics.DISTINCT || end > BYTES) {
            return false;
        }
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 2));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
            counts = Arrays.copyOf(counts, size * 2);
        }
        System.arraycopy(value, from, bytes, start, to - from);
        ends[size] = end;
        hashes[size] = hash;
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
            int at = (int) hashes[i] & mask;
            while (places[at] != 0) {
                at = (at + 1) & mask;
            }
            places[at] = i + 1;
        }
    }

    void each(Each each) {
        for (int i = 0; i < size; i++) {
            each.take(bytes, start(i), ends[i], hashes[i], counts[i]);
        }
    }

    Map<String, Long> frequencies() {
        Map<String, Long> frequencies = new TreeMap<>();
        each((all, from, to, hash, count) ->
                frequencies.put(new String(all, from, to - from, StandardCharsets.UTF_8), count));
        return frequencies;
    }
}
