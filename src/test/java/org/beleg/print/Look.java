package org.beleg.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * What is wrong with the look of a codebook's pages, as far as positions and tags tell: a glyph outside of the margins,
 * a heading or the head of a table in the last line of a page, a row of a table on two pages.
 */
public final class Look extends PDFTextStripper {
    private static final float POINTS = 72 / 25.4f;
    private static final float WIDTH = 210 * POINTS;
    private static final float HEIGHT = 297 * POINTS;
    // As print.css has them, and half a millimetre for letters that reach beyond their own width.
    private static final float SIDE = 21.5f * POINTS;
    private static final float FOOT = HEIGHT - 21.5f * POINTS;
    private static final float HEAD = 24f * POINTS;
    private static final float HEADING = 10.2f;
    private static final float SAME_LINE = 3;

    private final List<String> faults = new ArrayList<>();
    private final TreeMap<Integer, List<TextPosition>> pages = new TreeMap<>();

    private Look() {}

    /** The faults, one sentence each. */
    public static List<String> faults(byte[] pdf) throws IOException {
        Look look = new Look();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            look.getText(document);
            look.pages.forEach((page, glyphs) -> look.margins(page, glyphs));
            look.pages.headMap(document.getNumberOfPages()).forEach((page, glyphs) -> look.lastLine(page, glyphs));
            look.rows(document.getDocumentCatalog().getStructureTreeRoot(), false);
        }
        return look.faults;
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        super.processTextPosition(glyph);
        if (!glyph.getUnicode().isBlank()) {
            pages.computeIfAbsent(getCurrentPageNo(), page -> new ArrayList<>()).add(glyph);
        }
    }

    private void margins(int page, List<TextPosition> glyphs) {
        for (TextPosition glyph : glyphs) {
            float right = glyph.getXDirAdj() + glyph.getWidthDirAdj();
            boolean footer = glyph.getYDirAdj() > FOOT;
            boolean number = glyph.getUnicode().matches("[0-9]");
            if (glyph.getXDirAdj() < SIDE || right > WIDTH - SIDE || (footer && !number)) {
                faults.add("page " + page + ": “" + glyph.getUnicode() + "” at " + glyph.getXDirAdj() + ", "
                        + glyph.getYDirAdj() + " is outside of the margins");
                return;
            }
        }
    }

    private void lastLine(int page, List<TextPosition> glyphs) {
        float last = (float) glyphs.stream()
                .mapToDouble(TextPosition::getYDirAdj)
                .filter(y -> y > HEAD && y < FOOT)
                .max()
                .orElse(0);
        List<TextPosition> line = glyphs.stream()
                .filter(g -> Math.abs(g.getYDirAdj() - last) < SAME_LINE)
                .toList();
        if (!line.isEmpty() && line.stream().allMatch(Look::isHeading)) {
            StringBuilder words = new StringBuilder();
            line.forEach(g -> words.append(g.getUnicode()));
            faults.add("page " + page + " ends with the heading “" + words + "”");
        }
    }

    private static boolean isHeading(TextPosition glyph) {
        return glyph.getFontSizeInPt() > HEADING || glyph.getFont().getName().contains("Bold");
    }

    private void rows(PDStructureNode node, boolean head) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                boolean inHead = head || "THead".equals(element.getStructureType());
                if (!inHead && "TR".equals(element.getStructureType())) {
                    Set<COSDictionary> on = new HashSet<>();
                    pagesOf(element.getCOSObject(), on);
                    if (on.size() > 1) {
                        faults.add("a row of a table stands on " + on.size() + " pages");
                    }
                }
                rows(element, inHead);
            }
        }
    }

    private static void pagesOf(COSDictionary tag, Set<COSDictionary> on) {
        COSDictionary page = tag.getCOSDictionary(COSName.PG);
        COSBase kids = tag.getDictionaryObject(COSName.K);
        if (page != null && !(kids instanceof COSDictionary)) {
            on.add(page);
        }
        List<COSBase> all = new ArrayList<>();
        if (kids instanceof COSArray array) {
            array.forEach(all::add);
        } else if (kids != null) {
            all.add(kids);
        }
        for (COSBase kid : all) {
            COSBase plain = kid instanceof COSObject reference ? reference.getObject() : kid;
            if (plain instanceof COSDictionary below) {
                pagesOf(below, on);
            }
        }
    }
}
