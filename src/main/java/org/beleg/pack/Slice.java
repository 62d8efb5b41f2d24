package org.beleg.pack;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Objects;

/** A part of a file. It has a position of its own, so that many can be read at once. */
final class Slice extends InputStream {
    private final FileChannel channel;
    private long at;
    private long left;

    Slice(FileChannel channel, long at, long length) {
        this.channel = channel;
        this.at = at;
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] block, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, block.length);
        if (left == 0 || length == 0) {
            return length == 0 ? 0 : -1;
        }
        int n = channel.read(ByteBuffer.wrap(block, offset, (int) Math.min(length, left)), at);
        if (n < 0) {
            throw new EOFException("the archive ends before it");
        }
        at += n;
        left -= n;
        return n;
    }
}
