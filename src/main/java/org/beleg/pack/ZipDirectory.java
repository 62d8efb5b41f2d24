package org.beleg.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/** Looks at the end of a zip before a library reads its whole list of entries into memory (APPNOTE 4.3.14 to 4.3.16). */
final class ZipDirectory {
    /** How many bytes the list of entries may have; about a million entries. */
    static final long LONGEST = 128L << 20;

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int COMMENT = 0xffff;
    private static final int LIST_LENGTH_AT = 12;
    private static final long IN_ZIP64 = 0xffffffffL;

    private static final int LOCATOR_LENGTH = 20;
    private static final int LOCATOR_OFFSET_AT = 8;
    private static final int ZIP64_LIST_LENGTH_AT = 40;

    private ZipDirectory() {}

    /** Whether the list is too long to be read; a zip whose end is not found is left to the library. */
    static boolean isTooLong(SeekableByteChannel channel, Faults faults) throws IOException {
        long length = listLength(channel);
        channel.position(0);
        if (length >= 0 && length <= LONGEST) {
            return false;
        }
        faults.add(Fault.error("zip-too-many-entries", "", "The zip lists more entries than can be checked here.")
                .but("a list of at most " + LONGEST + " bytes", length + " bytes"));
        return true;
    }

    private static long listLength(SeekableByteChannel channel) throws IOException {
        long size = channel.size();
        int length = (int) Math.min(size, END_LENGTH + COMMENT + LOCATOR_LENGTH);
        ByteBuffer tail = read(channel, size - length, length);
        for (int at = length - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                long stated = tail.getInt(at + LIST_LENGTH_AT) & IN_ZIP64;
                if (stated != IN_ZIP64 || at < LOCATOR_LENGTH) {
                    return stated;
                }
                long record = tail.getLong(at - LOCATOR_LENGTH + LOCATOR_OFFSET_AT);
                boolean inside = record >= 0 && record <= size - ZIP64_LIST_LENGTH_AT - Long.BYTES;
                return inside
                        ? read(channel, record + ZIP64_LIST_LENGTH_AT, Long.BYTES)
                                .getLong(0)
                        : stated;
            }
        }
        return 0;
    }

    private static ByteBuffer read(SeekableByteChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(from);
        int read;
        do {
            read = channel.read(bytes);
        } while (read > 0);
        return bytes;
    }
}
