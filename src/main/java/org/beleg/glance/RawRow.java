package org.beleg.glance;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A row as its bytes lie in a block of its file: strict RFC 4180, well-formed UTF-8, one cell for each column of the
 * header, quotes taken away. What is no such row never becomes one. It is a window that moves from row to row: nobody
 * may keep it, or its bytes.
 */
public final class RawRow {
    /** A cell with a byte above 0x7F. */
    public static final int NOT_ASCII = 1;

    /** A cell that a rule on texts might find fault with, such as one with a space at its end. */
    public static final int SUSPECT = 2;

    /** So many values of a column have numbers: as many as stay in the nearest caches. */
    private static final int FEW = 2048;

    private byte[] bytes = {};
    private final int[] from;
    private final int[] to;
    private final byte[] traits;
    private final int[] numbers;
    private final Dictionary[] dictionaries;
    private int size;
    private int all;

    /** A window on rows of so many cells. */
    public RawRow(int cells) {
        from = new int[cells];
        to = new int[cells];
        traits = new byte[cells];
        numbers = new int[cells];
        dictionaries = new Dictionary[cells];
        Arrays.setAll(dictionaries, i -> new Dictionary(FEW));
    }

    /** A row of these cells, none of them suspect. */
    public static RawRow of(String... cells) {
        RawRow row = new RawRow(cells.length);
        row.begin(String.join("", cells).getBytes(StandardCharsets.UTF_8));
        int at = 0;
        for (String cell : cells) {
            int length = cell.getBytes(StandardCharsets.UTF_8).length;
            row.add(at, at + length, length == cell.length() ? 0 : NOT_ASCII, -1);
            at += length;
        }
        return row;
    }

    /** Moves the window to a row of which no cell is known yet. */
    void begin(byte[] block) {
        bytes = block;
        size = 0;
        all = 0;
    }

    /**
     * Adds the next cell.
     *
     * @param start where it begins in the block
     * @param end where it ends
     * @param how {@link #NOT_ASCII} and {@link #SUSPECT}, added up
     * @param number its number in the column's dictionary, or -1
     */
    void add(int start, int end, int how, int number) {
        from[size] = start;
        to[size] = end;
        traits[size] = (byte) how;
        numbers[size] = number;
        all |= how;
        size++;
    }

    /** How many cells it has. */
    public int size() {
        return size;
    }

    /** The different values of a column, as far as rows went through this window. */
    public Dictionary dictionary(int cell) {
        return dictionaries[cell];
    }

    /** The number of the cell's value in its column's dictionary; -1 if it is empty, or of too many. */
    public int number(int cell) {
        return numbers[cell];
    }

    /** The block in which the cells lie. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where the cell begins in the block. */
    public int from(int cell) {
        return from[cell];
    }

    /** Where the cell ends in the block. */
    public int to(int cell) {
        return to[cell];
    }

    /** Whether nothing is in the cell. */
    public boolean isEmpty(int cell) {
        return from[cell] == to[cell];
    }

    /** Whether the cell is all ASCII. */
    public boolean isAscii(int cell) {
        return (traits[cell] & NOT_ASCII) == 0;
    }

    /** Whether all cells are ASCII. */
    public boolean isAscii() {
        return (all & NOT_ASCII) == 0;
    }

    /** Whether no rule on texts can find fault with the cell. */
    public boolean isPlain(int cell) {
        return (traits[cell] & SUSPECT) == 0;
    }

    /** Whether no rule on texts can find fault with any cell. */
    public boolean isPlain() {
        return (all & SUSPECT) == 0;
    }

    /** Whether two cells hold the same. */
    public boolean isSame(int one, int other) {
        return Arrays.equals(bytes, from[one], to[one], bytes, from[other], to[other]);
    }

    /** The cell as text. */
    public String text(int cell) {
        return new String(bytes, from[cell], to[cell] - from[cell], StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size; i++) {
            text.append(i == 0 ? "" : " | ").append(text(i));
        }
        return text.toString();
    }
}
