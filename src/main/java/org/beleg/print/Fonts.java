package org.beleg.print;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.FontResolver;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.FSFont;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** The fonts of one document. */
final class Fonts {
    private static final int CODES = 0x10000;
    private static final int NO_BREAK_SPACE = 0xA0;
    // A block of a CMap holds no more (Adobe technical note 5014).
    private static final int BLOCK = 100;

    private final Map<Face, PDType0Font> embedded = new EnumMap<>(Face.class);
    private final int[] characters;

    /** The fonts of the house that a document of those words may need. */
    Fonts(PDDocument document, String words) throws IOException {
        characters = words.codePoints().distinct().sorted().toArray();
        for (Face face : Face.wanted(words)) {
            embedded.put(face, PDType0Font.load(document, face.font(), true));
        }
    }

    /** Joins letters of these fonts. */
    Shaper shaper() {
        return new Shaper(Face.ARABIC.letters());
    }

    /** Makes the fonts known by their names, by the generic names of CSS, and for every character no named one has. */
    void register(PdfBoxRenderer renderer) {
        PdfBoxFontResolver resolver = renderer.getFontResolver();
        register(resolver);
        renderer.getSharedContext().setFontResolver(new Remembering(resolver));
        renderer.getSharedContext().setTextRenderer(new Widths());
    }

    private void register(PdfBoxFontResolver resolver) {
        embedded.forEach((face, type) -> {
            PDFontSupplier font = new PDFontSupplier(type);
            for (int weight : face.weights()) {
                for (String name : face.names()) {
                    resolver.addFont(font, name, weight, face.style(), true, FontGroup.MAIN);
                }
                resolver.addFont(font, face.names().get(0), weight, face.style(), true, FontGroup.FINAL_FALLBACK);
            }
        });
    }

    /** The characters of the words that no font has, in order. */
    List<Integer> missing() {
        return Press.missing(
                Arrays.stream(characters),
                code -> embedded.values().stream()
                        .anyMatch(font -> font.getCmapLookup().getGlyphId(code) != 0));
    }

    /** Makes the fonts say letters where they would say joining forms; they must be subset already. */
    void restoreLetters() throws IOException {
        for (PDType0Font font : embedded.values()) {
            if (font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream stream) {
                byte[] letters = restored(stream, printed(font));
                try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                    out.write(letters);
                }
            }
        }
    }

    /** The characters of the words by their glyphs; where several have one glyph, the first of them. */
    private Map<Integer, Integer> printed(PDType0Font font) {
        Map<Integer, Integer> printed = new HashMap<>();
        for (int code : characters) {
            printed.putIfAbsent(font.getCmapLookup().getGlyphId(code), code);
        }
        return printed;
    }

    private static byte[] restored(COSStream stream, Map<Integer, Integer> printed) throws IOException {
        CMap map;
        try (RandomAccessReadBuffer in = RandomAccessReadBuffer.createBufferFromStream(stream.createInputStream())) {
            map = new CMapParser().parse(in);
        }
        HexFormat hex = HexFormat.of().withUpperCase();
        List<String> lines = new ArrayList<>();
        for (int code = 0; code < CODES; code++) {
            @Nullable String text = map.toUnicode(code, 2);
            if (text != null && !text.isEmpty()) {
                // A glyph may be that of a radical, too, and the map says the radical: what was written is said.
                int character = printed.getOrDefault(code, text.codePointAt(0));
                byte[] bytes = spoken(character).getBytes(StandardCharsets.UTF_16BE);
                lines.add("<" + hex.toHexDigits((short) code) + "> <" + hex.formatHex(bytes) + ">\n");
            }
        }
        return program(lines).getBytes(StandardCharsets.US_ASCII);
    }

    private static String spoken(int code) {
        // A no-break space has the glyph of a space, and one of the two must speak for both.
        return Character.toString(code == NO_BREAK_SPACE ? ' ' : Form.character(code));
    }

    private static String program(List<String> lines) {
        StringBuilder out = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        for (int from = 0; from < lines.size(); from += BLOCK) {
            List<String> block = lines.subList(from, Math.min(from + BLOCK, lines.size()));
            out.append(block.size()).append(" beginbfchar\n");
            block.forEach(out::append);
            out.append("endbfchar\n");
        }
        return out.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }

    /** The layout asks again for each run of text, and the resolver sorts all fonts to answer: it is asked once. */
    private record Remembering(PdfBoxFontResolver resolver, Map<Asked, FSFont> answers)
            implements FontResolver, Closeable {
        Remembering(PdfBoxFontResolver resolver) {
            this(resolver, new HashMap<>());
        }

        @Override
        public FSFont resolveFont(SharedContext context, FontSpecification font) {
            Asked asked =
                    new Asked(Arrays.asList(font.families), font.size, font.fontWeight, font.fontStyle, font.variant);
            return answers.computeIfAbsent(asked, none -> resolver.resolveFont(context, font));
        }

        @Override
        public void close() {
            resolver.close();
        }

        /** What the resolver looks at. */
        private record Asked(
                List<String> families, float size, IdentValue weight, IdentValue style, IdentValue variant) {}
    }
}
