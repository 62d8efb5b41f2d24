package org.beleg.print;

import java.text.Normalizer;

/**
 * A joining form of an Arabic letter, called as the OpenType feature that has its glyph.
 *
 * <p>Unicode has no code for the forms of some Kurdish letters, so a letter in a form travels through the layout as a
 * code of a private plane; the finished PDF says the letter again.
 */
enum Form {
    FINA(0),
    INIT(1),
    MEDI(2);

    static final int FIRST = 0x0620;
    static final int LAST = 0x06FF;

    private static final int BITS = 2;
    private static final int PLANE = 0xF0000;

    private final int number;

    Form(int number) {
        this.number = number;
    }

    /** The code for the letter in this form. */
    int of(int letter) {
        return PLANE | (letter << BITS) | number;
    }

    /** The letters that a code stands for, in reading order: of a form, a presentation form, or itself. */
    static String letters(int code) {
        int letter = (code & ~PLANE) >> BITS;
        if (code >= PLANE && letter >= FIRST && letter <= LAST) {
            return Character.toString(letter);
        }
        boolean presentation = (code >= 0xFB50 && code <= 0xFDFF) || (code >= 0xFE70 && code <= 0xFEFC);
        String same = Character.toString(code);
        // A no-break space has the glyph of a space, and one of the two must speak for both.
        return presentation || code == 0xA0 ? Normalizer.normalize(same, Normalizer.Form.NFKC) : same;
    }
}
