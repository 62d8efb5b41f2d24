package org.beleg.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.beleg.describe.Contents;
import org.beleg.describe.Contents.Body;
import org.beleg.describe.Contents.Entry;
import org.beleg.pack.Published.Outcome;
import org.beleg.pack.Release.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class ReleaseTest {
    /** Of the sample, stored: nothing in it depends on a build of zlib. */
    private static final String STORED_SHA256 = "f5e3cf13aeb92dbe6879c85a120aa750a81f272ab5aa17cad110cafff1e224a4";

    private final Path folder;
    private final Path out;

    ReleaseTest(@TempDir Path folder) {
        this.folder = folder;
        this.out = folder.resolve("release");
    }

    private Published publish(String word, Option... options) throws IOException {
        return new Release(out).publish(Samples.contents(folder, word), Release.NOBODY, options);
    }

    private static String refusal(Executable release) {
        return String.valueOf(assertThrows(IOException.class, release).getMessage());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aReleaseIsAZipAndItsChecksumAndNothingElse() throws IOException {
        Published published = publish("a");
        assertEquals(Outcome.WRITTEN, published.outcome());
        assertEquals(List.of("sample-1.0.0.zip", "sample-1.0.0.zip.sha256"), names(out));
        assertEquals(TestBag.hex("sha256", Files.readAllBytes(published.zip())), published.sha256());
        assertEquals(
                published.sha256() + "  sample-1.0.0.zip\n", Files.readString(out.resolve("sample-1.0.0.zip.sha256")));
    }

    @Test
    void whatIsReleasedHolds() throws IOException {
        Verification verification = Verification.verify(publish("a").zip());
        assertEquals(List.of(), verification.faults());
        assertEquals(List.of("sha256", "sha512"), verification.algorithms());
        assertEquals(3, verification.counts().payloadFiles());
        assertEquals("1.0", verification.version());
    }

    @Test
    void theEntriesAreSortedAndFoldersHaveTheirOwn() throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipFile zip = new ZipFile(publish("a").zip().toFile())) {
            Collections.list(zip.entries()).stream().map(ZipEntry::getName).forEach(names::add);
        }
        assertEquals(
                List.of(
                        "sample-1.0.0/",
                        "sample-1.0.0/bag-info.txt",
                        "sample-1.0.0/bagit.txt",
                        "sample-1.0.0/data/",
                        "sample-1.0.0/data/README.md",
                        "sample-1.0.0/data/a-b.txt",
                        "sample-1.0.0/data/tables/",
                        "sample-1.0.0/data/tables/rows.csv",
                        "sample-1.0.0/manifest-sha256.txt",
                        "sample-1.0.0/manifest-sha512.txt",
                        "sample-1.0.0/metadata/",
                        "sample-1.0.0/metadata/datacite.xml",
                        "sample-1.0.0/zebra.txt",
                        "sample-1.0.0/tagmanifest-sha256.txt",
                        "sample-1.0.0/tagmanifest-sha512.txt"),
                names);
    }

    @Test
    void theMetadataIsFoldedAndCountsThePayload() throws IOException {
        try (Archive archive = Archive.open(publish("a").zip());
                InputStream in = archive.read("bag-info.txt").orElseThrow()) {
            assertEquals("""
                    Source-Organization: Somebody
                    External-Description: A long line of words that has to be folded because it is
                     longer than the width that is recommended for lines and has a break
                    Payload-Oxum: 10017.3
                    """, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theBytesAreTheSameInEveryZoneAndLocale() throws IOException {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        TreeSet<String> seen = new TreeSet<>();
        Contents contents = Samples.contents(folder, "a");
        try {
            int n = 0;
            for (String id : TimeZone.getAvailableIDs()) {
                TimeZone.setDefault(TimeZone.getTimeZone(id));
                Locale.setDefault(++n % 2 == 0 ? Locale.forLanguageTag("ar-EG-u-nu-arab") : Locale.ROOT);
                seen.add(inMemory(contents));
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        assertEquals(new TreeSet<>(List.of(STORED_SHA256)), seen);
    }

    private static String inMemory(Contents contents) throws IOException {
        SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
        try (ZipWriter zip = new ZipWriter(channel, true)) {
            Bag.of(contents).write(zip);
        }
        return TestBag.hex("sha256", Arrays.copyOf(channel.array(), (int) channel.size()));
    }

    @Test
    void storedBytesAreTheSameOnEveryJava() throws IOException {
        assertEquals(STORED_SHA256, publish("a", Option.STORED).sha256());
    }

    @Test
    void theSameBytesAgainAreAlreadyThere() throws IOException {
        Path zip = publish("a").zip();
        Files.writeString(out.resolve("sample-1.0.0.zip.sha256"), "left by a killed run");
        Published again = publish("a");
        assertEquals(Outcome.ALREADY_THERE, again.outcome());
        assertTrue(again.sentence().contains("already there"), again.sentence());
        assertEquals(again.sha256() + "  sample-1.0.0.zip\n", Files.readString(Path.of(zip + ".sha256")));
        assertEquals(2, names(out).size());
    }

    @Test
    void otherBytesAreRefused() throws IOException {
        Path zip = publish("a").zip();
        byte[] before = Files.readAllBytes(zip);
        Published other = publish("b");
        assertEquals(Outcome.REFUSED, other.outcome());
        assertFalse(other.isDone());
        assertTrue(other.sentence().endsWith("raise the version or give --replace."), other.sentence());
        assertArrayEquals(before, Files.readAllBytes(zip));
        assertEquals(2, names(out).size());
    }

    @Test
    void otherBytesReplaceWhenAskedTo() throws IOException {
        publish("a");
        Published other = publish("b", Option.REPLACE);
        assertEquals(Outcome.REPLACED, other.outcome());
        assertEquals(other.sha256(), Hashes.sha256(other.zip()));
        assertEquals(2, names(out).size());
    }

    @Test
    void aFileThatIsNotTheOneThatWasCheckedStopsIt() throws IOException {
        Contents contents = Samples.contents(folder, "a");
        for (String text : List.of("other", "", "id,word\n" + "b\n".repeat(5000), "x".repeat(20_000))) {
            Files.writeString(folder.resolve("rows-a.csv"), text);
            String said = refusal(() -> new Release(out).publish(contents, Release.NOBODY));
            assertTrue(said.contains("rows-a.csv (data/tables/rows.csv) is not the file that was checked"), said);
            assertEquals(List.of(), names(out));
        }
        Files.delete(folder.resolve("rows-a.csv"));
        String said = refusal(() -> new Release(out).publish(contents, Release.NOBODY));
        assertTrue(said.contains("rows-a.csv is not there"), said);
    }

    @Test
    void aFolderThatCannotBeIsSaidInOneSentence() throws IOException {
        Files.writeString(out, "a file");
        String said = refusal(() -> publish("a"));
        assertEquals(out.resolve("sample-1.0.0.zip") + " was not written: " + out + " is not a folder", said);
    }

    @Test
    void leftOversOfKilledRunsAreDeletedAndOtherFilesStay() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve(".other-0.9.zip" + Disk.PART), "half");
        Files.writeString(out.resolve(FolderLock.FILE), "");
        Files.writeString(out.resolve("notes.txt"), "mine");
        publish("a");
        assertEquals(List.of("notes.txt", "sample-1.0.0.zip", "sample-1.0.0.zip.sha256"), names(out));
    }

    @Test
    void aSecondRunIsKeptOut() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve(".live.zip" + Disk.PART), "half");
        FolderLock lock = FolderLock.of(out);
        try (lock) {
            String said = refusal(() -> publish("a"));
            assertTrue(said.contains("another run is writing"), said);
            assertTrue(names(out).contains(".live.zip" + Disk.PART));
        }
        assertEquals(Outcome.WRITTEN, publish("a").outcome());
    }

    @Test
    void namesThatOtherSystemsSpellInAnotherWayAreRefused() {
        for (String path : List.of(
                "data/ü.csv",
                "data/a b",
                "/data/x",
                "data//x",
                "data/../x",
                "data/.hidden",
                "data/",
                "",
                "data/a\\b",
                "data/100%",
                "bagit.txt",
                "manifest-sha256.txt",
                "fetch.txt",
                "data",
                "DATA/readme.md",
                "data/README.md/x")) {
            Contents contents =
                    new Contents("x", Map.of(), List.of(Samples.made("data/README.md", ""), Samples.made(path, "")));
            assertThrows(
                    IllegalArgumentException.class, () -> new Release(out).publish(contents, Release.NOBODY), path);
        }
        Contents named = new Contents("a/b", Map.of(), List.of(Samples.made("data/x", "")));
        assertThrows(IllegalArgumentException.class, () -> new Release(out).publish(named, Release.NOBODY));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Release(out)
                        .publish(new Contents("x", Map.of(), List.of(Samples.made("x", ""))), Release.NOBODY));
        assertFalse(Files.exists(out));
    }

    @Test
    void repeatedTagsAreRefused() {
        for (Map<String, String> info : List.of(
                Map.of("A", "1", "a", "2"),
                Map.of("Payload-Oxum", "1.1"),
                Map.of("payload-oxum", "1.1"),
                Map.of("A:", ""))) {
            Contents contents = new Contents("x", info, List.of(Samples.made("data/x", "")));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new Release(out).publish(contents, Release.NOBODY),
                    info::toString);
        }
    }

    @Test
    void aLargeFileIsNotHeldInMemory() throws IOException {
        Path large = folder.resolve("large.csv");
        try (var file = Files.newByteChannel(large, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            file.position(Runtime.getRuntime().maxMemory() / 20).write(ByteBuffer.wrap(new byte[1]));
        }
        Contents contents = new Contents(
                "large", Map.of(), List.of(new Entry("data/large.csv", new Body.Checked(large, Hashes.sha256(large)))));
        Published published = new Release(out).publish(contents, Release.NOBODY, Option.STORED);
        assertTrue(Verification.verify(published.zip()).holds());
        assertTrue(published.size() > Files.size(large));
    }
}
