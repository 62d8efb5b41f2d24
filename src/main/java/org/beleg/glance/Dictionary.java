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

    /** What of the first and of the second eight bytes belongs to a value, by its length. */
    private static final long[] FIRST = new long[Code.OWN + 1];

    private static final long[] SECOND = new long[Code.OWN + 1];

    static {
        for (int length = 1; length <= Code.OWN; length++) {
            FIRST[length] = -1L << Math.max(0, Long.SIZE - Byte.SIZE * length);
            SECOND[length] = length <= Long.BYTES ? 0 : -1L << (2 * Long.SIZE - Byte.SIZE * length);
        }
    }

    private final int most;

    /** By hash the number of a value, from 1; 0 is a free place. */
    private int[] places = new int[64];

    /** Two for each value: its code if it is short, else its sum and where it begins and ends in {@link #bytes}. */
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
        /** Takes a value and its number. */
        void take(byte[] bytes, int from, int to, int number);
    }

    /** A number of 64 bits that is the same for the same value, and else most likely another. */
    public static long hash(byte[] bytes, int from, int to) {
        return to - from <= Code.OWN
                ? Code.mix(Code.high(bytes, from, to), Code.low(bytes, from, to))
                : HASHER.hashBytesToLong(bytes, from, to - from);
    }

    /** Where to look first for a value: the first bits of a product, to which all others give something. */
    private static int slot(long high, long low, int places) {
        long x = (high ^ Long.rotateLeft(low, 29)) * 0x9E3779B97F4A7C15L;
        return (int) (x >>> (Integer.numberOfLeadingZeros(places) + 33));
    }

    /** Stands for a value of more than {@value Code#OWN} bytes. */
    private static long sum(byte[] bytes, int from, int to) {
        int length = to - from;
        long sum = length;
        int last = to - Long.BYTES;
        for (int at = from; at < last; at += Long.BYTES) {
            sum = (sum ^ Code.eight(bytes, at)) * 0xD6E8FEB86659FD93L;
            sum ^= sum >>> 32;
        }
        return (sum ^ Code.eight(bytes, last)) * 0xD6E8FEB86659FD93L;
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
    public int find(byte[] value, int from, int to) {
        return to - from <= Code.OWN
                ? find(Code.high(value, from, to), Code.low(value, from, to))
                : find(sum(value, from, to), value, from, to);
    }

    private int find(long high, long low) {
        int mask = places.length - 1;
        int at = slot(high, low, places.length);
        int number = places[at] - 1;
        while (number >= 0 && (codes[2 * number] != high || codes[2 * number + 1] != low)) {
            at = (at + 1) & mask;
            number = places[at] - 1;
        }
        return number;
    }

    /**
     * Numbers cells from 1, empty ones 0, up to the first whose value is not there; one hot loop.
     *
     * @return the place of that cell; if there is none, the end
     */
    int number(byte[] block, long[] cells, int[] numbers, int first, int end) {
        int[] where = places;
        long[] values = codes;
        int mask = where.length - 1;
        int safe = block.length - 2 * Long.BYTES;
        for (int i = first; i < end; i++) {
            int from = RawColumn.from(cells[i]);
            int length = RawColumn.to(cells[i]) - from;
            int number;
            if (length > Code.OWN || from > safe) {
                number = find(block, from, from + length);
            } else if (length == 0) {
                number = -1;
            } else {
                long high = Code.eight(block, from) & FIRST[length];
                long low = ((long) length << 56) | ((Code.eight(block, from + Long.BYTES) & SECOND[length]) >>> 8);
                int at = slot(high, low, where.length);
                number = where[at] - 1;
                while (number >= 0 && (values[2 * number] != high || values[2 * number + 1] != low)) {
                    at = (at + 1) & mask;
                    number = where[at] - 1;
                }
            }
            if (number < 0 && length > 0) {
                return i;
            }
            numbers[i] = number + 1;
        }
        return end;
    }

    private int find(long sum, byte[] value, int from, int to) {
        int mask = places.length - 1;
        int at = slot(sum, -1, places.length);
        int number = places[at] - 1;
        while (number >= 0 && (codes[2 * number] != sum || !isLong(number, value, from, to))) {
            at = (at + 1) & mask;
            number = places[at] - 1;
        }
        return number;
    }

    private boolean isLong(int number, byte[] value, int from, int to) {
        long low = codes[2 * number + 1];
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
    public int add(byte[] value, int from, int to, int how) {
        boolean isShort = to - from <= Code.OWN;
        if (size == most || (!isShort && filled + to - from > BYTES)) {
            full = true;
            return -1;
        }
        if (size == traits.length) {
            codes = Arrays.copyOf(codes, size * 4);
            traits = Arrays.copyOf(traits, size * 2);
        }
        codes[size * 2] = isShort ? Code.high(value, from, to) : sum(value, from, to);
        codes[size * 2 + 1] = isShort ? Code.low(value, from, to) : keep(value, from, to);
        traits[size] = (byte) how;
        size++;
        if (size * 4 > places.length) {
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
        long low = codes[number * 2 + 1];
        int at = slot(codes[number * 2], Math.max(low, -1), places.length);
        while (places[at] != 0) {
            at = (at + 1) & mask;
        }
        places[at] = number + 1;
    }

    /** Gives each value, in the order of their numbers. */
    public void each(Each each) {
        for (int i = 0; i < size; i++) {
            long low = codes[i * 2 + 1];
            if (low < 0) {
                each.take(bytes, start(low), end(low), i);
            } else {
                byte[] value = Code.value(codes[i * 2], low);
                each.take(value, 0, value.length, i);
            }
        }
    }
}
