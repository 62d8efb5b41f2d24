package org.beleg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.beleg.Fixture;
import org.beleg.Golden;
import org.beleg.dataset.Table;
import org.beleg.json.Json;
import org.beleg.json.JsonText;
import org.beleg.json.RowSchema;
import org.beleg.read.Folder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands promise: what they print, and how they end. */
final class CommandsTest {
    @TempDir
    private Path temporary;

    private Path base() throws IOException {
        return Fixture.laid(Fixture.FIXTURES.resolve("base"), temporary);
    }

    @Test
    void theShippedDatasetPassesAndWhatWasNotEvaluatedIsNamed() {
        Console console = Console.run("validate", "dataset", "--sources", temporary.toString());
        assertEquals(0, console.code(), console.all());
        assertTrue(console.out().contains("not evaluated (no text of S001 is held: give --sources)"), console.out());
    }

    @Test
    void evidenceThatIsRequiredAndNotHeldEndsWithOne() {
        assertEquals(
                1,
                Console.run("validate", "dataset", "--require-evidence", "--sources", temporary.toString())
                        .code());
    }

    @Test
    void theJsonReportIsWhatItsSchemaSays() throws IOException {
        Path folder = base();
        Files.writeString(folder.resolve("extra.txt"), "x", StandardCharsets.UTF_8);
        RowSchema schema = RowSchema.compile(JsonText.read(Files.readAllBytes(Path.of("schema/report.schema.json")))
                .value());
        for (String dataset : List.of(folder.toString(), "dataset", broken().toString())) {
            Console console = Console.run("validate", dataset, "--format", "json");
            Json report = JsonText.read(console.out().getBytes(StandardCharsets.UTF_8))
                    .value();
            assertEquals(List.of(), schema.explain(report), dataset);
            assertEquals(
                    console.code() == 0,
                    report.get("passed").flatMap(Json::asBoolean).orElseThrow());
        }
    }

    @Test
    void theJsonReportIsAsItWasLookedAt() throws IOException {
        Path folder = Fixture.laid(Fixture.FIXTURES.resolve("bad/passage-moved--counted-in-utf16"), temporary);
        Console console = Console.run("validate", folder.toString(), "--format", "json");
        assertEquals(1, console.code(), console.all());
        Golden.assertSame(Path.of("src/test/resources/golden/report.json"), console.out());
    }

    /** A dataset whose metadata are no JSON. */
    private Path broken() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("broken"));
        Files.writeString(folder.resolve("dataset.json"), "{\n  \"name\": \"x\",,\n}\n", StandardCharsets.UTF_8);
        return folder;
    }

    @Test
    void metadataThatAreNoJsonAreAFaultOfTheDatasetWithLineAndColumn() throws IOException {
        Console console = Console.run("validate", broken().toString());
        assertEquals(1, console.code(), console.all());
        assertTrue(console.out().contains("dataset.json:2"), console.out());
    }

    @Test
    void whatIsNoDatasetEndsWithTwoAndASentence() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "x", StandardCharsets.UTF_8);
        for (String[] args : List.of(
                new String[] {"validate", temporary.resolve("nowhere").toString()},
                new String[] {"validate", file.toString()},
                new String[] {"release", temporary.toString()},
                new String[] {"cite", temporary.toString()},
                new String[] {"validate", "--format", "yaml"},
                new String[] {"explain", "no-such-rule"},
                new String[] {"verify", temporary.resolve("nothing.zip").toString()},
                new String[] {
                    "validate", "--sources", temporary.resolve("nowhere").toString()
                },
                new String[] {"frobnicate"})) {
            Console console = Console.run(args);
            assertEquals(2, console.code(), () -> String.join(" ", args) + ": " + console.all());
            assertTrue(console.err().startsWith("beleg: "), console.err());
            assertFalse(console.traces(), console.err());
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsTheMachinesFault() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "x", StandardCharsets.UTF_8);
        Console console = Console.run(
                "release",
                base().toString(),
                "--output",
                file.resolve("release").toString());
        assertEquals(3, console.code(), console.all());
        assertFalse(console.traces(), console.err());
    }

    @Test
    void aRecordIsCitedByItsKey() {
        Console console = Console.run("cite", "dataset", "--record", "E005");
        assertEquals(0, console.code(), console.all());
        assertTrue(console.out().contains("E005"), console.out());
        assertTrue(console.out().contains("test DOI"), console.out());
        assertEquals(1, Console.run("cite", "dataset", "--record", "E999").code());
        assertEquals(
                1,
                Console.run("cite", "dataset", "--style", "cff", "--record", "E005")
                        .code());
    }

    @Test
    void aStyleThatIsNotThereIsAnsweredWithTheNearest() {
        Console console = Console.run("cite", "dataset", "--style", "bibtec");
        assertEquals(2, console.code(), console.all());
        assertTrue(console.err().contains("did you mean bibtex?"), console.err());
        console = Console.run("cite", "dataset", "--style", "foo");
        assertTrue(console.err().contains("there is no style foo. There are: "), console.err());
    }

    @Test
    void aDatasetWithoutSourcesHasNothingToAnchor() {
        String folder = "src/test/resources/fixtures/good/one-table";
        Console console = Console.run(
                "evidence", folder, "--output", temporary.resolve("page.html").toString());
        assertTrue(console.err().contains("the dataset names no source"), console.all());
    }

    @Test
    void aDatasetWithoutANameIsStillSpokenOf() throws IOException {
        Files.writeString(temporary.resolve("dataset.json"), "{");
        Console console = Console.run("validate", temporary.toString());
        assertTrue(console.all().contains("a dataset without a name: failed; "), console.all());
    }

    @Test
    void theHelpOfEveryCommandIsInTheDocs() throws IOException {
        StringBuilder page = new StringBuilder("# Commands\n\nGenerated from the commands themselves.\n");
        for (String command : List.of(
                "",
                "validate",
                "codebook",
                "release",
                "verify",
                "unpack",
                "cite",
                "anchor",
                "reanchor",
                "evidence",
                "explain")) {
            Console help = command.isEmpty() ? Console.run("--help") : Console.run(command, "--help");
            assertEquals(0, help.code(), help.all());
            page.append("\n## beleg ")
                    .append(command)
                    .append("\n\n```\n")
                    .append(help.out())
                    .append("```\n");
        }
        Golden.assertSame(Path.of("docs/commands.md"), page.toString().replace("## beleg \n", "## beleg\n"));
    }

    @Test
    void aKeyCannotSteerTheTerminal() throws IOException {
        Path folder = Fixture.laid(Fixture.FIXTURES.resolve("good/one-table"), temporary);
        Table table = Folder.read(folder).tables().get(0);
        String head = Files.readAllLines(table.file()).get(0);
        String row = "\"A\u001b[31mRED\nerror fake\""
                + ",".repeat((int) head.chars().filter(c -> c == ',').count());
        Files.writeString(table.file(), head + "\n" + row + "\n");
        Console console = Console.run("validate", folder.toString(), "--color", "never");
        assertEquals(1, console.code());
        assertFalse(console.all().contains("\u001b"), console.all());
        assertTrue(console.out().contains("A<U+001B>[31mRED␊error fake"), console.out());
    }
}
