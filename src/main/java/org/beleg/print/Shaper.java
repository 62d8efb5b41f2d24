package org.beleg.print;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.Arrays;
import org.apache.fontbox.ttf.CmapLookup;

/** Joins Arabic letters and puts a line of right-to-left text into the order of its glyphs on paper. */
final class Shaper implements BidiReorderer {
    private static final int LAM = 0x0644;
    private static final int TATWEEL = 0x0640;
    private static final int JOINER = 0x200D;

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
        byte[] levels = levels(letters);
        StringBuilder shaped = new StringBuilder(text.length());
        for (int i = 0; i < letters.length; i++) {
            boolean joined = joinsNext(neighbour(letters, i, -1));
            if (letters[i] == LAM && i + 1 < letters.length && has(Form.WITH_LAM, letters[i + 1])) {
                shaped.appendCodePoint(Form.HIDDEN.of(LAM));
                i++;
                shaped.appendCodePoint((joined ? Form.WITH_JOINED_LAM : Form.WITH_LAM).of(letters[i]));
            } else if (levels[i] % 2 == 1) {
                int shape = shape(letters[i], joined, joinsPrevious(neighbour(letters, i, 1)));
                shaped.appendCodePoint(Form.mirrored(shape));
            } else {
                shaped.appendCodePoint(letters[i]);
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
        // Asked for by each font that has not the form, before the Arabic one, which has them all.
        return text;
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        int[] codes = text.codePoints().toArray();
        Integer[] order = Arrays.stream(codes).boxed().toArray(Integer[]::new);
        Bidi.reorderVisually(levels(codes), 0, order, 0, order.length);
        StringBuilder visual = new StringBuilder(text.length());
        Arrays.stream(order).forEach(visual::appendCodePoint);
        return visual.toString();
    }

    /** A line of words as its glyphs follow each other on paper, from left to right. */
    String line(String words) {
        char[] chars = words.toCharArray();
        if (!Bidi.requiresBidi(chars, 0, chars.length)) {
            return words;
        }
        Runs runs = new Runs();
        byte direction = runs.getBaseDirection(words);
        runs.setParagraph(words, direction);
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < runs.countTextRuns(); i++) {
            BidiTextRun run = runs.getVisualRun(i);
            String part = words.substring(run.getStart(), run.getStart() + run.getLength());
            line.append(run.getDirection() == BidiSplitter.RTL ? reorderRTLTextToLTR(shapeText(part)) : part);
        }
        return line.toString();
    }

    /** The embedding level of each code in a right-to-left line (UAX #9); odd ones run from right to left. */
    private static byte[] levels(int[] codes) {
        char[] plain = new char[codes.length];
        for (int i = 0; i < codes.length; i++) {
            int character = Form.character(codes[i]);
            plain[i] = Character.isBmpCodePoint(character) ? (char) character : '\uFFFC';
        }
        Bidi bidi = new Bidi(plain, 0, null, 0, plain.length, Bidi.DIRECTION_RIGHT_TO_LEFT);
        byte[] levels = new byte[codes.length];
        for (int i = 0; i < codes.length; i++) {
            levels[i] = (byte) bidi.getLevelAt(i);
        }
        return levels;
    }
}
