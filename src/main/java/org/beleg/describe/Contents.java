package org.beleg.describe;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
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
         * How many bytes it has.
         *
         * @throws IOException if the disk fails
         */
        long size() throws IOException;

        /**
         * Its bytes, to be read once.
         *
         * @throws IOException if the disk fails
         */
        InputStream open() throws IOException;

        /** Bytes made here. */
        final class Made implements Body {
            private final byte[] bytes;
            private final String sha256;

            /** The bytes, copied. */
            public Made(byte[] bytes) {
                this(bytes.clone(), Fingerprint.sha256(bytes));
            }

            Made(byte[] bytes, String sha256) {
                this.bytes = bytes;
                this.sha256 = sha256;
            }

            /** The bytes, copied. */
            public byte[] bytes() {
                return bytes.clone();
            }

            @Override
            public String sha256() {
                return sha256;
            }

            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        }

        /**
         * A file on disk that was checked; packing hashes it again while copying and stops if it is another.
         *
         * @param file where it is
         * @param sha256 what it was when it was checked, lower-case hexadecimal
         */
        record Checked(Path file, String sha256) implements Body {
            @Override
            public long size() throws IOException {
                return Files.size(file);
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }
        }

        /**
         * A file that was made here and is too large for memory: one without a name in the temporary folder.
         *
         * @param file the file, open
         * @param sha256 what is in it, lower-case hexadecimal
         */
        record Laid(FileChannel file, String sha256) implements Body {
            @Override
            public long size() throws IOException {
                return file.size();
            }

            /** One at a time: all read the same file. */
            @Override
            public InputStream open() throws IOException {
                InputStream whole = Channels.newInputStream(file.position(0));
                return new FilterInputStream(whole) {
                    @Override
                    public void close() {
                        // Whoever made the file closes it, and with that it is gone.
                    }
                };
            }
        }
    }
}
