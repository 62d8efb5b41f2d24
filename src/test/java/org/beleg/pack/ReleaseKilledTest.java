package org.beleg.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.beleg.describe.Contents;
import org.beleg.pack.Published.Outcome;
import org.beleg.pack.Release.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stops a release at every point, and finds the one before whole and no half file under a final name. */
class ReleaseKilledTest {
    private static final int HALTED = 77;

    private final Path folder;
    private final Path out;
    private final Path zip;

    ReleaseKilledTest(@TempDir Path folder) {
        this.folder = folder;
        this.out = folder.resolve("release");
        this.zip = out.resolve("sample-1.0.0.zip");
    }

    /** Halts, or ends, before its nth change to the disk: {@code <folder> <n> <halt|end>}; n of 0 never. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        AtomicInteger left = new AtomicInteger(Integer.parseInt(args[1]));
        Disk disk = new Disk(change -> {
            if (left.decrementAndGet() == 0) {
                if (args[2].equals("end")) {
                    System.exit(HALTED);
                }
                Runtime.getRuntime().halt(HALTED);
            }
        });
        new Release(folder.resolve("release"), disk)
                .publish(Samples.contents(folder, "b"), Release.NOBODY, Option.REPLACE);
    }

    private Process child(int stopAt) throws IOException {
        return child(stopAt, "halt");
    }

    private Process child(int stopAt, String how) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReleaseKilledTest.class.getName(),
                        folder.toString(),
                        Integer.toString(stopAt),
                        how)
                .inheritIO()
                .start();
    }

    private byte[] before() throws IOException {
        new Release(out).publish(Samples.contents(folder, "a"), Release.NOBODY, Option.REPLACE);
        return Files.readAllBytes(zip);
    }

    /** The zip is the one before or the one after, and after one more run nothing is left behind. */
    private void assertWhole(byte[] before) throws IOException {
        if (!Arrays.equals(before, Files.readAllBytes(zip))) {
            assertTrue(Verification.verify(zip).holds());
        }
        try (Stream<Path> files = Files.list(out)) {
            assertTrue(files.map(file -> file.getFileName().toString())
                    .allMatch(name -> name.startsWith("sample-1.0.0.zip")
                            || name.endsWith(Disk.PART)
                            || name.equals(FolderLock.FILE)));
        }
    }

    private void assertNextRunTidies() throws IOException {
        Published next = new Release(out).publish(Samples.contents(folder, "b"), Release.NOBODY, Option.REPLACE);
        assertTrue(next.outcome() == Outcome.REPLACED || next.outcome() == Outcome.ALREADY_THERE);
        try (Stream<Path> files = Files.list(out)) {
            assertEquals(
                    List.of("sample-1.0.0.zip", "sample-1.0.0.zip.sha256"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        assertEquals(Hashes.sha256(zip) + "  sample-1.0.0.zip\n", Files.readString(Path.of(zip + ".sha256")));
    }

    @Test
    void aDiskThatFailsAtAnyChangeLeavesTheReleaseBefore() throws IOException {
        AtomicInteger left = new AtomicInteger();
        int stopAt = 0;
        while (left.get() <= 0) {
            byte[] before = before();
            left.set(++stopAt);
            publishOnFailingDisk(left);
            assertWhole(before);
        }
        assertTrue(stopAt > 20, stopAt + " changes were made to fail");
        assertNextRunTidies();
    }

    private void publishOnFailingDisk(AtomicInteger left) throws IOException {
        Disk disk = new Disk(change -> {
            if (left.decrementAndGet() == 0) {
                throw new IOException("No space left on device");
            }
        });
        Contents contents = Samples.contents(folder, "b");
        try {
            assertEquals(
                    Outcome.REPLACED,
                    new Release(out, disk)
                            .publish(contents, Release.NOBODY, Option.REPLACE)
                            .outcome());
        } catch (IOException e) {
            assertEquals(zip + " was not written: No space left on device", e.getMessage());
        }
    }

    @Test
    void aFirstReleaseThatFailsLeavesNoZip() throws IOException {
        Disk disk = new Disk(change -> {
            if (change.equals("rename")) {
                throw new IOException("No space left on device");
            }
        });
        assertThrows(
                IOException.class, () -> new Release(out, disk).publish(Samples.contents(folder, "b"), Release.NOBODY));
        try (Stream<Path> files = Files.list(out)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void aProcessHaltedAtAnyChangeLeavesTheReleaseBefore() throws IOException, InterruptedException {
        int halted = 0;
        byte[] before = before();
        for (int stopAt = 1; child(stopAt).waitFor() == HALTED; stopAt += 4) {
            assertWhole(before);
            before = before();
            halted++;
        }
        assertTrue(halted > 5, halted + " processes were halted");
        assertNextRunTidies();
    }

    @Test
    void aProcessToldToEndLeavesNothingBehind() throws IOException, InterruptedException {
        byte[] before = before();
        for (int stopAt : new int[] {1, 4, 9}) {
            assertEquals(HALTED, child(stopAt, "end").waitFor());
            try (Stream<Path> files = Files.list(out)) {
                assertEquals(
                        List.of("sample-1.0.0.zip", "sample-1.0.0.zip.sha256"),
                        files.map(file -> file.getFileName().toString())
                                .sorted()
                                .toList());
            }
            assertArrayEquals(before, Files.readAllBytes(zip));
        }
    }

    @Test
    void aProcessKilledAtAnyTimeLeavesTheReleaseBefore() throws IOException, InterruptedException {
        byte[] before = before();
        Random random = new Random(20261122);
        for (int i = 0; i < 6; i++) {
            Process child = child(0);
            if (!child.waitFor(random.nextInt(600), TimeUnit.MILLISECONDS)) {
                child.destroyForcibly().waitFor();
            }
            assertWhole(before);
        }
        assertNextRunTidies();
    }
}
