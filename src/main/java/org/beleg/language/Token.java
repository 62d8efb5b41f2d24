package org.beleg.language;

/**
 * A word, a numeral, a mark or the end of a paragraph.
 *
 * @param kind which of them
 * @param text as the text has it; a numeral in the digits 0 to 9
 * @param folded composed (NFC), without soft hyphens and gender marks, apostrophes straight; case is kept
 * @param lower the same in small letters
 * @param at where it stands
 */
record Token(Kind kind, String text, String folded, String lower, Stretch at) {

    enum Kind {
        WORD,
        NUMERAL,
        MARK,
        BREAK
    }

    boolean is(String mark) {
        return kind == Kind.MARK && text.equals(mark);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isNumeral() {
        return kind == Kind.NUMERAL;
    }

    /** Whether nothing stands between this and the next. */
    boolean touches(Token next) {
        return at.end() == next.at.start();
    }
}
