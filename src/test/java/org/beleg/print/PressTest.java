package org.beleg.print;

import static org.beleg.print.Samples.IMPRINT;
import static org.beleg.print.Samples.lines;
import static org.beleg.print.Samples.print;
import static org.beleg.print.Samples.rows;
import static org.beleg.print.Samples.samples;
import static org.beleg.print.Samples.sheet;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PressTest {
    @Test
    void givesTheSameBytesInAnotherZoneAndLocale() throws IOException {
        byte[] here = print(samples());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            assertArrayEquals(here, print(samples()));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void anotherTextHasAnotherIdentifier() throws IOException {
        try (PDDocument one = Loader.loadPDF(print(sheet("<p>one</p>")));
                PDDocument two = Loader.loadPDF(print(sheet("<p>two</p>")))) {
            assertFalse(
                    one.getDocument().getDocumentID().equals(two.getDocument().getDocumentID()));
            assertFalse(one.getDocument()
                    .getDocumentID()
                    .get(0)
                    .equals(two.getDocument().getDocumentID().get(0)));
        }
    }

    @Test
    void numbersKeepTheirOrderInRightToLeftText() throws IOException {
        try (PDDocument document = Loader.loadPDF(print(sheet("<p dir='rtl'>سنة 2026 و 12,5 كلم</p>")))) {
            assertEquals("سنة 2026 و 12,5 كلم", lines(document, 1, 1).get(1));
        }
    }

    @Test
    void twoAttachmentsOfOneNameAreRefused() {
        Sheet sheet = new Sheet(sheet("").xhtml(), IMPRINT, List.of(rows(), rows()));
        assertThrows(IllegalArgumentException.class, () -> print(sheet));
    }

    @Test
    void whatIsNotWellFormedIsRefusedWithItsLine() {
        Exception refusal = assertThrows(IllegalArgumentException.class, () -> print(sheet("\n<p>")));
        assertTrue(refusal.toString().contains("not well-formed, line 2"), refusal::toString);
    }

    @Test
    void charactersWithoutGlyphAreFound() throws IOException {
        assertEquals(List.of(0xD55C, 0x1F4DC), Press.missing("ڕێ لا ﬁ\u00AD\u200C\t 한 漢 \uD83D\uDCDC 한 Ωж שלום かな"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(
                List.of("U+D55C (HANGUL SYLLABLES D55C) is in no font and was printed as U+FFFD"),
                Press.print(sheet("<p>a한b</p>"), out));
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            assertEquals("a\uFFFDb", lines(document, 1, 1).get(1));
        }
    }

    @Test
    void whatIsTakenForUsualIsInAFont() {
        for (int code = '!'; code < 0x3000; code++) {
            assertTrue(!Press.isUsual(code) || code == 0xAD || Face.anyHas(code), Press.named(code));
        }
    }

    @Test
    void nothingIsFetched(@TempDir Path folder) throws IOException {
        String file = Files.writeString(folder.resolve("secret.css"), "p { color: red }")
                .toUri()
                .toString();
        String web = "https://example.invalid/y.png";
        String page = sheet("<p><img alt='x' src='" + file + "'/><img alt='y' src='" + web + "'/></p>")
                .xhtml()
                .replace("<body>", "<head><link rel='stylesheet' href='" + file + "'/></head><body>");
        String said = String.join("\n", Press.print(new Sheet(page, IMPRINT, List.of()), new ByteArrayOutputStream()));
        assertTrue(said.contains(file + " with type CSS was rejected"), said);
        assertTrue(said.contains(file + " with type IMAGE_RASTER was rejected"), said);
        assertTrue(said.contains(web + " with type IMAGE_RASTER was rejected"), said);
    }

    /** Words of many lengths before them, so that each of the elements comes to stand at the end of a line. */
    @Test
    void marksStayOnTheLineOfTheElementBesideWhichTheyStand() throws IOException {
        String marked = "<code>word</code>, (<code>other</code>) <em>and</em>; „<a href='#t'>here</a>”.";
        String body = IntStream.range(0, 120)
                .mapToObj(i -> "<p>" + "i".repeat(i % 2) + " mm".repeat(10 + i / 2) + " " + marked + "</p>")
                .collect(Collectors.joining("", "<h2 id='t'>Marks</h2>", ""));
        try (PDDocument document = Loader.loadPDF(print(sheet(body)))) {
            List<String> set = lines(document, 1, document.getNumberOfPages());
            assertEquals(
                    List.of(),
                    set.stream()
                            .filter(line -> line.matches("[,;.)”].*|.*[(„]"))
                            .toList());
            String plain = "word, (other) and; „here”.";
            assertEquals(120, String.join(" ", set).split(Pattern.quote(plain), -1).length - 1, set::toString);
            assertTrue(set.stream().anyMatch(line -> line.endsWith("word,")), set::toString);
            assertTrue(set.stream().anyMatch(line -> line.startsWith("(other)")), set::toString);
        }
    }

    @Test
    void aLinkToNowhereIsSaid() throws IOException {
        List<String> said = Press.print(sheet("<p><a href='#nowhere'>there</a></p>"), new ByteArrayOutputStream());
        assertTrue(said.toString().contains("#nowhere"), said::toString);
    }

    @Test
    void isSilentAndLeavesTheHomeFolderAlone(@TempDir Path home) throws IOException {
        PrintStream err = System.err;
        String before = System.getProperty("user.home");
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try {
            System.setErr(new PrintStream(heard, true, StandardCharsets.UTF_8));
            System.setProperty("user.home", home.toString());
            print(sheet("<p style='colour: rot'>text <a href='#nowhere'>there</a></p>"));
        } finally {
            System.setErr(err);
            System.setProperty("user.home", before);
        }
        assertEquals("", heard.toString(StandardCharsets.UTF_8));
        try (Stream<Path> files = Files.list(home)) {
            assertEquals(0, files.count());
        }
    }
}
