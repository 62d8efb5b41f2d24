package org.beleg.glance;

import java.text.Normalizer;
import org.beleg.dataset.Characters;

/**
 * Looks at the characters of a text as UTF-8 and says whether any rule on texts could find fault with it: whether it is
 * in normal form C for certain, has nothing invisible, nothing lost, nothing encoded twice and no space at an end. It may
 * say that one could where none does.
 */
final class Letters {
    /** No rule minds it, wherever it stands. */
    private static final int FINE = 1;

    /** White space: not at an end. */
    private static final int SPACE = 2;

    /** First sign of a letter that was encoded twice, if {@link #FOLLOWS} comes next. */
    private static final int LEADS = 4;

    private static final int FOLLOWS = 8;

    /** Some rule may mind it. */
    private static final int SUSPECT = 16;

    /** What windows-1252 has at 0x80 to 0x9F. */
    private static final String SIGNS = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";

    /** That a control character was seen in a cell. */
    static final int CONTROL = 4;

    /** That a byte above 0x7F was seen in a cell. */
    static final int HIGH = 8;

    /** Kinds of characters below U+10000, 256 a page; what is 0 was not looked up yet, so a race does no harm. */
    private static final byte[][] PAGES = new byte[256][256];

    private Letters() {}

    /**
     * What there is to know of a cell that is not empty.
     *
     * @param seen {@link #CONTROL} and {@link #HIGH}, added up
     * @return {@link RawColumn#NOT_ASCII} and {@link RawColumn#SUSPECT}, added up; -1 if it is not UTF-8
     */
    static int traits(byte[] bytes, int from, int to, int seen) {
        byte first = bytes[from];
        byte last = bytes[to - 1];
        boolean space = (first >= 0 && first <= ' ') || (last >= 0 && last <= ' ');
        int how = space || (seen & CONTROL) != 0 || isFormula(bytes, from, to) ? RawColumn.SUSPECT : 0;
        if ((seen & HIGH) == 0) {
            return how;
        }
        int letters = look(bytes, from, to);
        return letters < 0 ? -1 : how | letters;
    }

    /** Whether a spreadsheet might run the cell: it begins as a formula, and is no number. */
    private static boolean isFormula(byte[] bytes, int from, int to) {
        byte first = bytes[from];
        if (first != '=' && first != '+' && first != '-' && first != '@') {
            return false;
        }
        boolean digit = false;
        for (int i = from + 1; i < to; i++) {
            boolean wasDigit = digit;
            digit = bytes[i] >= '0' && bytes[i] <= '9';
            if (!digit && !(wasDigit && bytes[i] == '.')) {
                return true;
            }
        }
        return !digit || first == '=' || first == '@';
    }

    /**
     * Looks at a text that is not all ASCII; what is ASCII in it was looked at before.
     *
     * @return {@link RawColumn#NOT_ASCII}, with {@link RawColumn#SUSPECT} added where a rule may mind; -1 where it is not UTF-8
     */
    private static int look(byte[] bytes, int from, int to) {
        int all = FINE;
        int last = FINE;
        int at = from;
        while (at < to) {
            int kind = FINE;
            int width = 1;
            if (bytes[at] < 0) {
                width = width(bytes, at, to);
                if (width == 0) {
                    return -1;
                }
                kind = kind(codePoint(bytes, at, width));
                boolean atEnd = (kind & SPACE) != 0 && (at == from || at + width == to);
                boolean twice = (last & LEADS) != 0 && (kind & FOLLOWS) != 0;
                all |= kind | (atEnd || twice ? SUSPECT : 0);
            }
            last = kind;
            at += width;
        }
        return RawColumn.NOT_ASCII | ((all & SUSPECT) == 0 ? 0 : RawColumn.SUSPECT);
    }

    /** How many bytes the character at that place has; 0 where it is not UTF-8 (RFC 3629, section 4). */
    private static int width(byte[] bytes, int at, int to) {
        int lead = bytes[at] & 0xFF;
        if (lead < 0xC2 || lead > 0xF4) {
            return 0;
        }
        int width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (at + width > to) {
            return 0;
        }
        int second = bytes[at + 1] & 0xFF;
        int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        if (second < least || second > most) {
            return 0;
        }
        for (int i = at + 2; i < at + width; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return width;
    }

    private static int codePoint(byte[] bytes, int at, int width) {
        int point = bytes[at] & (0xFF >> (width + 1));
        for (int i = at + 1; i < at + width; i++) {
            point = (point << 6) | (bytes[i] & 0x3F);
        }
        return point;
    }

    private static int kind(int point) {
        if (point > 0xFFFF) {
            return isPictureOrHan(point) ? FINE : SUSPECT;
        }
        byte known = PAGES[point >>> 8][point & 0xFF];
        if (known != 0) {
            return known;
        }
        int kind = find((char) point);
        PAGES[point >>> 8][point & 0xFF] = (byte) kind;
        return kind;
    }

    /** Characters beyond U+FFFF that no normal form changes and that are common: emoji and Chinese ones. */
    private static boolean isPictureOrHan(int point) {
        return (point >= 0x1F000 && point <= 0x1FAFF) || (point >= 0x20000 && point <= 0x2F7FF);
    }

    private static int find(char c) {
        boolean latin = c <= 0xFF || SIGNS.indexOf(c) >= 0;
        int follows = latin && !(c >= 0xC0 && c <= 0xFF) ? FOLLOWS : 0;
        if (Characters.isInvisible(c) || c == '\uFFFD' || Character.isSurrogate(c) || mayJoin(c)) {
            return SUSPECT | follows;
        }
        return FINE | follows | (Characters.isSpace(c) ? SPACE : 0) | (c >= 0xC2 && c <= 0xF4 ? LEADS : 0);
    }

    /** Whether normal form C may write the character otherwise, or join it with the one before it. */
    private static boolean mayJoin(char c) {
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
        return mark || (c >= 0x1100 && c <= 0x11FF) || !Normalizer.isNormalized(String.valueOf(c), Normalizer.Form.NFC);
    }
}
