package org.beleg.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/** A tar written block by block, so that it can say what no library would let it say. */
final class RawTar {
    private static final int BLOCK = 512;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** The files of a bag under one top folder. */
    static RawTar of(TestBag bag) {
        RawTar tar = new RawTar();
        bag.paths().forEach(path -> tar.file("bag/" + path, bag.bytes(path)));
        return tar;
    }

    RawTar file(String name, byte[] body) {
        return entry('0', name, "", body);
    }

    RawTar file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    RawTar link(char type, String name, String target) {
        return entry(type, name, target, new byte[0]);
    }

    RawTar entry(char type, String name, String target, byte[] body) {
        byte[] path = name.getBytes(StandardCharsets.UTF_8);
        if (path.length > 100) {
            extended('L', (name + "\0").getBytes(StandardCharsets.UTF_8));
        }
        return header(type, Arrays.copyOf(path, Math.min(100, path.length)), body.length, header -> {
                    byte[] to = target.getBytes(StandardCharsets.UTF_8);
                    System.arraycopy(to, 0, header, 157, Math.min(100, to.length));
                })
                .body(body);
    }

    /** What describes the next entry: {@code x} or {@code g} of POSIX, {@code L} or {@code K} of GNU. */
    RawTar extended(char type, byte[] body) {
        return header(type, "././@LongLink".getBytes(StandardCharsets.US_ASCII), body.length, header -> {})
                .body(body);
    }

    /** An extended header of POSIX for the next entry. */
    RawTar pax(String key, String value) {
        return extended('x', record(key, value));
    }

    static byte[] record(String key, String value) {
        byte[] rest = (" " + key + "=" + value + "\n").getBytes(StandardCharsets.UTF_8);
        int length = rest.length + String.valueOf(rest.length).length();
        if (String.valueOf(length).length() + rest.length != length) {
            length = String.valueOf(length).length() + rest.length;
        }
        return (length + new String(rest, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    RawTar header(char type, byte[] name, long size, Consumer<byte[]> change) {
        byte[] header = new byte[BLOCK];
        System.arraycopy(name, 0, header, 0, name.length);
        put(
                header,
                100,
                "0000644\0" + "0000000\0" + "0000000\0" + String.format(java.util.Locale.ROOT, "%011o\0", size)
                        + "00000000000\0");
        header[156] = (byte) type;
        put(header, 257, "ustar\00000");
        change.accept(header);
        sum(header);
        out.writeBytes(header);
        return this;
    }

    static void sum(byte[] header) {
        put(header, 148, "        ");
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xff;
        }
        put(header, 148, String.format(java.util.Locale.ROOT, "%06o\0 ", sum));
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    RawTar body(byte[] body) {
        out.writeBytes(body);
        out.writeBytes(new byte[(BLOCK - body.length % BLOCK) % BLOCK]);
        return this;
    }

    /** As it is, without an end. */
    byte[] open() {
        return out.toByteArray();
    }

    byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(out.toByteArray());
        whole.writeBytes(new byte[2 * BLOCK]);
        return whole.toByteArray();
    }

    byte[] gz() {
        return gz(bytes());
    }

    static byte[] gz(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(packed)) {
            gz.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
