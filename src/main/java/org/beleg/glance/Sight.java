package org.beleg.glance;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What is in sight: a row, one cell of it, and what that cell was read as. Questions read the fields as they are: this
 * is the inner loop of every validation.
 */
final class Sight {
    /** That nothing was answered yet. */
    private static final int NO_ANSWER = -2;

    /** The bytes in which the cell lies, and where: a cell, or one part of a list. */
    byte[] bytes = {};

    int from;
    int to;

    /** Whether the whole cell is ASCII. */
    boolean ascii;

    /** The number that the cell is, if it was read as one. */
    final Decimal number = new Decimal();

    /** How often everit was asked. */
    long asked;

    /** The parts of the list that the cell is. */
    final Parts parts = new Parts();

    /** The rows, and which of them is in sight. */
    RawRows rows = new RawRows(1);

    int row;

    /** What everit said of values, for each of those who ask it. */
    final Memory[] memories;

    /** What was answered of the values of dictionaries, for each of those who may ask everit, as {@link #known} has them. */
    private final byte[][] answers;

    Sight(int askers) {
        memories = new Memory[askers];
        Arrays.setAll(memories, i -> new Memory());
        answers = new byte[askers][0];
    }

    /** A sight for another thread, of which nothing is known yet. */
    Sight another() {
        return new Sight(memories.length);
    }

    /** Looks at rows. */
    void look(RawRows at) {
        rows = at;
        bytes = at.bytes();
    }

    /** Looks at one cell of the row. */
    void look(int position) {
        RawColumn column = rows.column(position);
        from = column.from(row);
        to = column.to(row);
        ascii = column.isAscii(row);
    }

    /** What that asker answered about values by their number, for all values of a dictionary; see {@link #known}. */
    byte[] answers(int asker, RawColumn column) {
        int size = column.dictionary().size() + 1;
        if (size > answers[asker].length) {
            answers[asker] = Arrays.copyOf(answers[asker], size * 2);
            answers[asker][0] = known(Question.YES);
        }
        return answers[asker];
    }

    /** An answer as it is kept; zero is none. */
    static byte known(int answer) {
        return (byte) (answer - NO_ANSWER);
    }

    /** The answer that was kept. */
    static int answer(byte known) {
        return known + NO_ANSWER;
    }

    /** Looks at one part of the list that the cell is. */
    void lookAtPart(int part) {
        from = parts.from[part];
        to = parts.to[part];
    }

    /** The cell, or the part of a list, as text. */
    String text() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
