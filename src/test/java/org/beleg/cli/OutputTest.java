package org.beleg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.beleg.Fixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No command writes over what it reads, or puts files among it. */
final class OutputTest {
    @TempDir
    private Path temporary;

    private Path folder = Path.of("");
    private Path texts = Path.of("");

    @BeforeEach
    void lay() throws IOException {
        folder = Fixture.laid(Fixture.FIXTURES.resolve("base"), temporary);
        texts = temporary.resolve("texts");
        Files.move(folder.resolve("sources"), texts);
        Files.createSymbolicLink(temporary.resolve("link"), folder);
    }

    private Map<String, String> everything() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(temporary)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(temporary.relativize(file).toString(), Files.readString(file));
            }
        }
        return all;
    }

    private Console run(String command, Path output, String... more) {
        return Console.run(Stream.concat(
                        Stream.of(
                                command,
                                folder.toString(),
                                "--sources",
                                texts.toString(),
                                "--output",
                                output.toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private void refuse(String command, Path output, String... more) throws IOException {
        Map<String, String> before = everything();
        Console console = run(command, output, more);
        assertEquals(2, console.code(), () -> command + " to " + output + ": " + console.all());
        assertTrue(console.err().startsWith("beleg: --output " + output), console.err());
        assertFalse(console.traces(), console.err());
        assertEquals(before, everything());
    }

    /** Every file of the dataset, and the texts of its sources. */
    private List<Path> inputs() throws IOException {
        try (Stream<Path> own = Files.walk(folder);
                Stream<Path> held = Files.list(texts)) {
            return Stream.concat(own.filter(Files::isRegularFile), held).toList();
        }
    }

    @Test
    void noFileOfTheDatasetIsWrittenOver() throws IOException {
        assertTrue(inputs().size() > 10, inputs()::toString);
        for (Path input : inputs()) {
            refuse("validate", input);
            refuse("evidence", input, "--source", "D1");
        }
        refuse("validate", temporary.resolve("link/../link").resolve("dataset.json"));
        refuse("validate", folder.resolve("dataset.json"), "--format", "json");
    }

    @Test
    void noFolderOfTheDatasetIsWrittenInto() throws IOException {
        for (Path into : List.of(folder, folder.resolve("schema"), temporary.resolve("link"))) {
            refuse("codebook", into);
            refuse("release", into);
        }
        Path book = Files.writeString(texts.resolve("codebook.md"), "A text.");
        Path sources = folder.resolve("documents.csv");
        Files.writeString(sources, Files.readString(sources).replace("faehre.de.txt", "codebook.md"));
        refuse("codebook", texts);
        assertEquals("A text.", Files.readString(book));
    }

    @Test
    void whatIsBesideTheFilesOfTheDatasetIsWritten() {
        assertEquals(0, run("validate", folder.resolve("report.txt")).code());
        assertTrue(Files.exists(folder.resolve("report.txt")));
        assertEquals(0, run("release", folder.resolve("release")).code());
        assertTrue(Files.isDirectory(folder.resolve("release")));
    }

    @Test
    void whereMetadataCannotBeReadNoFileThereIsWrittenOver() throws IOException {
        Files.writeString(folder.resolve("dataset.json"), "{");
        for (Path input : inputs()) {
            if (input.startsWith(folder)) {
                refuse("validate", input);
            }
        }
    }

    @Test
    void aFolderIsNoFileAndAFileNoFolder() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "x");
        Path into = Files.createDirectory(temporary.resolve("into"));
        refuse("validate", into);
        refuse("evidence", into, "--source", "D1");
        refuse("codebook", file);
        refuse("release", file);
    }
}
