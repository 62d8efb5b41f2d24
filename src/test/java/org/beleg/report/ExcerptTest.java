package org.beleg.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.beleg.Fixture;
import org.beleg.check.Finding;
import org.beleg.check.Report;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.SourceText;
import org.beleg.dataset.Span;
import org.beleg.read.Folder;
import org.beleg.read.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of a passage are shown to the coder, and to nobody else. */
final class ExcerptTest {
    @TempDir
    private Path temporary;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assertion-hedged--sollen",
                "hedge-unlike--etwa-left-out",
                "date-unlike--german-day",
                "numeral-uncoded--english",
                "sentence-uncoded--nobody-looked",
                "claimant-unlike--according-to"
            })
    void whatIsPublishedHoldsSpansAndTheTerminalWords(String fixture) throws IOException {
        Path folder = Fixture.laid(Fixture.FIXTURES.resolve("bad").resolve(fixture), temporary);
        Report report = Fixture.check(folder);
        Dataset dataset = Folder.read(folder);
        Texts texts = Texts.in(folder.resolve("sources"), dataset);
        Finding finding = report.findings().stream()
                .filter(f -> fixture.startsWith(f.code()))
                .findFirst()
                .orElseThrow();
        Finding.Passage passage = finding.passage().orElseThrow();
        String sentence = texts.of(passage.source()).orElseThrow().passage(passage.span());
        String json = new JsonReport().print(report, new Style("1", false, "", texts));
        assertTrue(json.contains("\"start\": " + passage.span().start()), json);
        for (Span mark : passage.marks()) {
            String words = texts.of(passage.source()).orElseThrow().passage(mark);
            assertFalse(words.length() > 5 && !words.matches("[0-9.,]+") && json.contains(words), words);
        }
        assertFalse(sentence.length() > 12 && json.contains(sentence), json);
        Style seen = new Style("1", false, "").showing(texts);
        assertTrue(new TextReport().print(report, seen).contains("^^^"));
        assertFalse(new TextReport().print(report, new Style("1", false, "")).contains("^^^"));
    }

    @Test
    void aMarkStandsUnderItsWords() {
        SourceText text = SourceText.of("Nichts.\n🚢 Fu\u0308nf Boote kamen.\n".getBytes(StandardCharsets.UTF_8));
        Span boats = text.find("Boote").get(0);
        Finding.Passage passage = new Finding.Passage("S1", boats, List.of(boats));
        assertEquals(List.of("2:9  🚢 Fu\u0308nf Boote kamen.", "             ^^^^^"), Excerpt.of(passage, text));
    }

    @Test
    void aLongLineIsCutAroundTheWords() {
        String line = "wort ".repeat(60) + "hier " + "wort ".repeat(60);
        SourceText text = SourceText.of(line.getBytes(StandardCharsets.UTF_8));
        Span here = text.find("hier").get(0);
        List<String> shown = Excerpt.of(new Finding.Passage("S1", here, List.of(here)), text);
        assertEquals(shown.get(0).indexOf("hier"), shown.get(1).indexOf("^^^^"));
        assertTrue(shown.get(0).length() < 115, shown.get(0));
    }
}
