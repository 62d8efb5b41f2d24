package org.beleg.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beleg.Fixture;
import org.beleg.dataset.Table;
import org.beleg.read.Folder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns of {@code happenings}: two say where they come from, one of them its version; the table says one for all. */
final class ProvenanceTest {
    @TempDir
    private Path temporary;

    private Path folder = Path.of("");

    @BeforeEach
    void says() throws IOException {
        folder = temporary.resolve("base");
        Fixture.copy(Described.BASE, folder);
        Path schema;
        try (var files = Files.walk(folder)) {
            schema = files.filter(f -> f.getFileName().toString().equals("happenings.schema.json"))
                    .findFirst()
                    .orElseThrow();
        }
        String text = Files.readString(schema)
                .replaceFirst("\"beleg\": \\{", "\"beleg\": { \"since\": \"1.0.0\",")
                .replaceFirst("(?s)(\"receiver\": \\{.*?\"beleg\": \\{)", "$1 \"origin\": \"source\",")
                .replaceFirst(
                        "(?s)(\"day\": \\{.*?\"beleg\": \\{)", "$1 \"origin\": \"derived\", \"since\": \"1.1.0\",");
        Files.writeString(schema, text);
    }

    private Optional<String> of(String column, String language) throws IOException {
        Table table = Folder.read(folder).tables().stream()
                .filter(t -> t.name().equals("happenings"))
                .findFirst()
                .orElseThrow();
        return Provenance.of(table, table.column(column).orElseThrow())
                .in(Words.in(language))
                .map(Sentence::toString);
    }

    @Test
    void aColumnSaysWhereItComesFromAndItsTableSinceWhen() throws Exception {
        assertEquals(Optional.of("coded from the source; since version 1.0.0"), of("receiver", "en"));
        assertEquals(Optional.of("aus der Quelle kodiert; seit Version 1.0.0"), of("receiver", "de"));
    }

    @Test
    void aVersionOfItsOwnGoesBeforeThatOfTheTable() throws Exception {
        assertEquals(Optional.of("worked out from other values; since version 1.1.0"), of("day", "en"));
    }

    @Test
    void aVersionAloneIsSaidAlone() throws Exception {
        assertEquals(Optional.of("since version 1.0.0"), of("stance", "en"));
    }

    @Test
    void itStandsBesideTheVariableInEachOfTheSiblings() throws Exception {
        Described described = Described.afresh(folder, Set.of());
        String words = "worked out from other values; since version 1.1.0";
        String page = new String(described.bytes("data/codebook.html"), StandardCharsets.UTF_8);
        assertTrue(page.indexOf(words) > page.indexOf("id=\"happenings.day\""), page);
        assertTrue(new String(described.bytes("data/codebook.md"), StandardCharsets.UTF_8).contains(words));
        List<String> notes = described.notes("day");
        assertTrue(notes.contains("Origin: " + words), notes::toString);
    }
}
