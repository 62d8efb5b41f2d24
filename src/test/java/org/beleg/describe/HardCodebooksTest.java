package org.beleg.describe;

import static org.beleg.describe.Hard.KEY;
import static org.beleg.describe.Hard.codes;
import static org.beleg.describe.Hard.column;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.beleg.print.Archival;
import org.beleg.print.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Codebooks that are hard to set: each is archival and accessible, and nothing on its pages is torn, lost or clipped. */
final class HardCodebooksTest {
    private static final String ROW = "id\na\n";
    private static final String LOREM = "The coder reads the passage twice, decides by the verb and writes down why. ";

    @TempDir
    private Path temporary;

    private record Printed(ByteArrayOutputStream out, List<String> complaints, String text) {
        byte[] bytes() {
            return out.toByteArray();
        }
    }

    private Printed print(Hard hard) throws Exception {
        Path folder = hard.in(temporary.resolve("dataset"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> complaints = CodebookTest.codebook(folder, folder).pdf(out);
        return new Printed(out, complaints, text(out.toByteArray()));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** Prints it well: archival, accessible, well set, and not a word said against it. */
    private String well(Hard hard) throws Exception {
        Printed printed = print(hard);
        assertEquals(List.of(), printed.complaints);
        assertEquals(List.of(), Look.faults(printed.bytes()));
        Archival.assertHolds(printed.bytes());
        return printed.text;
    }

    @Test
    void oneVariable() throws Exception {
        assertTrue(well(new Hard().table("One", List.of(KEY), ROW)).contains("id Key"));
    }

    @Test
    void noRowAndNoWordOfTheManual() throws Exception {
        assertTrue(
                well(new Hard().manual("").table("Empty", List.of(KEY), "id\n")).contains("0 with a value"));
    }

    /** A cut of what a wide table has; two thousand of them are printed by the benchmark. */
    @Test
    void aHundredVariables() throws Exception {
        List<String> columns = new ArrayList<>(List.of(KEY));
        IntStream.range(1, 100)
                .forEach(i -> columns.add(column(
                        "v" + i,
                        "Variable " + i,
                        LOREM,
                        i % 3 == 0 ? codes(4, "Label", LOREM) : i % 3 == 1 ? ", \"type\": \"number\"" : "")));
        String header = IntStream.range(1, 100).mapToObj(i -> ",v" + i).collect(Collectors.joining());
        String text = well(new Hard().table("Wide", columns, "id" + header + "\na" + ",".repeat(99) + "\n"));
        assertTrue(text.contains("v99 Variable 99"), "the last is there");
    }

    @Test
    void labelsOfThreeThousandCharacters() throws Exception {
        String label = LOREM.repeat(40).strip();
        Printed printed = print(new Hard()
                .table(
                        "Long",
                        List.of(KEY, column("long", label, label, codes(3, label, "A kind."))),
                        "id,long\na,code_1\n"));
        assertEquals(List.of(), printed.complaints);
        // A heading that is half a page long, with a definition as long, cannot but be parted from it.
        assertEquals(
                List.of(),
                Look.faults(printed.bytes()).stream()
                        .filter(f -> !f.contains("ends with the heading"))
                        .toList());
        Archival.assertHolds(printed.bytes());
        assertTrue(printed.text.contains(LOREM.repeat(5)), printed.text);
    }

    @Test
    void labelsOfOneCharacterAndNone() throws Exception {
        well(new Hard()
                .title("T")
                .table(
                        "t",
                        List.of(
                                column("a", "b", "c", ", \"oneOf\": [{\"const\": \"d\"}]"),
                                "\"e\": {\"type\": \"string\"}"),
                        "a,e\nd,\n"));
    }

    @Test
    void fiveHundredCategories() throws Exception {
        String text = well(new Hard()
                .table(
                        "Many",
                        List.of(KEY, column("kind", "Kind", "What it is.", codes(500, "Kind", "A kind."))),
                        "id,kind\na,code_7\n"));
        assertTrue(text.contains("code_500"), "the last is there");
        assertTrue(text.split("Value Meaning Count Share", -1).length > 9, "the head of the table is repeated");
    }

    @Test
    void namesFullOfMarksAndLines() throws Exception {
        String name = "<b>&amp;|*_`{{x}}]]>";
        String text = well(new Hard()
                .title(name + " & <i>")
                .description("First line of it\nand <script>alert(1)</script> a second line, & a *third*_|_.")
                .table(
                        name,
                        List.of(
                                KEY,
                                column(
                                        name,
                                        "two\nlines",
                                        name + "\n\n" + name,
                                        ", \"oneOf\": [{\"const\": \"<&>\", \"description\": \"a\\nb\"}]")),
                        "id," + name + "\na,<&>\n"));
        assertTrue(text.contains("<b>&amp;|*_`{{x}}]]> two lines"), text);
        assertTrue(text.contains("<script>alert(1)</script>"), text);
    }

    @Test
    void wordsFromRightToLeft() throws Exception {
        String arabic = "يقرأ المرمز المقطع مرتين ويقرر بحسب الفعل (انظر الدليل 2.1) ثم يكتب السبب. ";
        String hebrew = "המקודד קורא את הקטע פעמיים, מחליט לפי הפועל (12,5) וכותב מדוע. ";
        String text = well(new Hard()
                .title("دليل الترميز")
                .language("ar")
                .description(arabic.repeat(6).strip())
                .manual("# دليل\n\n## ملخص\n\n" + arabic.repeat(9) + "\n\n- " + arabic + "\n- " + hebrew
                        + "\n\n| أ | ב |\n|---|---|\n| " + arabic + "|" + hebrew + "|\n")
                .table(
                        "جدول الأماكن",
                        List.of(KEY, column("place", "المكان", hebrew, codes(3, "رمز", arabic))),
                        "id,place\na,code_2\n"));
        assertTrue(text.contains("דליל") || text.contains("המקודד קורא את הקטע פעמיים"), text);
    }

    @Test
    void sevenScripts() throws Exception {
        List<String> words = List.of(
                "fünf Straßen, oft öffnen",
                "السلام عليكم",
                "Çiyayên bilind û zozanên şîn",
                "هەموو مرۆڤەکان بە ئازادی",
                "כל בני אדם נולדו בני חורין",
                "Все люди рождаются свободными",
                "Όλοι οι άνθρωποι γεννιούνται ελεύθεροι",
                "人人生而自由 在尊严和权利上一律平等 一二三",
                "すべての人間は 生まれながらにして自由");
        String text = well(new Hard()
                .manual(words.stream()
                        .map(w -> w + "\n\n")
                        .collect(Collectors.joining("# Manual\n\n## Abstract\n\n", "", "")))
                .table(
                        "Names",
                        List.of(KEY, column("name", "人名", "人的名字。", codes(2, "名", "定义。"))),
                        "id,name\na,code_1\n"));
        words.forEach(w -> assertTrue(text.contains(w), w));
    }

    @Test
    void wordsThatCannotBeBroken() throws Exception {
        String url = "https://example.org/" + "a-path-without-end/".repeat(15) + "?" + "q=1&".repeat(40);
        String word = "Donaudampfschifffahrtsgesellschaft".repeat(12);
        well(new Hard()
                .title(word)
                .description(url + " and " + word)
                .manual("# Manual\n\n## " + word + "\n\n`" + word + "` <" + url + ">\n\n| a | b |\n|---|---|\n| " + word
                        + " | `" + word + "` |\n\n    " + word + "\n")
                .table(
                        word,
                        List.of(
                                KEY,
                                column(
                                        "w".repeat(200),
                                        word,
                                        url,
                                        ", \"oneOf\": [{\"const\": \"" + word + "\", \"description\": \"" + word
                                                + "\"}]")),
                        "id," + "w".repeat(200) + "\na," + word + "\n"));
    }

    @Test
    void aLongManualWithListsInListsAndTables() throws Exception {
        StringBuilder manual = new StringBuilder("# Manual\n\n");
        for (int i = 1; i <= 20; i++) {
            manual.append("## Part ").append(i).append("\n\nIt can answer:\n\n");
            Stream.of("- ", "  1. ", "     - ", "       - ")
                    .forEach(mark -> manual.append(mark).append(LOREM).append('\n'));
            manual.append("\n**Border cases**\n\n| Case | Decision | n |\n|:---|---|--:|\n");
            IntStream.range(0, i % 7 + 1).forEach(r -> manual.append("| " + LOREM + "| `decision_" + r + "` | 12 |\n"));
            manual.append("\n### Below\n\n#### Deeper\n\n> ")
                    .append(LOREM.repeat(i % 5 + 1))
                    .append("\n\n```\ncode\n```\n\n");
        }
        assertTrue(well(new Hard().manual(manual.toString()).table("One", List.of(KEY), ROW))
                .contains("Part 20"));
    }

    @Test
    void manyTables() throws Exception {
        Hard hard = new Hard();
        IntStream.rangeClosed(1, 25).forEach(i -> hard.table("Table number " + i, List.of(KEY), ROW));
        assertTrue(well(hard).contains("Table number 25"));
    }

    @Test
    void whatNoFontHasIsSaidAndNoBox() throws Exception {
        Printed printed = print(new Hard()
                .title("A scroll \uD83D\uDCDC and a hieroglyph \uD80C\uDC00")
                .table("한국어", List.of(KEY), ROW));
        assertTrue(
                printed.complaints.contains("U+1F4DC (SCROLL) is in no font and was printed as U+FFFD"),
                () -> printed.complaints.toString());
        assertTrue(printed.text.contains("A scroll \uFFFD and a hieroglyph \uFFFD"), printed.text);
        assertEquals(List.of(), Look.faults(printed.bytes()));
        Archival.assertHolds(printed.bytes());
    }
}
