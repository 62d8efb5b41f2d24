package org.beleg.read;

/**
 * A piece of a table's file that holds whole rows, as bytes in memory.
 *
 * @param kind what is in it
 * @param number which block of its file it is, from 0
 * @param bytes the memory it lies in; what is in it beyond {@code to} means nothing and may be written over
 * @param from where it begins in the memory
 * @param to where it ends in the memory
 * @param offset where it begins in the file, in bytes
 */
@SuppressWarnings("ArrayRecordComponent") // a piece of memory, never compared
public record Block(Kind kind, int number, byte[] bytes, int from, int to, long offset) {

    /** What a block is. */
    public enum Kind {
        /** Whole rows. */
        ROWS,
        /** The beginning of a row that is longer than a row may be. */
        TOO_LONG,
        /** More of such a row. */
        MORE
    }

    /** A part of this block; bytes are counted as in its memory. */
    public Block part(int first, int last) {
        return new Block(kind, number, bytes, first, last, offset + first - from);
    }

    /** Of the first block of a file, the part up to its first line feed that is not between quote marks. */
    public Block top() {
        boolean mark = offset == 0
                && to - from >= 3
                && bytes[from] == (byte) 0xEF
                && bytes[from + 1] == (byte) 0xBB
                && bytes[from + 2] == (byte) 0xBF;
        int end = new Border().first(bytes, from + (mark ? 3 : 0), to);
        return part(from, end < 0 ? to : end);
    }
}
