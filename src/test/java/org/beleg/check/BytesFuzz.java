package org.beleg.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.beleg.Fixture;
import org.beleg.dataset.Dataset;

/**
 * Any bytes as a table, for a fuzzer that is guided by coverage: blocks at a glance must give what Commons CSV gives of
 * the whole, and a table of the base dataset the report that everit gives. The first two bytes say how to go about it.
 */
public final class BytesFuzz {
    private static final Path FOLDER = folder();
    private static final Dataset TWO = two();
    private static final Path BASE = base();

    private BytesFuzz() {}

    /** One input; an {@link AssertionError} is a difference. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length < 2) {
            return;
        }
        Way way = new Way(1 + (input[0] & 1), 1 + (input[1] & 0xFF), true);
        byte[] bytes = new byte[input.length - 2];
        System.arraycopy(input, 2, bytes, 0, bytes.length);
        if ((input[0] & 0x3E) != 0) {
            Files.write(FOLDER.resolve("t.csv"), bytes);
            BytesTest.check(TWO, bytes, way);
        } else {
            Path table = BASE.resolve("parties.csv");
            byte[] right = Files.readAllBytes(table);
            byte[] wrong = new byte[right.length + bytes.length];
            System.arraycopy(right, 0, wrong, 0, right.length);
            System.arraycopy(bytes, 0, wrong, right.length, bytes.length);
            Files.write(table, wrong);
            MutationTest.compare(BASE, way, "parties.csv");
            Files.write(table, right);
        }
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("beleg-fuzz");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Dataset two() {
        try {
            return TwoColumns.in(FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path base() {
        try {
            Path base = FOLDER.resolve("base");
            Fixture.copy(Fixture.FIXTURES.resolve("base"), base);
            return base;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
