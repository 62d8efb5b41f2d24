package org.beleg.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.OptionalLong;

/** Looks at the end of a zip before a library reads its whole list of entries into memory (APPNOTE 4.3.12 to 4.3.16). */
final class ZipDirectory {
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int ENTRY_NAME_AT = 28;
    private static final int ENTRY_EXTRA_AT = 30;
    private static final int ENTRY_COMMENT_AT = 32;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int COMMENT = 0xffff;
    private static final int COUNT_AT = 10;
    private static final int LENGTH_AT = 12;
    private static final int OFFSET_AT = 16;
    private static final int COMMENT_LENGTH_AT = 20;
    private static final long INT = 0xffffffffL;
    private static final int SHORT = 0xffff;

    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_LENGTH = 20;
    private static final int LOCATOR_OFFSET_AT = 8;
    private static final int LENGTH_64 = 56;
    private static final int COUNT_64_AT = 32;
    private static final int LENGTH_64_AT = 40;
    private static final int OFFSET_64_AT = 48;

    private static final int BLOCK = 1 << 16;

    private ZipDirectory() {}

    /** What the end says of the list: how many entries, how many bytes, and where it begins. */
    private record Stated(long count, long length, long at) {}

    /** Where the list begins; empty, with the reason among the faults, if there is none or it is too long to be read. */
    static OptionalLong list(FileChannel channel, Faults faults) throws IOException {
        long size = channel.size();
        int length = (int) Math.min(size, END_LENGTH + COMMENT + LOCATOR_LENGTH);
        ByteBuffer tail = read(channel, size - length, length);
        for (int at = length - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                if (at + END_LENGTH + (tail.getShort(at + COMMENT_LENGTH_AT) & SHORT) != length) {
                    faults.warning("archive-trailing-bytes", "", "Something follows after the end of the zip.");
                }
                Stated stated = stated(channel, tail, at);
                return isTooLong(channel, stated, faults) ? OptionalLong.empty() : OptionalLong.of(stated.at());
            }
        }
        faults.add(ZipListing.broken("it has no end"));
        return OptionalLong.empty();
    }

    private static boolean isTooLong(FileChannel channel, Stated stated, Faults faults) throws IOException {
        boolean mad = stated.length() < 0 || stated.length() > Limits.LIST;
        long count = mad ? 0 : counted(channel, stated.at());
        if (mad || count > Limits.ENTRIES) {
            faults.add(Limits.tooManyEntries(
                    Math.max(count, stated.count()) + " entries in a list of " + stated.length() + " bytes"));
            return true;
        }
        if ((count & SHORT) != (stated.count() & SHORT)) {
            faults.add(Fault.error("archive-count-differs", "", "The zip does not list as many entries as it says.")
                    .but(stated.count() + " entries", count + " entries"));
        }
        return false;
    }

    private static Stated stated(FileChannel channel, ByteBuffer tail, int end) throws IOException {
        long endAt = channel.size() - tail.capacity() + end;
        if (end >= LOCATOR_LENGTH && tail.getInt(end - LOCATOR_LENGTH) == LOCATOR) {
            ByteBuffer record = read(channel, tail.getLong(end - LOCATOR_LENGTH + LOCATOR_OFFSET_AT), LENGTH_64);
            return new Stated(record.getLong(COUNT_64_AT), record.getLong(LENGTH_64_AT), record.getLong(OFFSET_64_AT));
        }
        long length = tail.getInt(end + LENGTH_AT) & INT;
        long at = tail.getInt(end + OFFSET_AT) & INT;
        return new Stated(tail.getShort(end + COUNT_AT) & SHORT, length, Math.max(at, endAt - length));
    }

    /** How many entries stand there one after another, whatever is stated, as far as they matter. */
    private static long counted(FileChannel channel, long from) throws IOException {
        long count = 0;
        long at = from;
        ByteBuffer block = read(channel, at, BLOCK);
        long blockAt = at;
        while (count <= Limits.ENTRIES) {
            if (at - blockAt + ENTRY_LENGTH > BLOCK) {
                block = read(channel, at, BLOCK);
                blockAt = at;
            }
            int here = (int) (at - blockAt);
            if (block.getInt(here) != ENTRY) {
                return count;
            }
            count++;
            at += ENTRY_LENGTH
                    + (block.getShort(here + ENTRY_NAME_AT) & SHORT)
                    + (block.getShort(here + ENTRY_EXTRA_AT) & SHORT)
                    + (block.getShort(here + ENTRY_COMMENT_AT) & SHORT);
        }
        return count;
    }

    /** The bytes from there on, as far as there are any; its position is behind the last. */
    static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        if (from >= 0) {
            int read;
            do {
                read = channel.read(bytes, from + bytes.position());
            } while (read > 0);
        }
        return bytes;
    }
}
