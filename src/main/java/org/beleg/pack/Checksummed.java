package org.beleg.pack;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** The bytes of a zip's entry, held against the size and the CRC-32 that the zip states. */
final class Checksummed extends FilterInputStream {
    private final CRC32 crc = new CRC32();
    private final long statedSize;
    private final long statedCrc;
    private long bytes;

    Checksummed(InputStream in, ZipArchiveEntry entry) {
        super(in);
        statedSize = entry.getSize();
        statedCrc = entry.getCrc();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] block, int offset, int length) throws IOException {
        int n = unpack(block, offset, length);
        if (n > 0) {
            bytes += n;
            crc.update(block, offset, n);
        }
        if (bytes > statedSize || (n < 0 && bytes != statedSize)) {
            throw new IOException(
                    "the zip says that it has " + statedSize + " bytes, and it has " + (n < 0 ? bytes : "more"));
        }
        if (n < 0 && crc.getValue() != statedCrc) {
            throw new IOException("its CRC-32 is not the one the zip states");
        }
        return n;
    }

    /** A broken entry makes the library throw whatever comes to it. */
    private int unpack(byte[] block, int offset, int length) throws IOException {
        try {
            return in.read(block, offset, length);
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }

    @Override
    public long skip(long n) throws IOException {
        return readNBytes((int) Math.min(n, 1 << 16)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
