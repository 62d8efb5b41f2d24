package org.beleg.glance;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What is in sight: a row, one cell of it, and what that cell was read as. Questions read the fields as they are: this
 * is the inner loop of every validation.
 */
final class Sight {
    /** More digits than this may not fit a {@code long}. */
    static final int DIGITS = 18;

    /** What a cell of a column of numbers is. */
    static final int TEXT = 0;

    static final int INTEGER = 1;

    static final int DECIMAL = 2;

    /** As many digits as {@code Column} reads before, and behind, the point. */
    private static final int MOST_DIGITS = 1000;

    /** That nothing was answered yet. */
    static final int NO_ANSWER = -2;

    /** The bytes in which the cell lies, and where: a cell, or one part of a list. */
    byte[] bytes = {};

    int from;
    int to;

    /** Whether the whole cell is ASCII. */
    boolean ascii;

    /** The number that the cell is, times ten to the power of the scale; meaningless if it is long. */
    long unscaled;

    /** How many digits the number has behind its point. */
    int scale;

    /** Whether the number has too many digits for a {@code long}. */
    boolean isLong;

    /** How often everit was asked. */
    long asked;

    /** The parts of the list that the cell is. */
    final Parts parts = new Parts();

    /** Which columns have a value, 64 to a word. */
    final long[] present;

    /** How many columns a row has. */
    final int columns;

    private RawRow row = new RawRow(0);

    /** What everit said of values, for each of those who ask it. */
    final Memory[] memories;

    /** What was answered of the values of dictionaries, for each of those who may ask everit, less {@link #NO_ANSWER}. */
    private final byte[][] answers;

    Sight(int columns, int askers) {
        this.columns = columns;
        memories = new Memory[askers];
        Arrays.setAll(memories, i -> new Memory());
        answers = new byte[askers][0];
        present = new long[(columns + 63) / 64];
    }

    /** A sight for another thread, of which nothing is known yet. */
    Sight another() {
        return new Sight(columns, memories.length);
    }

    /** Looks at a row, at none of its cells yet. */
    void look(RawRow at) {
        row = at;
        bytes = at.bytes();
        Arrays.fill(present, 0);
        for (int i = 0; i < columns; i++) {
            if (!at.isEmpty(i)) {
                present[i >> 6] |= 1L << i;
            }
        }
    }

    /** The number of a cell's value in its column's dictionary, or -1. */
    int number(int column) {
        return row.number(column);
    }

    /** Looks at one cell of the row. */
    void look(int column) {
        from = row.from(column);
        to = row.to(column);
        ascii = row.isAscii(column);
    }

    /** The answer of that asker about the value of that number; {@link #NO_ANSWER} if there was none. */
    int answer(int asker, int number) {
        byte[] known = answers[asker];
        return number < known.length ? known[number] + NO_ANSWER : NO_ANSWER;
    }

    /** Keeps an answer. */
    void keep(int asker, int number, int answer) {
        if (number >= answers[asker].length) {
            answers[asker] = Arrays.copyOf(answers[asker], Math.max(16, number * 2));
        }
        answers[asker][number] = (byte) (answer - NO_ANSWER);
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

    /** Reads the cell as a number in the one spelling that a column knows; one hot loop over its digits. */
    int readNumber() {
        int i = from;
        boolean negative = bytes[i] == '-';
        if (negative) {
            i++;
        }
        int whole = i;
        long number = 0;
        int digit;
        while (i < to && (digit = bytes[i] - '0') >= 0 && digit <= 9) {
            number = number * 10 + digit;
            i++;
        }
        int point = i;
        if (point == whole || point - whole > MOST_DIGITS || (bytes[whole] == '0' && point > whole + 1)) {
            return TEXT;
        }
        if (i < to && bytes[i] == '.') {
            i++;
            while (i < to && (digit = bytes[i] - '0') >= 0 && digit <= 9) {
                number = number * 10 + digit;
                i++;
            }
        }
        scale = Math.max(0, i - point - 1);
        unscaled = negative ? -number : number;
        isLong = point - whole + scale > DIGITS;
        boolean isNumber = i == to && (i == point || (scale > 0 && scale <= MOST_DIGITS));
        return !isNumber ? TEXT : i == point ? INTEGER : DECIMAL;
    }
}
