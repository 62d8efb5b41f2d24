package org.beleg.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * What one reading of a stream told.
 *
 * @param bytes how many bytes there were
 * @param hex the checksums, lower-case hexadecimal
 */
record Hashes(long bytes, Map<Algorithm, String> hex) {
    private static final int BLOCK = 1 << 16;

    Hashes {
        hex = Map.copyOf(hex);
    }

    /** Reads the stream to its end, or to the first block beyond {@code limit}, and copies it on. */
    static Hashes copy(InputStream in, Collection<Algorithm> algorithms, OutputStream to, long limit)
            throws IOException {
        Map<Algorithm, MessageDigest> digests = new EnumMap<>(Algorithm.class);
        algorithms.forEach(algorithm -> digests.put(algorithm, algorithm.digest()));
        byte[] block = new byte[BLOCK];
        long bytes = 0;
        for (int n = in.read(block); n >= 0; n = in.read(block)) {
            bytes += n;
            if (bytes > limit) {
                break;
            }
            to.write(block, 0, n);
            for (MessageDigest digest : digests.values()) {
                digest.update(block, 0, n);
            }
        }
        Map<Algorithm, String> hex = new EnumMap<>(Algorithm.class);
        digests.forEach((algorithm, digest) -> hex.put(algorithm, HexFormat.of().formatHex(digest.digest())));
        return new Hashes(bytes, hex);
    }

    /** Reads the stream to its end and tells how many bytes each block had. */
    static Hashes of(InputStream in, Collection<Algorithm> algorithms, LongConsumer read) throws IOException {
        OutputStream teller = new OutputStream() {
            @Override
            public void write(int one) {
                read.accept(1);
            }

            @Override
            public void write(byte[] block, int offset, int length) {
                read.accept(length);
            }
        };
        return copy(in, algorithms, teller, Long.MAX_VALUE);
    }

    static String sha256(Path file) throws IOException {
        return sha256(file, none -> {});
    }

    static String sha256(Path file, LongConsumer read) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in, List.of(Algorithm.SHA256), read).sha256();
        }
    }

    String sha256() {
        return of(Algorithm.SHA256);
    }

    String of(Algorithm algorithm) {
        return hex.getOrDefault(algorithm, "");
    }
}
