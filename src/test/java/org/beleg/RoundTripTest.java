package org.beleg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.beleg.check.Progress;
import org.beleg.check.Way;
import org.beleg.dataset.Fingerprint;
import org.beleg.pack.Fault;
import org.beleg.pack.Published;
import org.beleg.pack.Release;
import org.beleg.rule.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same bytes again: from the same folder elsewhere, from what was unpacked, and from what an archive holds. */
final class RoundTripTest {
    private static final Path SOURCES = Fixture.FIXTURES.resolve("base/sources");
    private static final String LEVEL = "org.apache.pdfbox.filter.deflatelevel";

    @TempDir
    private Path temporary;

    private Published release(Path folder, Release.Option... options) throws IOException, Refused {
        Beleg.Validation validation =
                Beleg.validate(folder, Optional.of(SOURCES.toAbsolutePath()), Way.usual(), Progress.SILENT);
        return Beleg.release(validation, Files.createTempDirectory(temporary, "release"), options)
                .published();
    }

    private Path base() throws IOException {
        return Fixture.laid(Fixture.FIXTURES.resolve("base"), Files.createTempDirectory(temporary, "base"));
    }

    /** The same files made in another order, of another age, and for other eyes. */
    private Path elsewhere() throws IOException {
        Path to = temporary.resolve("another place/of another name");
        List<Path> files;
        try (Stream<Path> all = Files.walk(base())) {
            files = new java.util.ArrayList<>(
                    all.filter(Files::isRegularFile).sorted().toList());
        }
        Collections.reverse(files);
        for (Path file : files) {
            Path copy = to.resolve(inside(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
            Files.setLastModifiedTime(copy, FileTime.fromMillis(1_000_000_000_000L));
            Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("r--------"));
        }
        return to;
    }

    private static Path inside(Path file) {
        for (int i = file.getNameCount() - 1; i >= 0; i--) {
            if (file.getName(i).toString().equals("dataset")) {
                return file.subpath(i + 1, file.getNameCount());
            }
        }
        return file.getFileName();
    }

    private interface Work<T> {
        T work() throws IOException, Refused;
    }

    private static <T> T abroad(Work<T> work) throws IOException, Refused {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        String user = System.getProperty("user.name");
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            System.setProperty("user.name", "somebody else");
            return work.work();
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
            System.setProperty("user.name", user);
        }
    }

    @Test
    void theBytesAreTheSameElsewhereAndAfterUnpacking() throws IOException, Refused {
        Path zip = release(base()).zip();
        byte[] bytes = Files.readAllBytes(zip);
        Path other = elsewhere();
        assertArrayEquals(bytes, Files.readAllBytes(abroad(() -> release(other)).zip()));
        Path to = temporary.resolve("unpacked");
        Unpacking.Unpacked unpacked = Unpacking.unpack(zip, Optional.of(to));
        assertEquals(List.of("faehre.de.txt", "wasserwacht.de.txt"), unpacked.sources());
        assertArrayEquals(bytes, Files.readAllBytes(release(to).zip()));
        assertThrows(Refused.class, () -> Unpacking.unpack(zip, Optional.of(to)));
        assertThrows(Refused.class, () -> Unpacking.unpack(zip, Optional.of(Files.createFile(temporary.resolve("f")))));
        try (Stream<Path> left = Files.list(temporary)) {
            assertTrue(left.noneMatch(it -> it.getFileName().toString().startsWith(".")), "something was left");
        }
    }

    @Test
    void whatDoesNotHoldIsNotUnpacked() throws IOException, Refused {
        Path zip = release(base()).zip();
        byte[] bytes = Files.readAllBytes(zip);
        bytes[bytes.length / 2] ^= (byte) 1;
        Files.write(zip, bytes);
        Path to = temporary.resolve("unpacked");
        assertThrows(Refused.class, () -> Unpacking.unpack(zip, Optional.of(to)));
        assertFalse(Files.exists(to));
    }

    @Test
    void storedBytesDoNotDependOnTheDeflater() throws IOException, Refused {
        Published one = atLevel("1", Release.Option.STORED);
        Published nine = atLevel("9", Release.Option.STORED);
        assertArrayEquals(Files.readAllBytes(one.zip()), Files.readAllBytes(nine.zip()));
        assertEquals(one.manifest(), nine.manifest());
        assertNotEquals(atLevel("1").manifest(), atLevel("9").manifest(), "the level changes nothing at all");
        try (ZipFile zip = new ZipFile(one.zip().toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                assertEquals(ZipEntry.STORED, entry.getMethod(), entry.getName());
                if (entry.getName().endsWith(".pdf")) {
                    assertFalse(text(zip, entry).contains("FlateDecode"), "a stream of the codebook is deflated");
                }
            }
        }
        assertTrue(Rebuilding.rebuild(one.zip(), Optional.empty()).isSame());
    }

    private Published atLevel(String level, Release.Option... options) throws IOException, Refused {
        System.setProperty(LEVEL, level);
        try {
            return release(base(), options);
        } finally {
            System.clearProperty(LEVEL);
        }
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void anArchiveIsBuiltAgainWithoutTheTextOfItsSource() throws IOException, Refused {
        Path zip = release(base()).zip();
        Rebuilding.Rebuilt rebuilt = Rebuilding.rebuild(zip, Optional.empty());
        assertEquals(List.of(), rebuilt.differences());
        assertEquals(Optional.of(true), rebuilt.same());
        assertTrue(rebuilt.standing().recorded().contains("passage-changed"), rebuilt::toString);
        assertEquals(List.of(), rebuilt.standing().changes());
        Rebuilding.Rebuilt held = Rebuilding.rebuild(zip, Optional.of(SOURCES));
        assertEquals(List.of(), held.standing().recorded());
        assertTrue(held.isSame());
    }

    @Test
    void whatWasChangedInAnArchiveAndSealedAgainIsFound() throws IOException, Refused {
        Path zip = release(base()).zip();
        Path readme = Resealed.of(zip, temporary.resolve("readme"), "data/README.md", text -> text + "\nMine.\n");
        assertTrue(Beleg.verify(readme, Optional.empty()).holds());
        Rebuilding.Rebuilt rebuilt = Rebuilding.rebuild(readme, Optional.empty());
        List<String> paths =
                rebuilt.differences().stream().map(Rebuilding.Difference::path).toList();
        assertTrue(paths.contains("data/README.md"), paths::toString);
        assertFalse(rebuilt.isSame());

        Path forged = Resealed.of(
                zip,
                temporary.resolve("forged"),
                Restored.REPORT,
                text -> text.replaceFirst(
                        "\"outcome\": \"passed\",\n      \"rows\": [0-9]+",
                        "\"outcome\": \"passed\",\n      \"rows\": 9999"));
        Beleg.Examination examination = Beleg.verify(forged, Optional.empty());
        assertTrue(examination.bag().holds(), () -> examination.bag().faults().toString());
        assertFalse(examination.holds());
        assertEquals(1, examination.standing().orElseThrow().changes().size());

        Path table = Resealed.of(zip, temporary.resolve("table"), "data/manual.md", text -> text + "More.\n");
        List<String> faults = faults(Beleg.verify(table, Optional.empty()));
        assertEquals(List.of("'data/manual.md' is not the file that the check report is about."), faults);
    }

    private static List<String> faults(Beleg.Examination examination) {
        assertFalse(examination.holds());
        return examination.standing().orElseThrow().faults().stream()
                .map(Fault::message)
                .toList();
    }

    private Path reported(Path zip, UnaryOperator<String> change) throws IOException {
        return Resealed.of(zip, Files.createTempDirectory(temporary, "bag").resolve("bag"), Restored.REPORT, change);
    }

    @Test
    void aReportThatCannotBeReadIsAFault() throws IOException, Refused {
        Path zip = release(base()).zip();
        for (String report : List.of("", "{", "[]", "{}", "null")) {
            Path bag = reported(zip, text -> report);
            String fault = String.join("; ", faults(Beleg.verify(bag, Optional.empty())));
            assertTrue(fault.startsWith("The check report "), fault);
            assertThrows(Refused.class, () -> Rebuilding.rebuild(bag, Optional.empty()));
        }
        for (String member : List.of("version", "counts", "files", "steps", "findings")) {
            Path bag = reported(zip, text -> text.replace("\"" + member + "\":", "\"x-" + member + "\":"));
            String fault = String.join("; ", faults(Beleg.verify(bag, Optional.empty())));
            assertTrue(fault.startsWith("The check report lacks ") && fault.contains(member), fault);
        }
    }

    @Test
    void anotherVersionExcusesOtherOutcomesAndNoOtherFiles() throws IOException, Refused {
        Path zip = release(base()).zip();
        UnaryOperator<String> version =
                text -> text.replace("\"version\": \"" + Beleg.VERSION + "\"", "\"version\": \"9\"");
        Path outcome =
                reported(zip, text -> version.apply(text).replaceFirst("\"check\": \"[a-z-]+\"", "\"check\": \"x\""));
        assertTrue(Beleg.verify(outcome, Optional.empty()).holds());
        for (UnaryOperator<String> change : List.<UnaryOperator<String>>of(
                text -> text.replaceFirst("\"sha256\": \"[0-9a-f]{64}\"", "\"sha256\": \"" + "0".repeat(64) + "\""),
                text -> text.replaceFirst("\"path\": \"[^\"]+\"", "\"path\": \"tables/none.csv\""))) {
            Path bag = reported(zip, text -> version.apply(change.apply(text)));
            assertFalse(faults(Beleg.verify(bag, Optional.empty())).isEmpty());
        }
    }

    @Test
    void whatContradictsItsReportIsNotUnpacked() throws IOException, Refused {
        Path bag = reported(release(base()).zip(), text -> "{");
        Path to = temporary.resolve("unpacked");
        assertThrows(Refused.class, () -> Unpacking.unpack(bag, Optional.of(to)));
        assertFalse(Files.exists(to));
    }

    @Test
    void theRuleThatLooksForTextsIsARule() {
        assertTrue(Rules.of(Recorded.NOT_HELD).isPresent());
    }

    @Test
    void theArchiveIsKnownByItsManifest() throws IOException, Refused {
        Published published = release(base());
        byte[] manifest;
        try (org.beleg.pack.Archive archive = org.beleg.pack.Archive.open(published.zip());
                InputStream in = archive.read("manifest-sha256.txt").orElseThrow()) {
            manifest = in.readAllBytes();
        }
        assertEquals(HexFormat.of().formatHex(Fingerprint.digest("SHA-256").digest(manifest)), published.manifest());
        assertEquals(
                Optional.of(published.manifest()),
                Beleg.verify(published.zip(), Optional.empty()).bag().hashes().manifest());
    }
}
