package org.beleg.pack;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.zip.CRC32;

/** The bytes of a file in an archive, held against the size, and the CRC-32 if any, that the archive states. */
final class Checksummed extends FilterInputStream {
    private final CRC32 crc = new CRC32();
    private final long statedSize;
    private final OptionalLong statedCrc;
    private long bytes;

    Checksummed(InputStream in, long statedSize, OptionalLong statedCrc) {
        super(in);
        this.statedSize = statedSize;
        this.statedCrc = statedCrc;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] block, int offset, int length) throws IOException {
        int n = in.read(block, offset, length);
        if (n > 0) {
            bytes += n;
            if (statedCrc.isPresent()) {
                crc.update(block, offset, n);
            }
        }
        if (bytes > statedSize || (n < 0 && bytes != statedSize)) {
            throw new IOException(
                    "the archive says that it has " + statedSize + " bytes, and it has " + (n < 0 ? bytes : "more"));
        }
        if (n < 0 && statedCrc.isPresent() && crc.getValue() != statedCrc.getAsLong()) {
            throw new IOException("its CRC-32 is not the one the archive states");
        }
        return n;
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
