package org.beleg.describe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.beleg.dataset.Fingerprint;
import org.jspecify.annotations.Nullable;

/** A file that is being made: in memory while it is small, else in the temporary folder. */
final class Spool extends OutputStream {
    /** A file with more bytes than this is not kept in memory. */
    static final int SMALL = 4 << 20;

    private static final int BUFFER = 1 << 16;

    private final int small;
    private final MessageDigest digest = Fingerprint.digest("SHA-256");
    private final ByteArrayOutputStream first = new ByteArrayOutputStream();
    private @Nullable FileChannel rest;
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
        first.write(from, off, length);
        if (rest == null ? bytes > small : first.size() > BUFFER) {
            pour();
        }
    }

    /** Its name is taken away as soon as it is open, so that nothing stays behind however the run ends. */
    private void pour() throws IOException {
        if (rest == null) {
            rest = FileChannel.open(
                    Files.createTempFile("beleg-", ".part"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        }
        ByteBuffer buffer = ByteBuffer.wrap(first.toByteArray());
        while (buffer.hasRemaining()) {
            rest.write(buffer);
        }
        first.reset();
    }

    @Override
    public void close() throws IOException {
        if (rest != null) {
            pour();
        }
    }

    /** Away with what is on the disk. */
    void discard() throws IOException {
        if (rest != null) {
            rest.close();
        }
    }

    /** What was made; to be asked once, when it is closed. */
    Contents.Body body() {
        String sha256 = HexFormat.of().formatHex(digest.digest());
        return rest == null
                ? new Contents.Body.Made(first.toByteArray(), sha256)
                : new Contents.Body.Laid(rest, sha256);
    }

    long bytes() {
        return bytes;
    }
}
