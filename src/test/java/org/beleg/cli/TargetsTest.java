package org.beleg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.beleg.Fixture;
import org.beleg.pack.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Metadata that a target would refuse is refused before anything is built, with the target named. */
final class TargetsTest {
    private static final String LICENSE = "\"license\": \"CC0-1.0\"";

    @TempDir
    private Path temporary;

    private Path dataset(String pattern, String replacement) throws IOException {
        Path folder = Fixture.laid(Fixture.FIXTURES.resolve("base"), temporary);
        Path metadata = folder.resolve("dataset.json");
        String before = Files.readString(metadata);
        String after = before.replaceFirst(pattern, replacement);
        assertFalse(before.equals(after), pattern);
        Files.writeString(metadata, after);
        return folder;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"license\": \"[^\"]+\" | \"license\": \"DL-DE-BY-2.0\" | CITATION.cff",
                "\"description\": \"[^\"]+\" | \"description\": \"A ferry.\" | Google Dataset Search",
                "\"orcid\": \"[^\"]+\" | \"orcid\": \"0000-0001-2345-6789\" | Zenodo",
                "\"familyName\": \"[^\"]+\", | '' | Zenodo",
                "\"givenName\": \"[^\"]+\", | '' | Zenodo",
                "\"publisher\": \"[^\"]+\", | '' | DataCite",
            })
    void itIsRefusedBeforeAnythingIsBuilt(String pattern, String replacement, String target) throws IOException {
        Path folder = dataset(pattern, replacement);
        Path out = temporary.resolve("out");
        for (String command : List.of("release", "package")) {
            Console console = Console.run(command, folder.toString(), "--output", out.toString());
            assertEquals(1, console.code(), console.all());
            assertTrue(console.all().contains(target), console.all());
            assertFalse(Files.exists(out), "something was written");
        }
    }

    @Test
    void aLicenceThatCitationFilesDoNotKnowGoesByItsAddress() throws IOException {
        String address = "https://www.govdata.de/dl-de/by-2-0";
        Path folder = dataset(LICENSE, "\"license\": \"DL-DE-BY-2.0\", \"licenseUrl\": \"" + address + "\"");
        Path out = temporary.resolve("out");
        Console console = Console.run("package", folder.toString(), "--output", out.toString());
        assertEquals(0, console.code(), console.all());
        try (Archive archive = Archive.open(out.resolve("luensee-ferry-1.1.0.zip"));
                InputStream in = archive.read("data/CITATION.cff").orElseThrow()) {
            String cff = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(cff.contains("license-url: \"" + address + "\""), cff);
            assertFalse(cff.contains("license: "), cff);
        }
    }
}
