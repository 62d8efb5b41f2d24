package org.beleg.describe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.beleg.dataset.Fingerprint;
import org.jspecify.annotations.Nullable;

/** A file that is being made: in memory while it is small, else in the temporary folder. */
final class Spool extends OutputStream {
    /** A file with more bytes than this is not kept in memory. */
    static final int SMALL = 4 << 20;

    private final int small;
    private final MessageDigest digest = Fingerprint.digest("SHA-256");
    private final ByteArrayOutputStream first = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream rest;
    private long bytes;

    Spool(int small) {
        this.small = small;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] from, int off, int length) throws IOException {
        digest.update(from, off, length);
        bytes += length;
        if (rest == null && bytes > small) {
            file = Files.createTempFile("beleg-", ".part");
            rest = Files.newOutputStream(file);
            first.writeTo(rest);
            first.reset();
        }
        (rest == null ? first : rest).write(from, off, length);
    }

    @Override
    public void close() throws IOException {
        if (rest != null) {
            rest.close();
        }
    }

    /** Closed, and away with what is on the disk. */
    void discard() throws IOException {
        close();
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    /** What was made; to be asked when it is closed. */
    Contents.Body body() {
        return file == null
                ? new Contents.Body.Made(first.toByteArray())
                : new Contents.Body.Checked(file, HexFormat.of().formatHex(digest.digest()));
    }

    long bytes() {
        return bytes;
    }
}
