package org.beleg.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bag is verified in little memory, however many bytes it has, and in memory for its list of files: what a bag of 20 GB or of
 * a million files would need, on one that a test can make.
 */
class MemoryTest {
    private final Path folder;

    MemoryTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private int verify(Path bag, String heap) throws IOException, InterruptedException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-cp",
                        classPath,
                        "org.beleg.cli.Main",
                        "verify",
                        "--quiet",
                        bag.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        return java.waitFor();
    }

    @Test
    void bytesDoNotCount() throws IOException, InterruptedException {
        Path bag = folder.resolve("bag");
        Files.createDirectories(bag.resolve("data"));
        Path file = bag.resolve("data/zeros.bin");
        try (var hole = Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            hole.position(300_000_000).write(ByteBuffer.wrap(new byte[1]));
        }
        Files.writeString(bag.resolve("bagit.txt"), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        Files.writeString(bag.resolve("manifest-sha256.txt"), Hashes.sha256(file) + "  data/zeros.bin\n");
        assertEquals(0, verify(bag, "40m"), this::said);
    }

    @Test
    void filesCountAKilobyteAndAHalf() throws IOException, InterruptedException {
        TestBag bag = TestBag.good();
        for (int i = 0; i < 20_000; i++) {
            bag.put(String.format(Locale.ROOT, "data/folder-%02d/file-%06d.txt", i % 100, i), "x");
        }
        Path zip = Files.write(folder.resolve("bag.zip"), RawZip.of(bag.seal()).bytes());
        assertEquals(0, verify(zip, "96m"), this::said);
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("said.txt"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
