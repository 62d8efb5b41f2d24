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
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Table;
import org.beleg.manual.Manual;
import org.beleg.read.Folder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AgreementTest {
    private static final String TABLES = """

            ### Figures

            | Unit | Both | F1 |
            |---|---|---|
            | happenings | 9 | 0.947 |

            | Of | Variable | Scale | n | Same | Alpha |
            |---|---|---|---|---|---|
            | Counts | `mode` | nominal | 7 | 7 | 1.000 |
            | happenings | `mode` | nominal | 9 | 8 | −0.12 |
            | happenings | `mode` (hedged only) | nominal | 3 | 2 | .5 |
            | | `happenings.day` | | 9 | 9 | |
            | | `stance` | nominal | none | few | , |
            | | `receiver` | nominal | 9 | 6 | 0,61 |
            """;

    @TempDir
    private Path temporary;

    private static Optional<String> of(String manual, String table, String column) throws IOException {
        Dataset dataset = Folder.read(Described.BASE);
        Table found = dataset.tables().stream()
                .filter(t -> t.name().equals(table))
                .findFirst()
                .orElseThrow();
        return new Agreement(Optional.of(Manual.of(manual)), dataset)
                .of(found, found.column(column).orElseThrow());
    }

    private static Optional<String> of(String table, String column) throws IOException {
        return of("## First words\n\n## Agreement\n\nNone.\n\n## Reliability\n" + TABLES, table, column);
    }

    @Test
    void theNumbersOfItsRowAreThoseOfAVariable() throws Exception {
        assertEquals(Optional.of("n 9, Same 8, Alpha −0.12"), of("happenings", "mode"));
        assertEquals(Optional.of("n 9, Same 6, Alpha 0,61"), of("happenings", "receiver"));
        assertEquals(Optional.of("n 9, Same 9"), of("happenings", "day"));
    }

    @Test
    void aNameThatSeveralTablesHaveNeedsItsTable() throws Exception {
        assertEquals(Optional.of("n 7, Same 7, Alpha 1.000"), of("counts", "mode"));
        assertEquals(Optional.empty(), of("counts", "day"));
        String bare = "## Agreement\n\n| | Alpha |\n|---|---|\n| `mode` | 0.9 |\n";
        assertEquals(Optional.empty(), of(bare, "happenings", "mode"));
        assertEquals(Optional.of("Alpha 0.9"), of(bare.replace("mode", "receiver"), "happenings", "receiver"));
    }

    @Test
    void aRowWithoutNumbersAndATableElsewhereSayNothing() throws Exception {
        assertEquals(Optional.empty(), of("happenings", "stance"));
        assertEquals(Optional.empty(), of("## Limits\n" + TABLES, "happenings", "receiver"));
    }

    @Test
    void itStandsBesideTheVariableInEachOfTheSiblings() throws Exception {
        Path folder = temporary.resolve("base");
        Fixture.copy(Described.BASE, folder);
        Path manual = folder.resolve("manual.md");
        Files.writeString(manual, Files.readString(manual) + "\n## Reliability\n" + TABLES);
        Described described = Described.afresh(folder, Set.of());
        String row = "n 9, Same 6, Alpha 0,61";
        String page = new String(described.bytes("data/codebook.html"), StandardCharsets.UTF_8);
        assertEquals(2, page.split(row, -1).length);
        assertTrue(page.indexOf(row) > page.indexOf("id=\"happenings.receiver\""), page);
        assertTrue(new String(described.bytes("data/codebook.md"), StandardCharsets.UTF_8).contains(row));
        List<String> notes = described.notes("receiver");
        assertTrue(notes.contains("Agreement of coders: " + row), notes::toString);
    }
}
