package org.beleg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole or not at all, to where a path leads. */
public final class Whole {
    private Whole() {}

    /**
     * The path without links, as far as it is there.
     *
     * @throws IOException if the disk fails
     */
    public static Path real(Path path) throws IOException {
        Path whole = path.toAbsolutePath().normalize();
        if (Files.exists(whole)) {
            return whole.toRealPath();
        }
        Path parent = whole.getParent();
        return parent == null ? whole : real(parent).resolve(whole.getFileName());
    }

    /**
     * Writes the text as UTF-8; makes the folder where it is not there.
     *
     * @throws IOException if the disk fails; what was there before is still there
     */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes the bytes; makes the folder where it is not there.
     *
     * @throws IOException if the disk fails; what was there before is still there
     */
    public static void write(Path file, byte[] bytes) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path temporary = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.write(temporary, bytes);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
