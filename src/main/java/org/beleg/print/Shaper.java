package org.beleg.print;

import com.openhtmltopdf.bidi.BidiReorderer;
import java.text.Bidi;
import java.util.Arrays;
import org.apache.fontbox.ttf.CmapLookup;

/** Joins Arabic letters and puts a line of right-to-left text into the order of its glyphs on paper. */
final class Shaper implements BidiReorderer {
    private static final int LAM = 0x0644;
    private static final int TATWEEL = 0x0640;
    private static final int JOINER = 0x200D;
    private static final String ALEFS = "\u0622\u0623\u0625\u0627";
    private static final int LAM_ALEF = 0xFEF5;
    private static final String MIRRORS = "()[]{}<>\u00AB\u00BB\u2039\u203A\u2264\u2265";

    private final CmapLookup glyphs;

    /** Shapes for the font that has these glyphs. */
    Shaper(CmapLookup glyphs) {
        this.glyphs = glyphs;
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    @Override
    public String shapeText(String text) {
        int[] letters = text.codePoints().toArray();
        StringBuilder shaped = new StringBuilder(text.length() * 2);
        for (int i = 0; i < letters.length; i++) {
            boolean joined = joinsNext(neighbour(letters, i, -1));
            int alef = letters[i] == LAM && i + 1 < letters.length ? ALEFS.indexOf(letters[i + 1]) : -1;
            if (alef >= 0) {
                shaped.appendCodePoint(LAM_ALEF + 2 * alef + (joined ? 1 : 0));
                i++;
            } else {
                shaped.appendCodePoint(shape(letters[i], joined, joinsPrevious(neighbour(letters, i, 1))));
            }
        }
        return shaped.toString();
    }

    private int shape(int letter, boolean before, boolean after) {
        boolean onward = after && has(Form.INIT, letter);
        if (before && has(Form.FINA, letter)) {
            return (onward ? Form.MEDI : Form.FINA).of(letter);
        }
        return onward ? Form.INIT.of(letter) : letter;
    }

    private boolean has(Form form, int letter) {
        return letter >= Form.FIRST && letter <= Form.LAST && glyphs.getGlyphId(form.of(letter)) != 0;
    }

    private boolean joinsNext(int letter) {
        return letter == TATWEEL || letter == JOINER || has(Form.INIT, letter);
    }

    private boolean joinsPrevious(int letter) {
        return letter == TATWEEL || letter == JOINER || has(Form.FINA, letter);
    }

    /** The next letter that way, over marks, which do not part letters; 0 at the end. */
    private static int neighbour(int[] letters, int from, int step) {
        int i = from + step;
        while (i >= 0 && i < letters.length && Character.getType(letters[i]) == Character.NON_SPACING_MARK) {
            i += step;
        }
        return i >= 0 && i < letters.length ? letters[i] : 0;
    }

    @Override
    public String deshapeText(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints().forEach(code -> letters.append(Form.letters(code)));
        return letters.toString();
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        int[] codes = text.codePoints().toArray();
        Bidi bidi = new Bidi(directions(codes), 0, null, 0, codes.length, Bidi.DIRECTION_RIGHT_TO_LEFT);
        byte[] levels = new byte[codes.length];
        Integer[] order = new Integer[codes.length];
        for (int i = 0; i < codes.length; i++) {
            levels[i] = (byte) bidi.getLevelAt(i);
            order[i] = levels[i] % 2 == 1 ? mirrored(codes[i]) : codes[i];
        }
        Bidi.reorderVisually(levels, 0, order, 0, order.length);
        StringBuilder visual = new StringBuilder(text.length());
        Arrays.stream(order).forEach(visual::appendCodePoint);
        return visual.toString();
    }

    /** One char for each code, of its direction: the codes of forms have none themselves. */
    private static char[] directions(int[] codes) {
        char[] plain = new char[codes.length];
        for (int i = 0; i < codes.length; i++) {
            int letter = Form.letters(codes[i]).codePointAt(0);
            plain[i] = Character.isBmpCodePoint(letter) ? (char) letter : '\uFFFC';
        }
        return plain;
    }

    private static int mirrored(int code) {
        int at = MIRRORS.indexOf(code);
        return at < 0 ? code : MIRRORS.charAt(at ^ 1);
    }
}
