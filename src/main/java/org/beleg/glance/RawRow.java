package org.beleg.glance;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A window on one of some {@linkplain RawRows rows}. */
public final class RawRow {
    private final RawRows rows;
    private int row;

    /** The first of these rows. */
    public RawRow(RawRows rows) {
        this.rows = rows;
    }

    /** Moves to a row. */
    public RawRow at(int number) {
        row = number;
        return this;
    }

    /** How many cells it has. */
    public int size() {
        return rows.columns();
    }

    /** The block in which the cells lie. */
    public byte[] bytes() {
        return rows.bytes();
    }

    /** Where the cell begins in the block. */
    public int from(int cell) {
        return rows.column(cell).from(row);
    }

    /** Where the cell ends in the block. */
    public int to(int cell) {
        return rows.column(cell).to(row);
    }

    /** The number of the cell's value, as {@link RawColumn#number} has it. */
    public int number(int cell) {
        return rows.column(cell).number(row);
    }

    /** Whether nothing is in the cell. */
    public boolean isEmpty(int cell) {
        return rows.column(cell).isEmpty(row);
    }

    /** Whether no rule on texts can find fault with any cell. */
    public boolean isPlain() {
        return !rows.suspects().has(row);
    }

    /** Whether all cells are ASCII. */
    public boolean isAscii() {
        for (int cell = 0; cell < size(); cell++) {
            if (!rows.column(cell).isAscii(row)) {
                return false;
            }
        }
        return true;
    }

    /** Whether two cells hold the same. */
    public boolean isSame(int one, int other) {
        return Arrays.equals(bytes(), from(one), to(one), bytes(), from(other), to(other));
    }

    /** The cell as text. */
    public String text(int cell) {
        return new String(bytes(), from(cell), to(cell) - from(cell), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size(); i++) {
            text.append(i == 0 ? "" : " | ").append(text(i));
        }
        return text.toString();
    }
}
