package org.beleg.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/** Looks at the end of a zip before a library reads its whole list of entries into memory. */
final class ZipDirectory {
    /** How many bytes the list of entries may have; about a million entries. */
    static final long LONGEST = 128L << 20;

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LOCATOR_LENGTH = 20;
    private static final int COMMENT = 0xffff;
    private static final int SIZE_AT = 12;
    private static final long ZIP64 = 0xffffffffL;

    private ZipDirectory() {}

    /** Whether the list is too long to be read; a zip whose end is not found is left to the library. */
    static boolean isTooLong(SeekableByteChannel channel, Faults faults) throws IOException {
        long size = channel.size();
        int length = (int) Math.min(size, END_LENGTH + COMMENT + LOCATOR_LENGTH);
        ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(size - length);
        while (tail.hasRemaining() && channel.read(tail) >= 0) {
            continue;
        }
        channel.position(0);
        for (int at = length - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                long stated = tail.getInt(at + SIZE_AT) & ZIP64;
                // A list in the Zip64 form can be of any length, but no longer than the file.
                if ((stated == ZIP64 ? size : stated) > LONGEST) {
                    faults.error("zip-too-many-entries", "", "The zip lists more entries than can be checked here.");
                    return true;
                }
                return false;
            }
        }
        return false;
    }
}
