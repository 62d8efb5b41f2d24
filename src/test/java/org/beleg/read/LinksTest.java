package org.beleg.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.beleg.Fixture;
import org.beleg.check.Finding;
import org.beleg.check.Report;
import org.beleg.dataset.FileMark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A link that leads out of the dataset folder is said and not followed. */
final class LinksTest {
    @TempDir
    private Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {"counts.csv", "manual.md", "terms.en.json", "schema/counts.schema.json"})
    void whatALinkLeadsOutToIsNotRead(String file) throws IOException {
        Path folder = Fixture.laid(Fixture.FIXTURES.resolve("base"), temporary);
        Path metadata = folder.resolve("dataset.json");
        Files.writeString(folder.resolve("terms.en.json"), "{\"language\": \"en\"}");
        Files.writeString(metadata, Files.readString(metadata).replaceFirst("\\{", "{\"terms\": [\"terms.en.json\"],"));
        Path elsewhere = temporary.resolve("elsewhere");
        Files.move(folder.resolve(file), elsewhere);
        Files.createSymbolicLink(folder.resolve(file), elsewhere);
        Report report = Fixture.check(folder);
        assertEquals(
                List.of("“" + file + "”, a link that leads out of the folder, may not be followed: it is no plain path"
                        + " inside the dataset folder."),
                report.findings().stream()
                        .filter(f -> f.code().equals("path-outside"))
                        .map(Finding::message)
                        .toList());
        Stream<Path> read = report.dataset().files().values().stream().map(FileMark::file);
        assertFalse(read.anyMatch(f -> Files.isSymbolicLink(f)), "it was read");
        assertEquals(
                List.of(),
                report.findings().stream()
                        .filter(f ->
                                f.code().equals("header-missing") || f.code().equals("terms-invalid"))
                        .toList());
    }

    @Test
    void whatATableOutsideHoldsIsNotQuoted() throws IOException {
        Path folder = Fixture.laid(Fixture.FIXTURES.resolve("base"), temporary);
        Path secret = Files.writeString(temporary.resolve("secret"), "root:x:0:0:root:/root:/bin/bash\n");
        Files.delete(folder.resolve("counts.csv"));
        Files.createSymbolicLink(folder.resolve("counts.csv"), secret);
        assertFalse(Fixture.lines(Fixture.check(folder)).contains("root:x"));
    }

    @Test
    void aLinkInsideTheFolderIsFollowed() throws IOException {
        Path folder = Fixture.laid(Fixture.FIXTURES.resolve("base"), temporary);
        Files.move(folder.resolve("manual.md"), folder.resolve("text.md"));
        Files.createSymbolicLink(folder.resolve("manual.md"), Path.of("text.md"));
        assertEquals("", Fixture.lines(Fixture.check(folder)));
    }
}
