package org.beleg.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.beleg.dataset.FileMark;
import org.beleg.dataset.Fingerprint;
import org.beleg.dataset.Table;
import org.beleg.read.Block.Kind;

/**
 * The file of a table in blocks of whole rows, so that several threads can read it. Memory does not grow with the file:
 * a row that is longer than {@link #LONGEST} comes as blocks that say so, and buffers are used again.
 */
public final class Blocks implements Closeable {
    /** So many bytes make a block, unless a row is longer. */
    public static final int SIZE = 1 << 20;

    /** A row of more bytes than this is not read. */
    public static final int LONGEST = 1 << 24;

    /** So many bytes beyond the end of a block are free for whoever reads it. */
    private static final int ROOM = 1 << 16;

    private static final int CHUNK = 1 << 18;

    private final Table table;
    private final InputStream in;
    private final int size;
    private final Queue<byte[]> free = new ConcurrentLinkedQueue<>();
    private final MessageDigest sha256 = Fingerprint.digest("SHA-256");
    private Border border = new Border();
    private byte[] carry = {};
    private int number;
    private long offset;
    private long done;
    private boolean ended;
    private boolean tooLong;

    private Blocks(Table table, InputStream in, int size) {
        this.table = table;
        this.in = in;
        this.size = size;
    }

    /**
     * Opens the file of a table.
     *
     * @param size bytes in a block, about
     * @throws IOException if the file cannot be read
     */
    public static Blocks open(Table table, int size) throws IOException {
        long length = Files.size(table.file());
        int fitting = (int) Math.max(1, Math.min(size, length + 1));
        return new Blocks(table, Files.newInputStream(table.file()), fitting);
    }

    /**
     * The next block, empty after the last. May be called by several threads.
     *
     * @throws IOException if the file cannot be read
     */
    public synchronized Optional<Block> next() throws IOException {
        byte[] bytes = buffer();
        System.arraycopy(carry, 0, bytes, 0, carry.length);
        int filled = fill(bytes, carry.length);
        if (filled == 0) {
            free.add(bytes);
            return Optional.empty();
        }
        return Optional.of(tooLong ? more(bytes, filled) : rows(bytes, filled));
    }

    private Block rows(byte[] first, int read) throws IOException {
        byte[] bytes = first;
        int filled = read;
        int scanned = number == 0 && startsWithMark(bytes, filled) ? 3 : 0;
        border = new Border();
        int end = border.last(bytes, scanned, filled);
        while (end < 0 && !ended && filled < LONGEST) {
            scanned = filled;
            bytes = Arrays.copyOf(bytes, Math.min(LONGEST, 2 * filled) + ROOM);
            filled = fill(bytes, filled);
            end = border.last(bytes, scanned, filled);
        }
        if (ended) {
            return cut(Kind.ROWS, bytes, filled, filled);
        }
        tooLong = end < 0;
        return tooLong ? cut(Kind.TOO_LONG, bytes, filled, filled) : cut(Kind.ROWS, bytes, end, filled);
    }

    private Block more(byte[] bytes, int filled) {
        int end = border.first(bytes, 0, filled);
        tooLong = end < 0;
        return cut(Kind.MORE, bytes, end < 0 ? filled : end, filled);
    }

    private Block cut(Kind kind, byte[] bytes, int end, int filled) {
        carry = Arrays.copyOfRange(bytes, end, filled);
        Block block = new Block(kind, number, bytes, 0, end, offset);
        number++;
        offset += end;
        return block;
    }

    /** A buffer for a block, with what was carried over from the one before; that may be more than a block. */
    private byte[] buffer() {
        byte[] used = free.poll();
        int needed = Math.max(size, carry.length + 1) + ROOM;
        return used == null || used.length < needed ? new byte[needed] : used;
    }

    private int fill(byte[] bytes, int from) throws IOException {
        int filled = from;
        while (!ended && filled < bytes.length - ROOM) {
            int n = in.read(bytes, filled, Math.min(CHUNK, bytes.length - ROOM - filled));
            ended = n < 0;
            filled += Math.max(0, n);
        }
        return filled;
    }

    private static boolean startsWithMark(byte[] bytes, int filled) {
        return filled >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    /** Takes back a block that nobody looks at any more; to be called in the order of the file. */
    public void done(Block block) {
        sha256.update(block.bytes(), block.from(), block.to() - block.from());
        done += block.to() - block.from();
        if (block.bytes().length == size + ROOM) {
            free.add(block.bytes());
        }
    }

    /** Bytes of the blocks that are done. */
    public long bytes() {
        return done;
    }

    /** What the file is, once all blocks are done. */
    public FileMark mark(long rows) {
        return new FileMark(table.file(), HexFormat.of().formatHex(sha256.digest()), done, rows);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
