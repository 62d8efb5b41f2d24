package org.beleg.describe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.beleg.print.Archival;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EnclosuresTest {
    @TempDir
    private Path temporary;

    private static Map<String, PDComplexFileSpecification> files(PDDocument document) throws IOException {
        return new TreeMap<>(
                document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames());
    }

    @Test
    void theFilesOfTheArchiveTravelInThePdfAsTheyAre() throws Exception {
        Described base = Described.of(Described.BASE, Described.ALL);
        byte[] pdf = base.bytes("data/codebook.pdf");
        Map<String, String> relations = new TreeMap<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (Map.Entry<String, PDComplexFileSpecification> file :
                    files(document).entrySet()) {
                byte[] inside = file.getValue().getEmbeddedFile().toByteArray();
                assertArrayEquals(there(base, file.getKey()), inside, file.getKey());
                relations.put(file.getKey(), file.getValue().getCOSObject().getNameAsString(COSName.AF_RELATIONSHIP));
            }
        }
        assertEquals("Alternative", relations.remove("codebook.ddi.xml"));
        assertEquals("Source", relations.get("dataset.json"));
        assertEquals("Source", relations.get("manual.md"));
        assertTrue(relations.entrySet().stream()
                .allMatch(e -> e.getValue().equals(e.getKey().endsWith(".csv") ? "Data" : "Source")));
        assertEquals(base.checked().report().files().size(), relations.size());
        Archival.assertHolds(pdf);
    }

    private static byte[] there(Described base, String name) throws IOException {
        for (Contents.Entry entry : base.contents().entries()) {
            if (entry.path().endsWith("/" + name)) {
                return entry.body() instanceof Contents.Body.Made made
                        ? made.bytes()
                        : Files.readAllBytes(((Contents.Body.Checked) entry.body()).file());
            }
        }
        throw new IllegalArgumentException("there is no " + name);
    }

    @Test
    void tablesAboveTheBoundStayOutAndTheBookSaysSo() throws Exception {
        String cell = "x".repeat(100_000);
        StringBuilder rows = new StringBuilder("id,text\n");
        for (int i = 0; rows.length() <= Enclosures.BOUND; i++) {
            rows.append(i).append(',').append(cell).append('\n');
        }
        Path folder = new Hard()
                .table("Large", List.of(Hard.KEY, Hard.column("text", "Text", "Much of it.", "")), rows.toString())
                .in(temporary.resolve("large"));
        Described large = Described.afresh(folder, Set.of());
        try (PDDocument document = Loader.loadPDF(large.bytes("data/codebook.pdf"))) {
            assertEquals(
                    Set.of("codebook.ddi.xml", "dataset.json", "manual.md", "t0.json"),
                    files(document).keySet());
        }
        String page = new String(large.bytes("data/codebook.html"), StandardCharsets.UTF_8);
        String ungrouped = page.replaceAll("(?<=[0-9])[^0-9<>](?=[0-9]{3})", "");
        assertTrue(ungrouped.contains(rows.length() + " bytes together"), "the size is said");
    }

    @Test
    void theCodebookAloneIsTheOneOfTheArchive() throws Exception {
        byte[] archived = Described.of(Described.ONE_TABLE, Set.of()).bytes("data/codebook.pdf");
        assertArrayEquals(
                archived, Described.description(Described.ONE_TABLE, Set.of()).pdf());
    }
}
