package org.beleg.print;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a paragraph into runs of one direction.
 *
 * <p>What stands inside a right-to-left run, such as a number, stays in it: {@link Shaper} orders the run line by line,
 * which the layout does not do.
 */
final class Runs implements BidiSplitter {
    private final List<BidiTextRun> runs = new ArrayList<>();

    @Override
    public void setParagraph(String text, byte direction) {
        runs.clear();
        char[] chars = text.toCharArray();
        if (direction == RTL || !Bidi.requiresBidi(chars, 0, chars.length)) {
            runs.add(new BidiTextRun(0, chars.length, direction));
            return;
        }
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_LEFT_TO_RIGHT);
        int start = 0;
        for (int i = 1; i <= chars.length; i++) {
            if (i == chars.length || bidi.getLevelAt(i) > 0 != bidi.getLevelAt(start) > 0) {
                runs.add(new BidiTextRun(start, i - start, bidi.getLevelAt(start) > 0 ? RTL : LTR));
                start = i;
            }
        }
    }

    @Override
    public int countTextRuns() {
        return runs.size();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        return runs.get(index);
    }

    @Override
    public byte getBaseDirection(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? LTR : RTL;
    }
}
