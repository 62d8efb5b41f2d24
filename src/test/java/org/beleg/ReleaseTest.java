package org.beleg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.beleg.check.Progress;
import org.beleg.check.Way;
import org.beleg.dataset.Column;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Source;
import org.beleg.dataset.Span;
import org.beleg.dataset.Table;
import org.beleg.dataset.WordRuns;
import org.beleg.describe.Description;
import org.beleg.describe.Flavour;
import org.beleg.pack.Archive;
import org.beleg.pack.Release;
import org.beleg.read.Folder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way, from a folder of records to an archive that holds. */
final class ReleaseTest {
    @TempDir
    private Path temporary;

    private Beleg.Validation validation(Path folder, Optional<Path> sources) throws IOException {
        return Beleg.validate(folder, sources, Way.usual(), Progress.SILENT);
    }

    private Path base() throws IOException {
        return Fixture.laid(Fixture.FIXTURES.resolve("base"), Files.createTempDirectory(temporary, "base"));
    }

    private Path release(Path folder) throws IOException, Refused {
        Path out = Files.createTempDirectory(temporary, "release");
        return Beleg.release(validation(folder, Optional.empty()), out)
                .published()
                .zip();
    }

    @Test
    void twoRunsGiveTheSameBytes() throws IOException, Refused {
        byte[] one = Files.readAllBytes(release(base()));
        assertArrayEquals(one, Files.readAllBytes(release(base())));
    }

    @Test
    void anotherDatasetInAnotherLanguageGoesTheWholeWay() throws IOException, Refused {
        Path folder = temporary.resolve("one-table");
        Fixture.copy(Fixture.FIXTURES.resolve("good/one-table"), folder);
        Path zip = release(folder);
        Beleg.Examination examination = Beleg.verify(zip, Optional.empty());
        assertTrue(examination.holds());
        assertTrue(examination.data().isPresent(), "the data in it were not checked again");
    }

    @Test
    void anArchiveWithAllThatCanBeAskedForHoldsAndSaysWhatWasAskedFor() throws IOException, Refused {
        Set<Flavour> all = EnumSet.allOf(Flavour.class);
        Path zip = Beleg.release(validation(base(), Optional.empty()), all, temporary.resolve("out"))
                .published()
                .zip();
        assertTrue(Beleg.verify(zip, Optional.empty()).holds());
        try (Archive archive = Archive.open(zip);
                InputStream info = archive.read("bag-info.txt").orElseThrow()) {
            assertTrue(archive.paths().containsAll(List.of("data/croissant.json", "data/tables/csv-metadata.json")));
            String tag = new String(info.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(Description.FLAVOURS))
                    .findFirst()
                    .orElseThrow();
            assertEquals(all, Flavour.of(tag.substring(Description.FLAVOURS.length() + 2)));
            assertTrue(text(archive, "data/codebook.html").contains("lang=\"de\" xml:lang=\"de\""));
            assertTrue(text(archive, "data/codebook.md").startsWith("Codebuch\n"));
        }
        assertTrue(Rebuilding.rebuild(zip, Optional.empty()).isSame());
    }

    private static String text(Archive archive, String path) throws IOException {
        try (InputStream in = archive.read(path).orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aDatasetWithAnErrorIsNotReleased() throws IOException {
        Path folder = base();
        String table = Folder.read(folder).tables().get(0).path();
        Files.writeString(
                folder.resolve(table), "one cell too few\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        assertThrows(Refused.class, () -> release(folder));
    }

    @Test
    void theSameVersionWithOtherBytesIsRefusedUnlessItIsToBeReplaced() throws IOException, Refused {
        Path folder = base();
        Path out = temporary.resolve("release");
        Path zip = Beleg.release(validation(folder, Optional.empty()), out)
                .published()
                .zip();
        byte[] before = Files.readAllBytes(zip);
        Files.writeString(
                folder.resolve("manual.md"),
                "\nOne more sentence.\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.APPEND);
        assertThrows(Refused.class, () -> Beleg.release(validation(folder, Optional.empty()), out));
        assertArrayEquals(before, Files.readAllBytes(zip));
        Beleg.release(validation(folder, Optional.empty()), out, Release.Option.REPLACE);
        assertFalse(Arrays.equals(before, Files.readAllBytes(zip)));
    }

    @Test
    void aFileThatChangesAfterItWasCheckedStopsTheRelease() throws IOException {
        Path folder = base();
        Beleg.Validation checked = validation(folder, Optional.empty());
        String table = Folder.read(folder).tables().get(0).path();
        Files.writeString(folder.resolve(table), "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        Path out = temporary.resolve("out");
        assertThrows(IOException.class, () -> Beleg.release(checked, out));
        assertFalse(Files.exists(out.resolve(checked.subject().dataset().about().nameAndVersion() + ".zip")));
    }

    @Test
    void noWordsOfASourceThatMayNotBePassedOnAreInTheArchive() throws IOException, Refused {
        Path folder = base();
        Source source = Folder.read(folder).sources().stream()
                .filter(s -> !s.redistributable() && s.file().isPresent())
                .findFirst()
                .orElseThrow();
        String text =
                Files.readString(folder.resolve("sources").resolve(source.file().orElseThrow()));
        cutAWord(folder, source);
        Beleg.Validation validation = validation(folder, Optional.empty());
        assertTrue(validation.report().counts().warnings() > 0, "a warning about a passage was wanted");
        Path zip =
                Beleg.release(validation, temporary.resolve("out")).published().zip();
        look(zip, text);
    }

    /** Adds an anchor whose end is inside a word, so that a warning about a passage is raised. */
    private static void cutAWord(Path folder, Source source) throws IOException, Refused {
        Anchoring anchoring = Anchoring.open(folder, Optional.empty(), Optional.of(source.id()), Optional.empty());
        Table table = Folder.read(folder).tables(Role.ANCHOR_RECORD).findFirst().orElseThrow();
        List<Row> rows = new ArrayList<>();
        Folder.rows(table, rows::add);
        Row row = rows.stream()
                .filter(r -> r.get(Role.ANCHOR_SOURCE).equals(Optional.of(source.id())))
                .findFirst()
                .orElseThrow();
        long start = Long.parseLong(row.get(Role.ANCHOR_START).orElseThrow());
        String role = table.column(Role.ANCHOR_ROLE).orElseThrow().values().stream()
                .filter(v -> v.means().equals("context"))
                .map(Column.Value::text)
                .findFirst()
                .orElseThrow();
        Map<String, String> given = Map.of(
                anchoring.table().column(Role.ANCHOR_RECORD).orElseThrow(),
                row.get(Role.ANCHOR_RECORD).orElseThrow(),
                anchoring.table().column(Role.ANCHOR_ROLE).orElseThrow(),
                role);
        anchoring.table().append(anchoring.row(new Span(start, start + 1), given));
    }

    @Test
    void theShippedDatasetHoldsItsSourceBack() throws IOException, Refused {
        Path sources = Path.of(System.getProperty("shared.dir", "../shared")).resolve("sources");
        assumeTrue(Files.isDirectory(sources), "the text of the source is not held here");
        Beleg.Validation validation = validation(Path.of("dataset"), Optional.of(sources));
        assertEquals(0, validation.report().notEvaluated());
        assertEquals(0, validation.report().counts().errors());
        Path zip =
                Beleg.release(validation, temporary.resolve("out")).published().zip();
        String file = validation.subject().dataset().sources().get(0).file().orElseThrow();
        look(zip, Files.readString(sources.resolve(file)));
    }

    private static void look(Path zip, String text) throws IOException {
        WordRuns runs = new WordRuns(text);
        try (Archive archive = Archive.open(zip)) {
            List<String> paths = archive.paths();
            assertTrue(paths.contains("data/codebook.pdf"), paths.toString());
            for (String path : paths) {
                try (InputStream in = archive.read(path).orElseThrow()) {
                    byte[] bytes = in.readAllBytes();
                    String words = path.endsWith(".pdf") ? pdf(bytes) : new String(bytes, StandardCharsets.UTF_8);
                    assertEquals(0, runs.longest(words), path);
                }
            }
        }
    }

    private static String pdf(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.length() > 1000, "the PDF has no text");
            return text;
        }
    }
}
