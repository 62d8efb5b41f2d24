package org.beleg.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A header of a zip as its bytes are: the one before a file, or the line of a file in the list at the end. */
final class ZipHeader {
    /** The signature of the header before a file. */
    static final int LOCAL = 0x04034b50;

    private static final int LISTED = 0x02014b50;
    private static final int USUAL = 512;
    private static final int SHORT = 0xffff;
    private static final long INT = 0xffffffffL;
    private static final int ZIP64 = 0x0001;
    private static final int UNICODE_PATH = 0x7075;
    private static final int UNICODE_PATH_AT = 5;
    private static final int DESCRIBED = 0x8;

    private final ByteBuffer bytes;
    private final int fields;
    private final int nameAt;

    /** The fields that both kinds have, in the same order, begin there. */
    private ZipHeader(ByteBuffer bytes, int fields, int nameAt) {
        this.bytes = bytes;
        this.fields = fields;
        this.nameAt = nameAt;
    }

    /** The header before a file (APPNOTE 4.3.7); empty if there is none. */
    static Optional<ZipHeader> local(FileChannel channel, long at) throws IOException {
        return read(channel, at, LOCAL, 6, 30);
    }

    /** A line of the list (APPNOTE 4.3.12); empty if there is none. */
    static Optional<ZipHeader> listed(FileChannel channel, long at) throws IOException {
        return read(channel, at, LISTED, 8, 46);
    }

    private static Optional<ZipHeader> read(FileChannel channel, long at, int signature, int fields, int nameAt)
            throws IOException {
        ByteBuffer bytes = ZipDirectory.read(channel, at, USUAL);
        ZipHeader header = new ZipHeader(bytes, fields, nameAt);
        if (bytes.position() < nameAt || bytes.getInt(0) != signature) {
            return Optional.empty();
        }
        int length = header.extraAt() + header.extraLength();
        if (length > USUAL) {
            bytes = ZipDirectory.read(channel, at, length);
        }
        return bytes.position() < length ? Optional.empty() : Optional.of(new ZipHeader(bytes, fields, nameAt));
    }

    int flags() {
        return bytes.getShort(fields) & SHORT;
    }

    /** Whether CRC-32 and sizes follow after the bytes of the file. */
    boolean isDescribedLater() {
        return (flags() & DESCRIBED) != 0;
    }

    int method() {
        return bytes.getShort(fields + 2) & SHORT;
    }

    long crc() {
        return bytes.getInt(fields + 8) & INT;
    }

    long packed() {
        long stated = bytes.getInt(fields + 12) & INT;
        return stated == INT ? large(statedSize() == INT ? 8 : 0).orElse(stated) : stated;
    }

    long size() {
        return statedSize() == INT ? large(0).orElse(INT) : statedSize();
    }

    private long statedSize() {
        return bytes.getInt(fields + 16) & INT;
    }

    private Optional<Long> large(int at) {
        return extra(ZIP64).stream()
                .filter(field -> field.length >= at + 8)
                .map(field ->
                        ByteBuffer.wrap(field).order(ByteOrder.LITTLE_ENDIAN).getLong(at))
                .findFirst();
    }

    boolean isLarge() {
        return !extra(ZIP64).isEmpty();
    }

    byte[] name() {
        return part(nameAt, extraAt());
    }

    /** The names by which Info-ZIP's field for Unicode (APPNOTE 4.6.9) calls the file; usually none. */
    List<byte[]> otherNames() {
        return extra(UNICODE_PATH).stream()
                .map(field -> Arrays.copyOfRange(field, Math.min(UNICODE_PATH_AT, field.length), field.length))
                .toList();
    }

    private List<byte[]> extra(int id) {
        List<byte[]> fields = new ArrayList<>();
        int end = extraAt() + extraLength();
        for (int at = extraAt(); at + 4 <= end; ) {
            int to = at + 4 + (bytes.getShort(at + 2) & SHORT);
            if ((bytes.getShort(at) & SHORT) == id && to <= end) {
                fields.add(part(at + 4, to));
            }
            at = to;
        }
        return fields;
    }

    private byte[] part(int from, int to) {
        byte[] part = new byte[to - from];
        bytes.get(from, part);
        return part;
    }

    private int extraAt() {
        return nameAt + (bytes.getShort(fields + 20) & SHORT);
    }

    private int extraLength() {
        return bytes.getShort(fields + 22) & SHORT;
    }

    /** How many bytes it has, without the comment of a line of the list. */
    int length() {
        return extraAt() + extraLength();
    }

    /** How many bytes the comment has that follows a line of the list. */
    int commentLength() {
        return bytes.getShort(fields + 24) & SHORT;
    }
}
