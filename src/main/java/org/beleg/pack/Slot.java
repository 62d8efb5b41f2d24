package org.beleg.pack;

import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.util.OptionalLong;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Where the bytes of a file lie in an archive.
 *
 * @param at of the first byte
 * @param packed how many bytes lie there
 * @param size how many they are unpacked, as the archive says
 * @param crc CRC-32 of the file as the archive says; -1 where it does not
 * @param deflated whether they have to be inflated
 */
record Slot(long at, long packed, long size, long crc, boolean deflated) {
    private static final int BLOCK = 1 << 16;

    /** A file that lies there as it is. */
    static Slot plain(long at, long size) {
        return new Slot(at, size, size, -1, false);
    }

    /** The file's bytes, held against what the archive says of them. */
    InputStream open(FileChannel channel) {
        InputStream lying = new Slice(channel, at, packed);
        InputStream whole = deflated ? new Inflating(lying) : lying;
        return new Checksummed(whole, size, crc < 0 ? OptionalLong.empty() : OptionalLong.of(crc));
    }

    /** Gives the memory of its inflater back when it is closed; the class of Java does that only for its own. */
    private static final class Inflating extends InflaterInputStream {
        Inflating(InputStream in) {
            super(in, new Inflater(true), BLOCK);
        }

        @Override
        public void close() throws java.io.IOException {
            super.close();
            inf.end();
        }
    }
}
