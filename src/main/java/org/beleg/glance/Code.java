package org.beleg.glance;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;
import org.beleg.dataset.Fingerprint;

/**
 * A value of one or more columns in 128 bits, so that millions fit into memory. Up to 15 bytes of UTF-8 are their own
 * code; a longer value is known by the first 120 bits of its SHA-256. It is a window that moves from value to value.
 */
public final class Code {
    /** Values of so many bytes at most are their own code. */
    public static final int OWN = 15;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final MessageDigest sha256 = Fingerprint.digest("SHA-256");
    private final byte[] hash = new byte[32];
    private byte[] joined = new byte[64];
    private long high;
    private long low;

    /** The first half. */
    public long high() {
        return high;
    }

    /** The second half. */
    public long low() {
        return low;
    }

    /** Takes a value. */
    public Code of(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return of(bytes, 0, bytes.length);
    }

    /** Takes the values of some cells, joined as {@link org.beleg.dataset.Row#joined} joins them. */
    public Code of(RawRow row, int... cells) {
        if (cells.length == 1) {
            return of(row.bytes(), row.from(cells[0]), row.to(cells[0]));
        }
        int length = 0;
        for (int cell : cells) {
            int size = row.to(cell) - row.from(cell);
            if (length + size >= joined.length) {
                joined = Arrays.copyOf(joined, 2 * (length + size) + 2);
            }
            System.arraycopy(row.bytes(), row.from(cell), joined, length, size);
            length += size;
            joined[length++] = '\u001f';
        }
        return of(joined, 0, length - 1);
    }

    /** Takes a value as its bytes lie. */
    public Code of(byte[] bytes, int from, int to) {
        if (to - from > OWN) {
            return hashed(bytes, from, to - from);
        }
        high = high(bytes, from, to);
        low = low(bytes, from, to);
        return this;
    }

    /** The first half of the code of a value of at most {@link #OWN} bytes: its first eight. */
    public static long high(byte[] bytes, int from, int to) {
        return word(bytes, from, Math.min(8, to - from));
    }

    /** The second half of the code of a value of at most {@link #OWN} bytes: the other bytes, shifted, and how many it has. */
    public static long low(byte[] bytes, int from, int to) {
        int length = to - from;
        return length > 8 ? (word(bytes, from + 8, length - 8) >>> 8) | ((long) length << 56) : (long) length << 56;
    }

    /** The value of which these are the halves. */
    public static byte[] value(long high, long low) {
        int length = (int) (low >>> 56);
        byte[] value = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(high)
                .putLong(low << 8)
                .array();
        return Arrays.copyOf(value, length);
    }

    /** Eight bytes as one number. */
    static long eight(byte[] bytes, int from) {
        return (long) WORD.get(bytes, from);
    }

    private static long word(byte[] bytes, int from, int length) {
        if (from + Long.BYTES <= bytes.length && length > 0) {
            return (long) WORD.get(bytes, from) & (-1L << (64 - 8 * length));
        }
        long word = 0;
        for (int i = 0; i < length; i++) {
            word |= (bytes[from + i] & 0xFFL) << (56 - 8 * i);
        }
        return word;
    }

    private Code hashed(byte[] bytes, int from, int length) {
        try {
            sha256.update(bytes, from, length);
            sha256.digest(hash, 0, hash.length);
        } catch (DigestException e) {
            throw new IllegalStateException("a SHA-256 has 32 bytes", e);
        }
        ByteBuffer halves = ByteBuffer.wrap(hash);
        high = halves.getLong();
        low = halves.getLong() | (0xFFL << 56);
        return this;
    }

    /** A code in 64 bits, each of which depends on all of its own. */
    public static long mix(long high, long low) {
        long x = high * 0x9E3779B97F4A7C15L ^ Long.rotateLeft(low * 0xC2B2AE3D27D4EB4FL, 32);
        x = (x ^ (x >>> 32)) * 0xD6E8FEB86659FD93L;
        x = (x ^ (x >>> 32)) * 0xD6E8FEB86659FD93L;
        return x ^ (x >>> 32);
    }
}
