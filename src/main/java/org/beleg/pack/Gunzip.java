package org.beleg.pack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * Gives what is in a {@code .gz} as a file without a name: it lies in the temporary folder and is gone when it is closed,
 * and on most systems also when the run is killed.
 */
final class Gunzip {
    private static final int BLOCK = 1 << 16;

    private Gunzip() {}

    static Optional<FileChannel> toTemporary(Path file, Faults faults) throws IOException {
        FileChannel temporary = FileChannel.open(
                Files.createTempFile("beleg-", ".tar"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        boolean whole = false;
        try (InputStream packed = new BufferedInputStream(Files.newInputStream(file), BLOCK)) {
            whole = copy(packed, temporary, Files.size(file), faults);
            return whole ? Optional.of(temporary) : Optional.empty();
        } finally {
            if (!whole) {
                temporary.close();
            }
        }
    }

    private static boolean copy(InputStream packed, FileChannel to, long size, Faults faults) throws IOException {
        byte[] block = new byte[BLOCK];
        long bytes = 0;
        Optional<InputStream> in = opened(packed, faults);
        for (int n = in.isEmpty() ? -2 : read(in.get(), block, faults); n != -1; n = read(in.get(), block, faults)) {
            if (n == -2) {
                return false;
            }
            bytes += n;
            if (Limits.isBomb(bytes, size)) {
                faults.add(Limits.bomb(bytes, size));
                return false;
            }
            write(to, block, n);
        }
        return true;
    }

    private static Optional<InputStream> opened(InputStream packed, Faults faults) {
        try {
            return Optional.of(GzipCompressorInputStream.builder()
                    .setInputStream(packed)
                    .setDecompressConcatenated(true)
                    .get());
        } catch (IOException | RuntimeException e) {
            faults.add(TarListing.broken(e));
            return Optional.empty();
        }
    }

    /** Like reading, or -2 with the reason among the faults; writing to the disk fails in another way. */
    private static int read(InputStream in, byte[] block, Faults faults) {
        try {
            return in.read(block);
        } catch (IOException | RuntimeException e) {
            faults.add(TarListing.broken(e));
            return -2;
        }
    }

    private static void write(FileChannel to, byte[] block, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(block, 0, length);
        while (bytes.hasRemaining()) {
            to.write(bytes);
        }
    }
}
