package org.beleg.bench;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file being written as bytes, so that a million rows take seconds. */
final class Bytes implements Closeable {
    private static final int FULL = 1 << 20;

    private final OutputStream file;
    private final byte[] buffer = new byte[FULL + 4096];
    private int end;
    private long written;

    Bytes(Path path) throws IOException {
        this.file = Files.newOutputStream(path);
    }

    static byte[] of(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[][] of(String... texts) {
        byte[][] all = new byte[texts.length][];
        for (int i = 0; i < texts.length; i++) {
            all[i] = of(texts[i]);
        }
        return all;
    }

    Bytes put(byte[] bytes) {
        System.arraycopy(bytes, 0, buffer, end, bytes.length);
        end += bytes.length;
        return this;
    }

    Bytes put(char ascii) {
        buffer[end++] = (byte) ascii;
        return this;
    }

    /** A whole number in decimal, with zeros in front up to that many digits. */
    Bytes put(long number, int digits) {
        if (number < 0) {
            put('-');
        }
        long rest = Math.abs(number);
        int width = digits;
        for (long power = (long) Math.pow(10, digits); rest >= power; power *= 10) {
            width++;
        }
        for (int i = end + width - 1; i >= end; i--) {
            buffer[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        end += width;
        return this;
    }

    /** Hundred-thousandths as a decimal number, such as -0.00371. */
    Bytes decimal(long hundredThousandths) {
        if (hundredThousandths < 0) {
            put('-');
        }
        long value = Math.abs(hundredThousandths);
        return put(value / 100_000, 1).put('.').put(value % 100_000, 5);
    }

    /** To be called after each row, which may have 4096 bytes. */
    void endRow() throws IOException {
        put('\n');
        if (end >= FULL) {
            flush();
        }
    }

    long written() {
        return written + end;
    }

    private void flush() throws IOException {
        file.write(buffer, 0, end);
        written += end;
        end = 0;
    }

    @Override
    public void close() throws IOException {
        flush();
        file.close();
    }
}
