package org.beleg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beleg.Fixture;
import org.beleg.check.Report;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Source;
import org.beleg.dataset.SourceText;
import org.beleg.dataset.Table;
import org.beleg.read.Folder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The anchor command, on the base fixture, whose text has an emoji early on. */
final class AnchorCommandTest {
    @TempDir
    private Path temporary;

    private Path folder = Path.of("");
    private Source source = new Source(
            "", "", Optional.empty(), Optional.empty(), "", 0, Optional.empty(), Optional.empty(), false, "", "", 0);
    private SourceText text = SourceText.of(new byte[0]);

    @BeforeEach
    void layTheBase() throws IOException {
        folder = Fixture.laid(Fixture.FIXTURES.resolve("base"), temporary);
        source = Folder.read(folder).sources().get(0);
        text = SourceText.of(Files.readAllBytes(
                folder.resolve("sources").resolve(source.file().orElseThrow())));
    }

    private Console anchor(String... args) {
        List<String> all = new ArrayList<>(List.of("anchor", folder.toString(), "--source", source.id()));
        all.addAll(List.of(args));
        return Console.run(all.toArray(new String[0]));
    }

    /** A word that stands once, and one that stands more often. */
    private String word(boolean once) {
        for (String word : text.text().split("\\P{L}+", -1)) {
            if (word.length() > 5 && (text.find(word).size() == 1) == once) {
                return word;
            }
        }
        throw new IllegalStateException("the base's text has no such word");
    }

    @Test
    void everyRowOfTheFixtureIsMadeAgainFromItsOffsets() throws IOException {
        Dataset dataset = Folder.read(folder);
        Table table = dataset.tables(Role.ANCHOR_RECORD).findFirst().orElseThrow();
        List<Row> rows = new ArrayList<>();
        Folder.rows(table, rows::add);
        for (Row row : rows) {
            if (!row.get(Role.ANCHOR_SOURCE).equals(Optional.of(source.id()))) {
                continue;
            }
            Console console = anchor(
                    "--span",
                    row.get(Role.ANCHOR_START).orElseThrow() + ":"
                            + row.get(Role.ANCHOR_END).orElseThrow());
            assertTrue(console.out().contains(row.get(Role.ANCHOR_SHA256).orElseThrow()), row.name());
            assertTrue(
                    console.out().contains(row.get(Role.ANCHOR_SHA256_CONTEXT).orElseThrow()), row.name());
        }
        assertTrue(rows.size() > 3);
    }

    @Test
    void wordsThatStandMoreThanOnceAreListedWithWhatIsAroundThem() {
        Console console = anchor("--words", word(false));
        assertEquals(1, console.code(), console.all());
        assertTrue(console.out().lines().count() > 1, console.out());
        assertTrue(console.out().contains("[" + word(false) + "]"), console.out());
        assertEquals(0, anchor("--words", word(false), "--occurrence", "2").code());
        assertEquals(2, anchor("--words", word(false), "--occurrence", "99").code());
    }

    /** The words, then on their places one below the other; and of words written otherwise, where they may be meant. */
    @Test
    void placesStandOneBelowTheOtherAndWordsWrittenOtherwiseAreFound() {
        Console several = anchor("--words", word(false));
        assertEquals(
                1,
                several.out()
                        .lines()
                        .map(line -> line.codePointCount(0, line.indexOf('[')))
                        .distinct()
                        .count(),
                several.out());
        Console otherwise = anchor("--words", word(true).toUpperCase(java.util.Locale.ROOT) + " ");
        assertEquals(1, otherwise.code(), otherwise.all());
        assertTrue(otherwise.out().contains("[" + word(true) + "]"), otherwise.all());
        assertTrue(otherwise.out().contains("--span "), otherwise.all());
    }

    @Test
    void wordsThatAreNotThereAndRecordsThatAreNotThereAreSaid() {
        assertEquals(1, anchor("--words", "no such words").code());
        Console console = anchor("--words", word(true), "--record", "nobody");
        assertEquals(1, console.code());
        assertTrue(console.err().contains("there is no record nobody"), console.err());
        assertEquals(2, anchor("--span", "9").code());
        assertEquals(2, anchor("--span", "5:5").code());
        assertEquals(2, anchor("--words", word(true), "--write").code());
    }

    @Test
    void writeAppendsARowThatIsProved() throws IOException {
        Report before = Fixture.check(folder);
        Table table = Folder.read(folder).tables(Role.ANCHOR_RECORD).findFirst().orElseThrow();
        String record = record(table);
        List<String> lines = Files.readAllLines(table.file(), StandardCharsets.UTF_8);
        String role = table.column(Role.ANCHOR_ROLE).orElseThrow().values().stream()
                .filter(v -> v.means().equals("context"))
                .findFirst()
                .orElseThrow()
                .text();
        Console console = anchor("--words", word(true), "--record", record, "--role", role, "--write");
        assertEquals(0, console.code(), console.all());
        assertEquals(
                lines.size() + 1,
                Files.readAllLines(table.file(), StandardCharsets.UTF_8).size());
        Report after = Fixture.check(folder);
        assertEquals(before.counts().errors(), after.counts().errors(), Fixture.lines(after));
        assertEquals(before.rows() + 1, after.rows());
    }

    private static String record(Table table) throws IOException {
        List<String> records = new ArrayList<>();
        Folder.rows(table, row -> row.get(Role.ANCHOR_RECORD).ifPresent(records::add));
        return records.get(0);
    }

    /** The table of evidence, its keys without zeros before them. */
    private Path numbered() throws IOException {
        Path file = Folder.read(folder)
                .tables(Role.ANCHOR_RECORD)
                .findFirst()
                .orElseThrow()
                .file();
        Files.writeString(file, Files.readString(file).replaceAll("(?m)^([A-Z]+)0+(?=\\d)", "$1"));
        return file;
    }

    @Test
    void keysAreCountedOnByTheirNumber() throws IOException {
        Path file = numbered();
        List<String> lines = Files.readAllLines(file);
        String prefix = lines.get(1).replaceFirst("\\d.*", "");
        int last = lines.size() - 1;
        assertTrue(last > 9, "the base has more than nine anchors");
        assertTrue(lines.get(last).startsWith(prefix + last + ","), lines.get(last));
        Console console = anchor("--words", word(true));
        assertTrue(console.out().startsWith(prefix + (last + 1) + ","), console.all());
    }

    @Test
    void aKeyIsGivenOnceAndARecordHasOnePrimaryAnchor() throws IOException {
        Table table = Folder.read(folder).tables(Role.ANCHOR_RECORD).findFirst().orElseThrow();
        List<Row> rows = new ArrayList<>();
        Folder.rows(table, rows::add);
        String key = rows.get(0).key().orElseThrow();
        Console again = anchor("--words", word(true), "--set", table.key().get(0) + "=" + key);
        assertEquals(1, again.code());
        assertTrue(again.err().contains("the key " + key + " already"), again.err());
        String record = rows.get(0).get(Role.ANCHOR_RECORD).orElseThrow();
        Console second = anchor("--words", word(true), "--record", record, "--write");
        assertEquals(1, second.code());
        assertTrue(second.err().contains(record + " has a primary anchor already, "), second.err());
    }

    @Test
    void aPassageThatCutsAWordIsSaid() {
        long start = text.find(word(true)).get(0).start();
        Console console = anchor("--span", (start + 1) + ":" + (start + 4));
        assertEquals(0, console.code());
        assertTrue(console.err().contains("inside a word"), console.err());
    }
}
