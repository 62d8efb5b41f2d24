package org.beleg.print;

import com.openhtmltopdf.css.constants.IdentValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.ttf.model.GsubData;
import org.apache.fontbox.ttf.model.ScriptFeature;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A font file of the house: Latin, code, one that has Arabic, Hebrew and symbols and lends them to the others, and one
 * for Chinese and Japanese.
 */
enum Face {
    LATIN("Source Sans Pro", 400, false, "/fonts/ttf/SourceSansPro/SourceSansPro-Regular.ttf"),
    LATIN_BOLD("Source Sans Pro", 700, false, "/fonts/ttf/SourceSansPro/SourceSansPro-Bold.ttf"),
    LATIN_ITALIC("Source Sans Pro", 400, true, "/fonts/ttf/SourceSansPro/SourceSansPro-Italic.ttf"),
    LATIN_BOLD_ITALIC("Source Sans Pro", 700, true, "/fonts/ttf/SourceSansPro/SourceSansPro-BoldItalic.ttf"),
    ARABIC("DejaVu Sans", 400, false, "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf"),
    ARABIC_BOLD("DejaVu Sans", 700, false, "/net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf"),
    // After the one before, or Hebrew would be taken from it and be set as wide as code.
    CODE("Liberation Mono", 400, false, "/liberation/LiberationMono-Regular.ttf"),
    CODE_BOLD("Liberation Mono", 700, false, "/liberation/LiberationMono-Bold.ttf"),
    /** Of one weight only: it is ten megabytes, and opened where a text asks for it. */
    HAN("Noto Sans SC", 400, false, "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf");

    private static final int BOLD = 700;
    private static final String SCRIPT = "arab";
    private static final int LAM = 0x0644;
    // In the order of their ligatures with lam, each by itself and joined, in the block Arabic Presentation Forms-B.
    private static final String ALEFS = "\u0622\u0623\u0625\u0627";
    private static final int LAM_ALEF = 0xFEF5;
    // A variation selector: a glyph without ink or width that no text of ours uses.
    private static final int INKLESS = 0xFE00;
    private final String family;
    private final int weight;
    private final boolean italic;
    private final String resource;

    Face(String family, int weight, boolean italic, String resource) {
        this.family = family;
        this.weight = weight;
        this.italic = italic;
        this.resource = resource;
    }

    /** The names CSS may call it by, its own first; the generic ones as the layout spells them. */
    List<String> names() {
        return switch (this) {
            case LATIN, LATIN_BOLD, LATIN_ITALIC, LATIN_BOLD_ITALIC -> List.of(family, "SansSerif", "Serif");
            case CODE, CODE_BOLD -> List.of(family, "Monospaced");
            case ARABIC, ARABIC_BOLD, HAN -> List.of(family);
        };
    }

    /** The faces that a text may need: all, and the one of Chinese and Japanese where there is such text. */
    static List<Face> wanted(String text) {
        return text.codePoints().anyMatch(Face::isHan)
                ? List.of(values())
                : Arrays.stream(values()).filter(face -> face != HAN).toList();
    }

    /** Whether any font of the house has a glyph for the character. */
    static boolean anyHas(int codePoint) {
        return Arrays.stream(values())
                .filter(face -> face != HAN || isHan(codePoint))
                .anyMatch(face -> face.letters().getGlyphId(codePoint) != 0);
    }

    /** Whether the character is of the blocks that hold East Asian scripts and their marks. */
    private static boolean isHan(int code) {
        boolean wide = in(code, 0xFE30, 0xFE4F) || in(code, 0xFF00, 0xFFEF);
        boolean plain = in(code, 0x2E80, 0xD7FF) || in(code, 0xF900, 0xFAFF);
        return plain || wide || in(code, 0x20000, 0x3FFFF);
    }

    private static boolean in(int code, int first, int last) {
        return code >= first && code <= last;
    }

    /** The weights it stands for. */
    List<Integer> weights() {
        return this == HAN ? List.of(weight, BOLD) : List.of(weight);
    }

    IdentValue style() {
        return italic ? IdentValue.ITALIC : IdentValue.NORMAL;
    }

    /**
     * The font, its Arabic letters reachable in all their forms.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    TrueTypeFont font() {
        return Opened.of(this).font();
    }

    /** The glyphs of its characters. */
    CmapLookup letters() {
        return Opened.of(this).letters();
    }

    /** A font that was asked for; it stays open as long as the program runs. */
    private record Opened(TrueTypeFont font, CmapLookup letters) {
        private static final Map<Face, Opened> ALL = new EnumMap<>(Face.class);

        static synchronized Opened of(Face face) {
            return ALL.computeIfAbsent(face, Opened::open);
        }

        private static Opened open(Face face) {
            try {
                TrueTypeFont font = face.open();
                return new Opened(font, font.getUnicodeCmapLookup());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private TrueTypeFont open() throws IOException {
        try (InputStream in = Face.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("the font " + resource + " is not on the class path");
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            // Else glyphs come into the text that no Unicode character stands for, such as the ligature ft.
            font.setEnableGsub(false);
            if (this == ARABIC || this == ARABIC_BOLD) {
                CmapLookup letters = font.getUnicodeCmapLookup();
                font.getCmap().setCmaps(new CmapSubtable[] {new WithForms(letters, forms(font, letters))});
            }
            return font;
        }
    }

    /** Glyphs of the forms by the codes of {@link Form}. */
    private static Map<Integer, Integer> forms(TrueTypeFont font, CmapLookup letters) throws IOException {
        Map<Integer, Integer> glyphs = new HashMap<>();
        GsubData substitutions = font.getGsub().getGsubData(SCRIPT);
        for (Form form : List.of(Form.FINA, Form.INIT, Form.MEDI)) {
            ScriptFeature feature = substitutions.getFeature(form.name().toLowerCase(Locale.ROOT));
            for (int letter = Form.FIRST; letter <= Form.LAST; letter++) {
                List<Integer> glyph = List.of(letters.getGlyphId(letter));
                if (feature.canReplaceGlyphs(glyph)) {
                    glyphs.put(form.of(letter), feature.getReplacementForGlyphs(glyph));
                }
            }
        }
        glyphsOfPairs(letters, glyphs);
        return glyphs;
    }

    private static void glyphsOfPairs(CmapLookup letters, Map<Integer, Integer> glyphs) {
        glyphs.put(Form.HIDDEN.of(LAM), letters.getGlyphId(INKLESS));
        for (int i = 0; i < ALEFS.length(); i++) {
            glyphs.put(Form.WITH_LAM.of(ALEFS.charAt(i)), letters.getGlyphId(LAM_ALEF + 2 * i));
            glyphs.put(Form.WITH_JOINED_LAM.of(ALEFS.charAt(i)), letters.getGlyphId(LAM_ALEF + 2 * i + 1));
        }
        for (int i = 0; i < Form.MIRRORED.length(); i++) {
            int image = letters.getGlyphId(Form.MIRRORED.charAt(i ^ 1));
            glyphs.put(Form.mirrored(Form.MIRRORED.charAt(i)), image);
        }
    }

    /** The characters of a font, and the joining forms of its letters beside them. */
    private static final class WithForms extends CmapSubtable {
        private static final int WINDOWS = 3;
        private static final int FULL_UNICODE = 10;

        private final CmapLookup letters;
        private final Map<Integer, Integer> forms;

        WithForms(CmapLookup letters, Map<Integer, Integer> forms) {
            this.letters = letters;
            this.forms = Map.copyOf(forms);
            setPlatformId(WINDOWS);
            setPlatformEncodingId(FULL_UNICODE);
        }

        @Override
        public int getGlyphId(int codePoint) {
            Integer form = forms.get(codePoint);
            return form == null ? letters.getGlyphId(codePoint) : form;
        }

        @Override
        public List<Integer> getCharCodes(int glyph) {
            return letters.getCharCodes(glyph);
        }
    }
}
