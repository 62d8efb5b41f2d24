package org.beleg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a file that was looked at once; {@code -Dgolden.accept=true} writes it anew. */
public final class Golden {
    private Golden() {}

    /** Fails if the text is not what the file holds. */
    public static void assertSame(Path golden, String actual) throws IOException {
        if (Boolean.getBoolean("golden.accept")) {
            Files.createDirectories(golden.toAbsolutePath().getParent());
            Files.writeString(golden, actual);
        }
        String expected = Files.exists(golden)
                ? Files.readString(golden, StandardCharsets.UTF_8)
                : "there is no " + golden + " yet: look at the text and run with -Dgolden.accept=true";
        assertEquals(expected, actual, golden.toString());
    }
}
