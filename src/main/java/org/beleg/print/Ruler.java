package org.beleg.print;

import com.openhtmltopdf.css.constants.IdentValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
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
    private static final Map<Face, Opened> OPENED = new EnumMap<>(Face.class);

    private Ruler() {}

    private static Stream<Face> upright() {
        return Arrays.stream(Face.values()).filter(face -> face.style() == IdentValue.NORMAL);
    }

    /** A font that stays open as long as the program runs. */
    private record Opened(TrueTypeFont font, CmapLookup letters, double em) {
        static Opened of(Face face) {
            try {
                TrueTypeFont font = face.open();
                return new Opened(font, font.getUnicodeCmapLookup(), font.getUnitsPerEm());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        double width(int glyph) {
            try {
                return font.getAdvanceWidth(glyph) / em;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
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

    private static synchronized String joined(String words) {
        return new Shaper(opened(Face.ARABIC).letters()).line(words);
    }

    private static synchronized double width(int code, List<Face> faces) {
        for (Face face : faces) {
            Opened font = opened(face);
            int glyph = font.letters().getGlyphId(code);
            if (glyph != 0) {
                return font.width(glyph);
            }
        }
        return code == REPLACEMENT ? 1 : width(REPLACEMENT, faces);
    }

    private static Opened opened(Face face) {
        return OPENED.computeIfAbsent(face, Opened::of);
    }
}
