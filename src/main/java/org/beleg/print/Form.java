package org.beleg.print;

/**
 * A form in which an Arabic letter is drawn.
 *
 * <p>Unicode has no codes for the forms of some Kurdish letters, so a letter in a form travels through the layout as a
 * private code, and the finished PDF says the letter again. Lam and alef are drawn as one glyph, which says the alef,
 * and one without ink, which says the lam: a glyph that says two letters is read back in the wrong order by many
 * readers. A bracket that is drawn as its mirror image says itself for the same reason. The codes are of the basic
 * plane because the layout measures long texts in pieces, cut without regard to surrogates.
 */
enum Form {
    /** As the OpenType feature: joined to the letter before. */
    FINA(0),
    /** As the OpenType feature: joined to the letter after. */
    INIT(1),
    /** As the OpenType feature: joined to both. */
    MEDI(2),
    /** Not to be seen. */
    HIDDEN(3),
    /** An alef with the lam before it, by itself. */
    WITH_LAM(4),
    /** An alef with the lam before it, which is joined to the letter before. */
    WITH_JOINED_LAM(5);

    static final int FIRST = 0x0620;
    static final int LAST = 0x06FF;
    static final String MIRRORED = "()[]{}<>\u00AB\u00BB\u2039\u203A\u2264\u2265";

    private static final int PRIVATE = 0xE000;
    private static final int BITS = 3;
    private static final int PRIVATE_MIRRORED = PRIVATE + ((LAST + 1 - FIRST) << BITS);

    private final int number;

    Form(int number) {
        this.number = number;
    }

    /** The code for the letter in this form. */
    int of(int letter) {
        return PRIVATE + ((letter - FIRST) << BITS) + number;
    }

    /** The code for the mirror image of a character, or the character if it has none. */
    static int mirrored(int character) {
        int at = MIRRORED.indexOf(character);
        return at < 0 ? character : PRIVATE_MIRRORED + at;
    }

    /** The character that a code stands for; itself if it is not a private one. */
    static int character(int code) {
        if (code >= PRIVATE && code < PRIVATE_MIRRORED) {
            return FIRST + ((code - PRIVATE) >> BITS);
        }
        if (code >= PRIVATE_MIRRORED && code < PRIVATE_MIRRORED + MIRRORED.length()) {
            return MIRRORED.charAt(code - PRIVATE_MIRRORED);
        }
        return code;
    }
}
