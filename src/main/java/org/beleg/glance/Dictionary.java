package org.beleg.glance;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Arrays;

/**
 * The different values of a column, each with a number, as long as they are not too many. Most columns have few values;
 * what was found out about one of them need not be found out again.
 */
public final class Dictionary {

    /** So many bytes all values beyond {@value Code#OWN} bytes may have together. */
    private static final int BYTES = 1 << 22;

    private static final Hasher64 HASHER = Hashing.komihash5_0();

    private final int most;

    /** By hash the number of a value, from 1; 0 is a free place. */
    private int[] places = new int[32];

    /** Two for each value: its code if it is short, else its hash and where it begins and ends in {@link #bytes}. */
    private long[] codes = new long[32];

    private byte[] traits = new byte[16];
    private int size;

    private byte[] bytes = {};
    private int filled;
    private boolean full;

    /** For so many different values at most. */
    public Dictionary(int most) {
        this.most = most;
    }

    /** Takes the values one by one. */
    @FunctionalInterface
    public interface Each {
        /** Takes a value, its hash and its number. */
        void take(byte[] bytes, int from, int to, long hash, int number);
    }

    /** A number that is the same for the same value, and else most likely another. */
    public static long hash(byte[] bytes, int from, int to) {
        return to - from <= Code.OWN
                ? Code.mix(Code.high(bytes, from, to), Code.low(bytes, from, to))
                : HASHER.hashBytesToLong(bytes, from, to - from);
    }

    /** How many values it has. */
    public int size() {
        return size;
    }

    /** Whether a value had to be turned away; then none is looked up any more. */
    boolean isFull() {
        return full;
    }

    /** What was noted of a value. */
    int traits(int number) {
        return traits[number];
    }

    /** The number of a value, from 0; -1 where it is not there. */
    public int find(byte[] value, int from, int to, long hash) {
        boolean isShort = to - from <= Code.OWN;
        long high = isShort ? Code.high(value, from, to) : hash;
        long low = isShort ? Code.low(value, from, to) : 0;
        int mask = places.length - 1;
        int at = (int) hash & mask;
        while (places[at] != 0) {
            int found = places[at] * 2 - 2;
            if (codes[found] == high && (isShort ? codes[found + 1] == low : isLong(found, value, from, to))) {
                return found / 2;
            }
            at = (at + 1) & mask;
        }
        return -1;
    }

    private boolean isLong(int code, byte[] value, int from, int to) {
        long low = codes[code + 1];
        return low < 0 && Arrays.equals(bytes, start(low), end(low), value, from, to);
    }

    /** Long values are told from short ones by their sign. */
    private static int start(long low) {
        return (int) (low >>> 32) & Integer.MAX_VALUE;
    }

    private static int end(long low) {
        return (int) low;
    }

    /**
     * Adds a value that is not there.
     *
     * @param how what is to be noted of it
     * @return its number; -1 if there are too many
     */
    public int add(byte[] value, int from, int to, long hash, int how) {
        boolean isShort = to - from <= Code.OWN;
        if (size == most || (!isShort && filled + to - from > BYTES)) {
            full = true;
            return -1;
        }
        if (size == traits.length) {
            codes = Arrays.copyOf(codes, size * 4);
            traits = Arrays.copyOf(traits, size * 2);
        }
        codes[size * 2] = isShort ? Code.high(value, from, to) : hash;
        codes[size * 2 + 1] = isShort ? Code.low(value, from, to) : keep(value, from, to);
        traits[size] = (byte) how;
        size++;
        if (size * 2 > places.length) {
            places = new int[places.length * 2];
            for (int i = 0; i < size; i++) {
                place(i);
            }
        } else {
            place(size - 1);
        }
        return size - 1;
    }

    /** Keeps the bytes of a long value; says where. */
    private long keep(byte[] value, int from, int to) {
        int end = filled + to - from;
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 2));
        }
        System.arraycopy(value, from, bytes, filled, to - from);
        long low = Long.MIN_VALUE | ((long) filled << 32) | end;
        filled = end;
        return low;
    }

    private void place(int number) {
        int mask = places.length - 1;
        int at = (int) hash(number) & mask;
        while (places[at] != 0) {
            at = (at + 1) & mask;
        }
        places[at] = number + 1;
    }

    private long hash(int number) {
        long high = codes[number * 2];
        long low = codes[number * 2 + 1];
        return low < 0 ? high : Code.mix(high, low);
    }

    /** Gives each value, in the order of their numbers. */
    public void each(Each each) {
        for (int i = 0; i < size; i++) {
            long low = codes[i * 2 + 1];
            if (low < 0) {
                each.take(bytes, start(low), end(low), hash(i), i);
            } else {
                byte[] value = Code.value(codes[i * 2], low);
                each.take(value, 0, value.length, hash(i), i);
            }
        }
    }
}
