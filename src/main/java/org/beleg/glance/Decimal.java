package org.beleg.glance;

/** A number as its bytes lie, in the one spelling that a column of numbers knows. It is a window that moves on. */
public final class Decimal {
    /** More digits than this may not fit a {@code long}. */
    public static final int DIGITS = 18;

    /** As many digits as {@code Column} reads before, and behind, the point. */
    private static final int MOST_DIGITS = 1000;

    private long unscaled;
    private int scale;
    private boolean isLong;

    /** What some bytes are. */
    public enum Kind {
        /** No number. */
        TEXT,
        /** A number without a point. */
        INTEGER,
        /** A number with a point, and digits behind it. */
        DECIMAL
    }

    /** The number times ten to the power of its scale; meaningless if it is long. */
    public long unscaled() {
        return unscaled;
    }

    /** How many digits the number has behind its point. */
    public int scale() {
        return scale;
    }

    /** Whether the number has too many digits for a {@code long}. */
    public boolean isLong() {
        return isLong;
    }

    /** Moves to some bytes, at least one, and says what they are; one hot loop over digits. */
    public Kind read(byte[] bytes, int from, int to) {
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
            return Kind.TEXT;
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
        return !isNumber ? Kind.TEXT : i == point ? Kind.INTEGER : Kind.DECIMAL;
    }
}
