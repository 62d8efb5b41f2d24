package org.beleg.glance;

/** Which of some rows are marked. */
public final class Marks {
    private final long[] words;

    Marks(int rows) {
        words = new long[(rows + Long.SIZE - 1) / Long.SIZE];
    }

    /** Marks a row. */
    public void mark(int row) {
        words[row >> 6] |= 1L << row;
    }

    /** Whether a row is marked. */
    public boolean has(int row) {
        return ((words[row >> 6] >>> row) & 1) != 0;
    }

    /** Whether no row is marked. */
    public boolean isEmpty() {
        for (long word : words) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    /** Marks what is marked in the other as well. */
    public void addAll(Marks other) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= other.words[i];
        }
    }

    /** Takes all marks away. */
    public void clear() {
        java.util.Arrays.fill(words, 0);
    }
}
