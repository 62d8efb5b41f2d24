package org.beleg.glance;

/** A set of {@linkplain Code codes}, 16 bytes a place. */
public final class CodeSet {
    /** Pairs of high and low; no code is all zeros, so that is a free place. */
    private long[] places;

    private int size;

    /** No codes. */
    public CodeSet() {
        this(8);
    }

    /** No codes, and room for so many. */
    CodeSet(int expected) {
        places = new long[Math.max(32, Integer.highestOneBit(Math.min(expected, 1 << 20)) * 8)];
    }

    /** How many codes are in it. */
    public int size() {
        return size;
    }

    /** Adds a code; false if it was there. */
    public boolean add(long high, long low) {
        int at = find(high, low);
        if (places[at] != 0 || places[at + 1] != 0) {
            return false;
        }
        places[at] = high;
        places[at + 1] = low;
        size++;
        if (size * 4L > places.length) {
            grow();
        }
        return true;
    }

    /** Whether a code is in it. */
    public boolean contains(long high, long low) {
        int at = find(high, low);
        return places[at] != 0 || places[at + 1] != 0;
    }

    /** Whether the code that the window is on is in it. */
    public boolean contains(Code code) {
        return contains(code.high(), code.low());
    }

    private int find(long high, long low) {
        int mask = places.length - 2;
        int at = ((int) Code.mix(high, low) << 1) & mask;
        while ((places[at] != 0 || places[at + 1] != 0) && (places[at] != high || places[at + 1] != low)) {
            at = (at + 2) & mask;
        }
        return at;
    }

    private void grow() {
        long[] old = places;
        places = new long[old.length * 2];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0 || old[i + 1] != 0) {
                int at = find(old[i], old[i + 1]);
                places[at] = old[i];
                places[at + 1] = old[i + 1];
            }
        }
    }
}
