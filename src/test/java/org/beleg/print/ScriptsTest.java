package org.beleg.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words of seven scripts, read back from the PDF in the order in which they were written. */
final class ScriptsTest {
    private static final Map<String, List<String>> WORDS = new TreeMap<>(Map.of(
            "de", List.of("Prüfgröße, Straßenkämpfe und fünf Öfen", "„oft“ öffnen – hier"),
            "ku", List.of("Çiyayên bilind û zozanên şîn; êvar tê"),
            "ar", List.of("السلام عليكم ورحمة الله", "لا إله؛ الأول والآخر،"),
            "ckb", List.of("هەموو مرۆڤەکان بە ئازادی و یەکسانی", "پێشمەرگە لە گوندەکەدا بوون"),
            "he", List.of("כל בני אדם נולדו בני חורין", "ירושלים תל אביב וחיפה"),
            "ru", List.of("Все люди рождаются свободными", "Ђорђе, Київ, Қазақстан"),
            "el", List.of("Όλοι οι άνθρωποι γεννιούνται ελεύθεροι", "ΐ, ΰ, ώ"),
            "zh", List.of("人人生而自由", "一二三 八九十 人口 大小 女子 山水 手心"),
            "ja", List.of("すべての人間は自由", "カタカナとひらがな")));

    private static byte[] pdf = new byte[0];

    @BeforeAll
    static void print() throws IOException {
        String body = WORDS.entrySet().stream()
                .flatMap(e -> e.getValue().stream()
                        .map(w -> "<p dir='auto' lang='" + e.getKey() + "'>" + w + "</p><p><strong dir='auto'>" + w
                                + "</strong></p>"))
                .collect(Collectors.joining());
        pdf = Samples.print(Samples.sheet(body));
    }

    private static void assertHolds(List<String> lines) {
        List<String> plain = lines.stream()
                // Marks of direction, which one reader adds.
                .map(line -> line.replaceAll("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", ""))
                .map(line -> Normalizer.normalize(line, Normalizer.Form.NFC).strip())
                .toList();
        WORDS.values().stream()
                .flatMap(List::stream)
                .forEach(words -> assertEquals(
                        2,
                        plain.stream().filter(words::equals).count(),
                        () -> words + "\n" + String.join("\n", plain)));
    }

    @Test
    void pdfBoxReadsThem() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertHolds(Samples.lines(document, 1, document.getNumberOfPages()));
        }
    }

    @Test
    void popplerReadsThem(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("scripts.pdf"), pdf);
        Path text = folder.resolve("scripts.txt");
        try {
            Process reader = new ProcessBuilder("pdftotext", "-enc", "UTF-8", file.toString(), text.toString()).start();
            assertEquals(0, reader.waitFor());
        } catch (IOException e) {
            assumeTrue(false, "pdftotext is not here");
        }
        assertHolds(Files.readAllLines(text, StandardCharsets.UTF_8));
    }

    @Test
    void theFileIsArchivalAndAccessible() throws Exception {
        Archival.assertHolds(pdf);
    }

    @Test
    void theLargeFontIsOpenedOnlyWhereItIsWanted() throws IOException {
        byte[] plain = Samples.print(Samples.sheet("<p>plain</p>"));
        assertTrue(new String(pdf, StandardCharsets.ISO_8859_1).contains("NotoSans") || pdf.length > plain.length);
        assertEquals(Face.values().length - 1, Face.wanted("plain кир الف").size());
        assertEquals(Face.values().length, Face.wanted("人").size());
    }
}
