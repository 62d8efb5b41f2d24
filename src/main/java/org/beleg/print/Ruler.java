package org.beleg.print;

import com.openhtmltopdf.css.constants.IdentValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TrueTypeFont;

/** Tells how wide words are in the fonts of the house, for pictures whose words must not run into each other. */
public final class Ruler {
    private static final int PLAIN = 400;
    private static final List<Face> REGULAR =
            upright().filter(face -> face.weights().contains(PLAIN)).toList();
    private static final List<Face> BOLD = Stream.concat(
                    upright().filter(face -> !face.weights().contains(PLAIN)), REGULAR.stream())
            .toList();
    private static final int REPLACEMENT = 0xFFFD;

    private Ruler() {}

    private static Stream<Face> upright() {
        return Arrays.stream(Face.values()).filter(face -> face.style() == IdentValue.NORMAL);
    }

    /** The width of the words at that size, in the unit of the size. */
    public static double width(String words, double size, boolean bold) {
        double width = 0;
        List<Face> faces = bold ? BOLD : REGULAR;
        String visual = words.codePoints().allMatch(c -> c < Form.FIRST) ? words : joined(words);
        for (int code : visual.codePoints().toArray()) {
            width += Character.getType(code) == Character.FORMAT ? 0 : width(code, faces);
        }
        return width * size;
    }

    private static String joined(String words) {
        return new Shaper(Face.ARABIC.letters()).line(words);
    }

    private static double width(int code, List<Face> faces) {
        for (Face face : faces) {
            int glyph = face.letters().getGlyphId(code);
            if (glyph != 0) {
                return width(face.font(), glyph);
            }
        }
        return code == REPLACEMENT ? 1 : width(REPLACEMENT, faces);
    }

    private static double width(TrueTypeFont font, int glyph) {
        try {
            return font.getAdvanceWidth(glyph) / (double) font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
