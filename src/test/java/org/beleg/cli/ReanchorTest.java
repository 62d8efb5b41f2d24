package org.beleg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.beleg.Fixture;
import org.beleg.dataset.Fingerprint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands reanchor and evidence, and what anchor says is left, on the base fixture. */
final class ReanchorTest {
    @TempDir
    private Path temporary;

    private Path folder = Path.of("");
    private Path text = Path.of("");
    private Path now = Path.of("");

    @BeforeEach
    void layTheBase() throws IOException {
        folder = Fixture.laid(Fixture.FIXTURES.resolve("base"), temporary);
        text = folder.resolve("sources/faehre.de.txt");
        now = temporary.resolve("now.txt");
    }

    private Console reanchor(String... more) {
        String[] all = new String[more.length + 6];
        System.arraycopy(
                new String[] {"reanchor", folder.toString(), "--source", "D1", "--text", now.toString()}, 0, all, 0, 6);
        System.arraycopy(more, 0, all, 6, more.length);
        return Console.run(all);
    }

    @Test
    void anotherEditionIsShownThenWrittenAndThenProved() throws IOException {
        Files.writeString(now, "🛟 Neue Ausgabe\n\n" + Files.readString(text).replace("\n", "\r\n"));
        String before = Files.readString(folder.resolve("proofs.csv"));
        Console shown = reanchor();
        assertEquals(0, shown.code(), shown.all());
        assertTrue(shown.out().contains("elsewhere"), shown.out());
        assertEquals(before, Files.readString(folder.resolve("proofs.csv")));
        Console written = reanchor("--write");
        assertEquals(0, written.code(), written.all());
        Files.copy(now, text, StandardCopyOption.REPLACE_EXISTING);
        assertEquals(0, Fixture.check(folder).counts().errors(), Fixture.lines(Fixture.check(folder)));
        Console again = reanchor();
        assertEquals(0, again.code(), again.all());
        assertTrue(again.out().contains("Nothing changes."), again.out());
    }

    @Test
    void aTextThatIsNotThereIsTheCommandLines() throws IOException {
        Console missing = reanchor();
        assertEquals(2, missing.code(), missing.all());
        assertTrue(missing.err().contains("there is no " + now + ", which --text names"), missing.err());
        Files.createDirectory(now);
        Console directory = reanchor();
        assertEquals(2, directory.code(), directory.all());
        assertTrue(directory.err().contains("--text " + now + " names a folder"), directory.err());
        Files.delete(now);
        Files.copy(text, now);
        Console old = reanchor("--from", temporary.resolve("old").toString());
        assertEquals(2, old.code(), old.all());
    }

    @Test
    void theSameTextChangesNothing() throws IOException {
        Files.copy(text, now);
        Console console = reanchor();
        assertEquals(0, console.code(), console.all());
        assertTrue(console.out().contains("Nothing changes."), console.out());
    }

    @Test
    void whatIsNotProvedIsNamedAndStays() throws IOException {
        Files.writeString(now, "Nothing of it is left. ".repeat(60));
        String before = Files.readString(folder.resolve("proofs.csv"));
        Console console = reanchor("--write");
        assertEquals(1, console.code(), console.all());
        assertTrue(console.out().contains("missing"), console.out());
        assertEquals(before, Files.readString(folder.resolve("proofs.csv")));
    }

    @Test
    void anOldTextThatIsNotTheOneThatWasCodedIsRefused() throws IOException {
        Files.copy(text, now);
        Path old = Files.writeString(temporary.resolve("old.txt"), "x");
        Console console = reanchor("--from", old.toString());
        assertEquals(1, console.code());
        assertTrue(console.err().contains("not the one that was coded"), console.err());
        assertEquals(0, reanchor("--from", text.toString()).code());
    }

    @Test
    void thePageHoldsTheTextAndAsksNothingOfAnybody() throws IOException {
        Path page = temporary.resolve("page.html");
        Console console = Console.run("evidence", folder.toString(), "--source", "D1", "--output", page.toString());
        assertEquals(0, console.code(), console.all());
        String html = Files.readString(page);
        assertTrue(html.contains("For the coder's own eyes"), "it says for whom it is");
        assertTrue(html.contains("data-record=\"P01\""), "its records are linked");
        assertFalse(html.contains("http:") || html.contains("https:"), "nothing is fetched");
    }

    @Test
    void passagesThatContradictEachOtherAreLinkedBothWays() throws IOException {
        Path page = temporary.resolve("page.html");
        Console.run("evidence", folder.toString(), "--source", "D1", "--output", page.toString());
        String html = Files.readString(page);
        assertTrue(html.contains("that this contradicts\">"), "from what contradicts to what is contradicted");
        assertTrue(html.contains("to the passage that contradicts "), "and back");
    }

    @Test
    void whatATextHasInAngleBracketsIsShownAndNotRun() throws IOException {
        String evil = "</p></main><script>alert(1)</script> <b>47</b> & \"x\" 'y'\n";
        String before = Files.readString(text);
        Files.writeString(text, before + evil);
        Files.copy(text, now);
        Fixture.change(folder, "documents.csv", "D1", "print", Fingerprint.sha256(before + evil));
        Fixture.change(
                folder,
                "documents.csv",
                "D1",
                "chars",
                "" + (before + evil).codePointCount(0, (before + evil).length()));
        Fixture.change(folder, "documents.csv", "D1", "headline", "<img src=x onerror=alert(2)>");
        Path page = temporary.resolve("page.html");
        Console console = Console.run("evidence", folder.toString(), "--source", "D1", "--output", page.toString());
        assertEquals(0, console.code(), console.all());
        String html = Files.readString(page);
        assertFalse(html.contains("<script>alert") || html.contains("<img"), "nothing of the text is markup");
        assertTrue(html.contains("&lt;script&gt;alert("), "it is shown as it stands");
    }

    @Test
    void anAnchorWhoseOffsetsAreNoNumbersIsNamed() throws IOException {
        Files.copy(text, now);
        Fixture.change(folder, "proofs.csv", "V002", "begins", "26x");
        Console console = reanchor();
        assertEquals(1, console.code(), console.all());
        assertTrue(
                console.out().contains("1 more were not looked for, since start or end is no number: V002."),
                console.out());
    }

    @Test
    void thePageIsRefusedWhereItWouldBePublished() throws IOException {
        for (Path page : List.of(
                folder.resolve("page.html"),
                folder.resolve("sources/page.html"),
                temporary.resolve("release/page.html"))) {
            Console console = Console.run("evidence", folder.toString(), "--source", "D1", "--output", page.toString());
            assertEquals(1, console.code(), console.all());
            assertFalse(Files.exists(page), page.toString());
        }
    }

    @Test
    void whatIsNotCodedIsListedWithItsSpan() throws IOException {
        Files.writeString(
                folder.resolve("leftouts.csv"),
                Files.readAllLines(folder.resolve("leftouts.csv")).get(0) + "\n");
        Console console = Console.run("anchor", folder.toString(), "--source", "D1", "--todo");
        assertEquals(0, console.code(), console.all());
        assertTrue(console.out().contains("--span "), console.out());
        assertTrue(console.out().contains("place"), console.out());
        assertTrue(console.out().contains(" passages are not coded: "), console.out());
    }

    @Test
    void whatIsCutIsCounted() throws IOException {
        String more = Files.readString(text) + "\n\nEs kamen 7 Boote.".repeat(1200);
        Files.writeString(text, more);
        Fixture.change(folder, "documents.csv", "D1", "print", Fingerprint.sha256(more));
        Fixture.change(folder, "documents.csv", "D1", "chars", "" + more.codePointCount(0, more.length()));
        String[] todo = {"anchor", folder.toString(), "--source", "D1", "--todo"};
        Console console = Console.run(todo);
        assertTrue(
                console.out().contains("2400 passages are not coded: 1200 numerals, 1200 sentences."), console.out());
        assertTrue(console.out().contains("The first 50 are shown; --all shows the others."), console.out());
        Console all = Console.run("anchor", folder.toString(), "--source", "D1", "--todo", "--all");
        assertTrue(all.out().contains("2000 are shown: of each kind the first 1000."), all.out());
        Path page = temporary.resolve("page.html");
        Console.run("evidence", folder.toString(), "--source", "D1", "--output", page.toString());
        assertTrue(
                Files.readString(page).contains("of 2400 in all (1200 numerals, 1200 sentences)"),
                "the page says so too");
    }
}
