package org.beleg.glance;

/**
 * A set of characters: of ASCII any, of the rest all or none.
 *
 * @param low which of the characters 0 to 63, bit by bit
 * @param high which of the characters 64 to 127
 * @param rest whether every character that is not ASCII belongs to it
 */
record Letters(long low, long high, boolean rest) {
    static final Letters NONE = new Letters(0, 0, false);

    /** How many kinds of characters are told apart: those of ASCII, and the rest as one. */
    static final int KINDS = 129;

    static final Letters DIGITS = range('0', '9');
    static final Letters WORD =
            DIGITS.or(range('a', 'z')).or(range('A', 'Z')).or(of('_'));
    static final Letters SPACE = of(' ').or(range('\t', '\r'));
    static final Letters LINE_ENDS = of('\n').or(of('\r'));

    static Letters of(char letter) {
        return range(letter, letter);
    }

    static Letters range(char from, char to) {
        Letters all = NONE;
        for (int c = from; c <= to; c++) {
            all = all.or(c < 64 ? new Letters(1L << c, 0, false) : new Letters(0, 1L << c, false));
        }
        return all;
    }

    Letters or(Letters other) {
        return new Letters(low | other.low, high | other.high, rest || other.rest);
    }

    Letters not() {
        return new Letters(~low, ~high, !rest);
    }

    boolean meets(Letters other) {
        return (low & other.low) != 0 || (high & other.high) != 0 || (rest && other.rest);
    }

    /** Whether a character of that kind belongs to it. */
    boolean has(int kind) {
        return kind < 64 ? (low >>> kind & 1) != 0 : kind < 128 ? (high >>> kind & 1) != 0 : rest;
    }
}
