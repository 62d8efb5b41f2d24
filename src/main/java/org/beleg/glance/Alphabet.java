package org.beleg.glance;

/**
 * A set of characters: of ASCII any, of the rest all or none.
 *
 * @param low which of the characters 0 to 63, bit by bit
 * @param high which of the characters 64 to 127
 * @param rest whether every character that is not ASCII belongs to it
 */
record Alphabet(long low, long high, boolean rest) {
    static final Alphabet NONE = new Alphabet(0, 0, false);

    /** How many kinds of characters are told apart: those of ASCII, and the rest as one. */
    static final int KINDS = 129;

    static final Alphabet DIGITS = range('0', '9');
    static final Alphabet WORD = DIGITS.or(range('a', 'z')).or(range('A', 'Z')).or(of('_'));
    static final Alphabet SPACE = of(' ').or(range('\t', '\r'));
    static final Alphabet LINE_ENDS = of('\n').or(of('\r'));

    static Alphabet of(char letter) {
        return range(letter, letter);
    }

    static Alphabet range(char from, char to) {
        Alphabet all = NONE;
        for (int c = from; c <= to; c++) {
            all = all.or(c < 64 ? new Alphabet(1L << c, 0, false) : new Alphabet(0, 1L << c, false));
        }
        return all;
    }

    Alphabet or(Alphabet other) {
        return new Alphabet(low | other.low, high | other.high, rest || other.rest);
    }

    Alphabet not() {
        return new Alphabet(~low, ~high, !rest);
    }

    boolean meets(Alphabet other) {
        return (low & other.low) != 0 || (high & other.high) != 0 || (rest && other.rest);
    }

    /** Whether a character of that kind belongs to it. */
    boolean has(int kind) {
        return kind < 64 ? (low >>> kind & 1) != 0 : kind < 128 ? (high >>> kind & 1) != 0 : rest;
    }
}
