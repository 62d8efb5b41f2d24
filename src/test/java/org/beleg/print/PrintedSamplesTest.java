package org.beleg.print;

import static org.beleg.print.Samples.IMPRINT;
import static org.beleg.print.Samples.ROWS;
import static org.beleg.print.Samples.lines;
import static org.beleg.print.Samples.samples;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PrintedSamplesTest {
    private static List<String> complaints = List.of();
    private static byte[] samples = new byte[0];

    @BeforeAll
    static void printTheSamples() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        complaints = Press.print(samples(), out);
        samples = out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3a", "ua1"})
    void isArchivalAndAccessible(String flavour) throws Exception {
        Archival.assertHolds(samples, flavour);
    }

    @Test
    void everyFontWeightAndStyleResolvesAndWhatNoFontHasIsNamed() {
        assertEquals(List.of("U+D55C (HANGUL SYLLABLES D55C) is in no font and was printed as U+FFFD"), complaints);
    }

    @Test
    void informationAndXmpSayTheSame() throws IOException {
        try (PDDocument document = Loader.loadPDF(samples)) {
            PDDocumentInformation information = document.getDocumentInformation();
            assertEquals(IMPRINT.title(), information.getTitle());
            assertEquals("Muster, Erika; Öz, Dîlan", information.getAuthor());
            assertEquals(IMPRINT.subject(), information.getSubject());
            assertEquals("D:20261122000000Z", information.getCOSObject().getString(COSName.CREATION_DATE));
            assertEquals("D:20261122000000Z", information.getCOSObject().getString(COSName.MOD_DATE));
            String xmp = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            for (String said : List.of(
                    "<rdf:li xml:lang=\"x-default\">A book of samples &amp; more</rdf:li>",
                    "<rdf:li>Muster, Erika</rdf:li><rdf:li>Öz, Dîlan</rdf:li>",
                    "<rdf:li xml:lang=\"x-default\">Samples of &lt;every&gt; kind</rdf:li>",
                    "<pdf:Keywords>" + information.getKeywords() + "</pdf:Keywords>",
                    "<pdf:Producer>" + information.getProducer() + "</pdf:Producer>",
                    "<xmp:CreatorTool>" + information.getCreator() + "</xmp:CreatorTool>",
                    "<xmp:CreateDate>2026-11-22T00:00:00Z</xmp:CreateDate>",
                    "<dc:identifier>https://doi.org/10.5072/example.1</dc:identifier>",
                    "<xmpRights:WebStatement>https://creativecommons.org/licenses/by/4.0/</xmpRights:WebStatement>")) {
                assertTrue(xmp.contains(said), said);
            }
        }
    }

    @Test
    void catalogHasLanguageTitleAndColours() throws IOException {
        try (PDDocument document = Loader.loadPDF(samples)) {
            assertEquals("en", document.getDocumentCatalog().getLanguage());
            assertTrue(document.getDocumentCatalog().getViewerPreferences().displayDocTitle());
            assertEquals(1, document.getDocumentCatalog().getOutputIntents().size());
        }
    }

    @Test
    void outlineFollowsTheHeadings() throws IOException {
        try (PDDocument document = Loader.loadPDF(samples)) {
            List<String> outline = new ArrayList<>();
            outline(document.getDocumentCatalog().getDocumentOutline(), "", outline);
            assertEquals(
                    List.of(
                            "A book of samples",
                            "  Contents",
                            "  Languages",
                            "    Deutsch",
                            "    Kurmancî",
                            "    Soranî",
                            "    العربية",
                            "    Symbols",
                            "  A long table",
                            "  The end"),
                    outline);
        }
    }

    private static void outline(PDOutlineNode node, String indent, List<String> outline) {
        for (PDOutlineItem item : node.children()) {
            outline.add(indent + item.getTitle());
            outline(item, indent + "  ", outline);
        }
    }

    @Test
    void contentsHavePageNumbersAndTableHeadsRepeat() throws IOException {
        try (PDDocument document = Loader.loadPDF(samples)) {
            assertTrue(lines(document, 1, 1).stream().anyMatch(line -> line.matches("A long table *\\.+ 4")));
            for (int page = 4; page <= 6; page++) {
                List<String> lines = lines(document, page, page);
                assertTrue(lines.contains("Record Words Number عربي"), lines::toString);
                assertTrue(lines.contains("Page " + page + " of 7"), lines::toString);
                assertTrue(lines.contains("A book of samples – كتاب العينات"), lines::toString);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "„Schrift“, ‚Luft‘, fünf Straßen; oft öffnen",
                "Çiyayên bilind û zozanên şîn; êvar tê",
                "هەموو مرۆڤەکان بە ئازادی و یەکسانی لە ڕێز و مافدا",
                "السلام عليكم",
                "لا إله؛ الأول والآخر،",
                "مع Beleg 1.0 داخل الجملة. وهذه جملة أطول",
                "{",
                "≤ ≥ ≠ → ← ✓ ½ €",
            })
    void wordsAreReadBackInTheirOrder(String words) throws IOException {
        try (PDDocument document = Loader.loadPDF(samples)) {
            String text = String.join("\n", lines(document, 2, 2));
            assertTrue(text.contains(words), text);
        }
    }

    @Test
    void aDrawingIsVectorsAndItsWordsAreReadBack() throws IOException {
        try (PDDocument document = Loader.loadPDF(samples)) {
            List<String> lines = lines(document, 7, 7);
            for (String words : List.of("Mitte der Straße", "الباغوز فوقاني 2019", "Ωж \uFFFD end")) {
                assertTrue(lines.stream().anyMatch(line -> line.contains(words)), lines::toString);
            }
            assertFalse(document.getPage(6)
                    .getResources()
                    .getXObjectNames()
                    .iterator()
                    .hasNext());
        }
    }

    @Test
    void tagsCarryHeadsAltAndSpokenText() throws IOException {
        try (PDDocument document = Loader.loadPDF(samples)) {
            List<String> tags = new ArrayList<>();
            tags(document.getDocumentCatalog().getStructureTreeRoot(), tags);
            assertEquals(1, tags.stream().filter("H1"::equals).count());
            assertEquals(2, tags.stream().filter("Table"::equals).count());
            assertEquals(72, tags.stream().filter("TH/Row"::equals).count() + 1);
            assertTrue(tags.containsAll(List.of("H2", "H3", "L", "LI", "Lbl", "LBody", "THead", "TBody", "TR", "TD")));
            assertTrue(tags.contains("Figure=A red square on white"), tags::toString);
            assertTrue(tags.contains("Figure=A drawing. Two lines & words."), tags::toString);
            assertTrue(tags.contains("TD:سجل 70 من القائمة"), tags::toString);
            for (PDAnnotation link : document.getPage(0).getAnnotations()) {
                assertFalse(link.getContents().isBlank());
            }
        }
    }

    private static void tags(PDStructureNode node, List<String> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement tag) {
                String alt = Optional.ofNullable(tag.getAlternateDescription())
                        .map(said -> "=" + said)
                        .orElse("");
                String actual = Optional.ofNullable(tag.getActualText())
                        .map(said -> ":" + said)
                        .orElse("");
                String scope = tag.getCOSObject().getCOSDictionary(COSName.A) == null
                        ? ""
                        : Optional.ofNullable(tag.getCOSObject()
                                        .getCOSDictionary(COSName.A)
                                        .getNameAsString("Scope"))
                                .map(said -> "/" + said)
                                .orElse("");
                tags.add(tag.getStructureType() + scope + alt + actual);
                tags(tag, tags);
            }
        }
    }

    @Test
    void carriesItsAttachments() throws IOException {
        try (PDDocument document = Loader.loadPDF(samples)) {
            PDComplexFileSpecification file = Objects.requireNonNull(document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("rows.csv"));
            assertEquals(
                    ROWS,
                    new String(Objects.requireNonNull(file.getEmbeddedFile()).toByteArray(), StandardCharsets.UTF_8));
            assertEquals("Data", file.getCOSObject().getNameAsString(COSName.AF_RELATIONSHIP));
            assertEquals(
                    1,
                    document.getDocumentCatalog()
                            .getCOSObject()
                            .getCOSArray(COSName.AF)
                            .size());
        }
    }
}
