package org.beleg.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Zips that are broken, or made to do harm. */
class HostileZipTest {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int COPIES = 10;

    private final Path folder;

    HostileZipTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static Set<String> codes(Path zip) throws IOException {
        return new TreeSet<>(VerificationTest.codes(Verification.verify(zip)));
    }

    private Path broken(Consumer<byte[]> change) throws IOException {
        Path zip = TestBag.good().zip(folder);
        byte[] bytes = Files.readAllBytes(zip);
        change.accept(bytes);
        return Files.write(zip, bytes);
    }

    /** Changes a field of the first entries with this signature, in the local or the central header. */
    private static void patch(byte[] bytes, int signature, Consumer<ByteBuffer> change) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < bytes.length - 4; at++) {
            if (buffer.getInt(at) == signature) {
                change.accept(buffer.slice(at, bytes.length - at).order(ByteOrder.LITTLE_ENDIAN));
                return;
            }
        }
    }

    private Path raw(String... names) throws IOException {
        return raw(entry -> {}, names);
    }

    private Path raw(Consumer<ZipArchiveEntry> change, String... names) throws IOException {
        Path zip = Files.createTempDirectory(folder, "zip").resolve("bag.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
            for (String name : names) {
                ZipArchiveEntry entry = new ZipArchiveEntry(name);
                change.accept(entry);
                out.putArchiveEntry(entry);
                out.write('x');
                out.closeArchiveEntry();
            }
        }
        return zip;
    }

    @Test
    void textIsNoZip() throws IOException {
        for (String text : new String[] {"", "PK", "no zip at all", "x".repeat(100_000)}) {
            Path zip = Files.writeString(folder.resolve("x.zip"), text);
            assertEquals(Set.of("archive-broken"), codes(zip), text);
            assertThrows(IOException.class, () -> Archive.open(zip));
        }
    }

    @Test
    void aZipCutAnywhereIsBroken() throws IOException {
        Path zip = TestBag.good().zip(folder);
        byte[] whole = Files.readAllBytes(zip);
        for (int length = 0; length < whole.length; length += 97) {
            Files.write(zip, Arrays.copyOf(whole, length));
            assertEquals(Set.of("archive-broken"), codes(zip), "cut at " + length);
        }
    }

    @Test
    void aFlippedByteIsNeverAnExceptionAndInTheDataNeverUnseen() throws IOException {
        Path zip = TestBag.good().zip(folder);
        byte[] whole = Files.readAllBytes(zip);
        Random random = new Random(20261122);
        for (int i = 0; i < 150; i++) {
            byte[] bytes = whole.clone();
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 + random.nextInt(255));
            Files.write(zip, bytes);
            Verification verification = Verification.verify(zip);
            assertNotEquals(TestBag.hex("sha256", whole), verification.sha256().orElseThrow());
        }
    }

    @Test
    void aBrokenEntryIsSaidByName() throws IOException {
        Path zip = broken(bytes -> patch(bytes, LOCAL, entry -> entry.put(50, (byte) (entry.get(50) ^ 0xff))));
        assertTrue(
                codes(zip).contains("entry-broken") || codes(zip).contains("archive-broken"),
                codes(zip).toString());
    }

    @Test
    void aWrongCrcIsSeenEvenInAFileThatNobodyLists() throws IOException {
        RawZip raw = RawZip.of(TestBag.good().put("aaa.txt", "x")).change("bag/aaa.txt", entry -> entry.crc++);
        Path zip = Files.write(folder.resolve("bag.zip"), raw.bytes());
        assertEquals(Set.of("entry-broken"), codes(zip));
    }

    @Test
    void encryptedEntriesAreSaid() throws IOException {
        Path zip = broken(bytes -> patch(bytes, CENTRAL, entry -> entry.putShort(8, (short) (entry.getShort(8) | 1))));
        assertTrue(codes(zip).contains("entry-encrypted"), codes(zip).toString());
    }

    @Test
    void unknownMethodsAreSaid() throws IOException {
        Path zip = broken(bytes -> patch(bytes, CENTRAL, entry -> entry.putShort(10, (short) 93)));
        assertTrue(codes(zip).contains("entry-unsupported"), codes(zip).toString());
    }

    @Test
    void namesThatLeadOutAreSaidAndNeverUnpacked() throws IOException {
        for (String name : new String[] {
            "../evil",
            "bag/../../evil",
            "/evil",
            "bag\\..\\evil",
            "C:/evil",
            "~/evil",
            "bag/data\\evil",
            "\\\\?\\C:\\evil"
        }) {
            Path zip = raw("bag/bagit.txt", name);
            assertTrue(codes(zip).contains("path-escapes"), name + ": " + codes(zip));
            assertThrows(IOException.class, () -> Archive.open(zip), name);
        }
    }

    @Test
    void symbolicLinksAreSaidAndNeverUnpacked() throws IOException {
        Path zip = raw(entry -> entry.setUnixMode(0120777), "bag/data/link");
        assertTrue(codes(zip).contains("symbolic-link"), codes(zip).toString());
        assertThrows(IOException.class, () -> Archive.open(zip));
    }

    @Test
    void aBagAtTheRootIsToleratedAndTwoTopFoldersAreNot() throws IOException {
        Path root = TestBag.good().zip(folder, "");
        assertEquals(Set.of("archive-no-top-folder"), codes(root));
        assertTrue(Verification.verify(root).holds());
        assertTrue(codes(raw("bag/bagit.txt", "__MACOSX/x")).contains("archive-top-folders"));
        assertTrue(codes(raw("bag/bagit.txt", "loose.txt")).contains("archive-top-folders"));
        assertFalse(codes(raw("bag/bagit.txt", "bag/x")).contains("archive-top-folders"));
    }

    @Test
    void aZipThatUnpacksToFarMoreIsNotUnpacked() throws IOException {
        Path zip = folder.resolve("bag.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            entries.putNextEntry(new ZipEntry("bag/data/zeros"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 101; i++) {
                entries.write(zeros);
            }
            entries.closeEntry();
        }
        assertEquals(Set.of("archive-bomb"), codes(zip));
        assertThrows(IOException.class, () -> Archive.open(zip));
    }

    @Test
    void anEntryThatStatesASmallerSizeThanItHasIsCutOff() throws IOException {
        RawZip raw = RawZip.of(TestBag.good()).change("bag/data/one.txt", entry -> entry.deflated().size = 1);
        Path zip = Files.write(folder.resolve("bag.zip"), raw.bytes());
        assertTrue(codes(zip).contains("entry-broken"), codes(zip).toString());
    }

    @Test
    void entriesThatShareTheirBytesAreABomb() throws IOException {
        byte[] one = zipOfNoise("bag/data/0");
        int list = at(one, CENTRAL);
        int end = at(one, END);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write(one, 0, list);
        int length = end - list;
        for (int i = 0; i < COPIES; i++) {
            byte[] entry = Arrays.copyOfRange(one, list, end);
            ByteBuffer fields = ByteBuffer.wrap(entry).order(ByteOrder.LITTLE_ENDIAN);
            fields.put(46 + "bag/data/".length(), (byte) ('0' + i));
            bomb.write(entry);
        }
        ByteBuffer tail =
                ByteBuffer.wrap(Arrays.copyOfRange(one, end, one.length)).order(ByteOrder.LITTLE_ENDIAN);
        tail.putShort(8, (short) COPIES).putShort(10, (short) COPIES).putInt(12, COPIES * length);
        bomb.write(tail.array());
        Path zip = Files.write(folder.resolve("bag.zip"), bomb.toByteArray());
        assertEquals(Set.of("archive-bomb"), codes(zip), () -> said(zip));
    }

    private static String said(Path zip) {
        try {
            return Verification.verify(zip).faults().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zipOfNoise(String name) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream entries = new ZipOutputStream(zip, StandardCharsets.UTF_8)) {
            byte[] noise = new byte[1000];
            new Random(1).nextBytes(noise);
            entries.putNextEntry(new ZipEntry(name));
            entries.write(noise);
            entries.closeEntry();
        }
        return zip.toByteArray();
    }

    private static int at(byte[] bytes, int signature) {
        int[] found = {-1};
        patch(bytes, signature, rest -> found[0] = bytes.length - rest.capacity());
        return found[0];
    }

    @Test
    void aListOfEntriesThatIsTooLongIsNotRead() throws IOException {
        Path zip = broken(bytes -> patch(bytes, END, end -> end.putInt(12, Integer.MAX_VALUE)));
        assertEquals(Set.of("archive-too-many-entries"), codes(zip));
    }

    @Test
    void anArchiveIsReadFileByFileAndUnpackedIntoAFolderThatGoesAway() throws IOException {
        Path unpackedTo;
        try (Archive archive = Archive.open(TestBag.good().zip(folder))) {
            try (InputStream in = archive.read("data/one.txt").orElseThrow()) {
                assertEquals("one\n", new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
            assertTrue(archive.read("data/no.txt").isEmpty());
            assertEquals(8, archive.paths().size());
            try (Unpacked unpacked = archive.unpack()) {
                unpackedTo = unpacked.folder();
                assertEquals("two\n", Files.readString(unpackedTo.resolve("data/sub/two.txt")));
                assertTrue(Verification.verify(unpackedTo).holds());
            }
        }
        assertFalse(Files.exists(unpackedTo));
    }

    @Test
    void aFolderIsNotUnpackedAndStays() throws IOException {
        Path bag = TestBag.good().folder(folder);
        try (Archive archive = Archive.open(bag);
                Unpacked unpacked = archive.unpack()) {
            assertEquals(bag.toRealPath(), unpacked.folder());
        }
        try (Stream<Path> files = Files.list(bag)) {
            assertEquals(7, files.count());
        }
    }
}
