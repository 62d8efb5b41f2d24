package org.beleg.describe;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beleg.dataset.Fingerprint;

/**
 * What goes into an archive, in the order in which it was made.
 *
 * @param name name of the archive, its bag and its top folder, such as {@code bagouz-1.0.0}
 * @param info labels and values of {@code bag-info.txt} known before packing, in order
 * @param entries the files
 */
public record Contents(String name, Map<String, String> info, List<Entry> entries) {
    public Contents {
        info = Collections.unmodifiableMap(new LinkedHashMap<>(info));
        entries = List.copyOf(entries);
    }

    /**
     * One file.
     *
     * @param path path inside the bag, {@code /} between folders; payload begins with {@code data/}
     * @param body what is in it
     */
    public record Entry(String path, Body body) {}

    /** What is in a file. */
    public sealed interface Body {
        /** What is in it, in lower-case hexadecimal. */
        String sha256();

        /**
         * Its bytes, to be read once.
         *
         * @throws IOException if the disk fails
         */
        InputStream open() throws IOException;

        /** Bytes made here. */
        final class Made implements Body {
            private final byte[] bytes;

            /** The bytes, copied. */
            public Made(byte[] bytes) {
                this.bytes = bytes.clone();
            }

            /** The bytes, copied. */
            public byte[] bytes() {
                return bytes.clone();
            }

            @Override
            public String sha256() {
                return Fingerprint.sha256(bytes);
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        }

        /**
         * A file on disk that was checked, or was made and is large; packing hashes it again while copying and stops if it
         * is another.
         *
         * @param file where it is
         * @param sha256 what it was when it was checked, lower-case hexadecimal
         */
        record Checked(Path file, String sha256) implements Body {
            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }
        }
    }
}
