package org.beleg.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A good archive, spoilt in two thousand places: no change of what is in it goes unnoticed. Of the tag manifests, which
 * nothing lists, what they say counts and not how they spell it.
 */
class MutilatedArchivesTest {
    private static final int PLACES = 2000;

    private final Path folder;

    MutilatedArchivesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static byte[] good(String kind) throws IOException {
        TestBag bag = TestBag.good()
                .put("data/rows.csv", "id,word\n" + "1,ein\n2,zwei\n".repeat(200))
                .put("metadata/about.xml", "<about/>\n")
                .seal();
        return switch (kind) {
            case "zip" -> RawZip.of(bag).bytes();
            case "deflated zip" -> {
                RawZip zip = new RawZip();
                bag.paths().forEach(path -> zip.file("bag/" + path, bag.bytes(path), RawZip.Entry::deflated));
                yield zip.bytes();
            }
            case "tar" -> RawTar.of(bag).bytes();
            default -> RawTar.of(bag).gz();
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "deflated zip", "tar", "tar.gz"})
    void noChangeOfContentGoesUnnoticed(String kind) throws IOException {
        byte[] good = good(kind);
        Path file = Files.write(folder.resolve("bag"), good);
        Verification clean = Verification.verify(file);
        assertTrue(clean.holds(), () -> clean.faults().toString());
        Map<String, String> content = content(file);
        Random random = new Random(20261122);
        int unharmed = 0;
        for (int place = 0; place < PLACES; place++) {
            Files.write(file, spoilt(good, random));
            Verification verification = Verification.verify(file);
            if (verification.holds() && verification.faults().equals(clean.faults())) {
                assertEquals(content, content(file), "place " + place);
                unharmed++;
            }
        }
        assertTrue(unharmed < PLACES / 2, unharmed + " of " + PLACES + " were not noticed");
    }

    private static Map<String, String> content(Path file) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Archive archive = Archive.open(file)) {
            for (String path : archive.paths()) {
                try (InputStream in = archive.read(path).orElseThrow()) {
                    content.put(
                            path,
                            path.startsWith("tagmanifest-")
                                    ? ""
                                    : TestBag.hex("sha256", in.readAllBytes()).substring(0, 8));
                }
            }
        }
        return content;
    }

    /** Flips, cuts, swaps, or writes one name over another. */
    private static byte[] spoilt(byte[] good, Random random) {
        byte[] bytes = good.clone();
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(5)) {
            case 0, 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 2 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 3 -> {
                int other = random.nextInt(bytes.length);
                byte kept = bytes[at];
                bytes[at] = bytes[other];
                bytes[other] = kept == bytes[at] ? (byte) (kept + 1) : kept;
            }
            default -> rename(bytes, random);
        }
        return bytes;
    }

    private static void rename(byte[] bytes, Random random) {
        List<String> names =
                List.of("data/one.txt", "data/rows.csv", "bag-info.txt", "manifest-sha256.txt", "metadata");
        byte[] name = names.get(random.nextInt(names.size())).getBytes(StandardCharsets.US_ASCII);
        int from = random.nextInt(bytes.length);
        for (int at = from; at < bytes.length - name.length; at++) {
            if (Arrays.equals(bytes, at, at + name.length, name, 0, name.length)) {
                bytes[at + random.nextInt(name.length)] = (byte) ('a' + random.nextInt(26));
                return;
            }
        }
        bytes[from] ^= (byte) 1;
    }
}
