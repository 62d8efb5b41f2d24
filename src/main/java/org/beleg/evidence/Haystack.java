package org.beleg.evidence;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import org.beleg.dataset.Fingerprint;

/** A text over its bytes, in which passages are looked for of which only the hash and the length are known. */
final class Haystack {
    private static final int STRIDE = 1024;

    private final byte[] bytes;
    private final int length;
    private final int[] strides;
    private final BitSet starts = new BitSet();
    private final BitSet ends = new BitSet();
    private final MessageDigest sha256 = Fingerprint.digest("SHA-256");
    private final byte[] digest = new byte[32];

    /**
     * Where to look.
     *
     * @param from first place a passage may begin at
     * @param to the place after the last
     * @param wholeWords whether it begins and ends where a word does
     */
    record Window(long from, long to, boolean wholeWords) {}

    Haystack(String text) {
        bytes = text.getBytes(StandardCharsets.UTF_8);
        length = text.codePointCount(0, text.length());
        strides = new int[length / STRIDE + 1];
        int position = 0;
        int before = ' ';
        int at = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (position % STRIDE == 0) {
                strides[position / STRIDE] = at;
            }
            mark(before, c, position++);
            at += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            before = c;
        }
        mark(before, ' ', position);
    }

    private void mark(int before, int c, int position) {
        boolean inside = isWord(before) && isWord(c);
        if (!inside && !Character.isWhitespace(c)) {
            starts.set(position);
        }
        if (!inside && !Character.isWhitespace(before)) {
            ends.set(position);
        }
    }

    /** Letters that make up words with others; where words are written without spaces, each letter is one. */
    private static boolean isWord(int c) {
        return c < 0x80
                ? Character.isLetterOrDigit(c)
                : !Character.isIdeographic(c)
                        && (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK);
    }

    int length() {
        return length;
    }

    /**
     * Hashes every passage of that length in the window.
     *
     * @param wanted the hashes, lower-case hexadecimal, by their {@linkplain #key first part}
     * @param passageLength in code points
     * @param hit is told each hash that is one of them, and where the passage begins
     * @return how many places were looked at
     */
    long slide(Map<Long, String> wanted, int passageLength, Window window, ObjLongConsumer<String> hit) {
        long from = Math.max(0, window.from());
        long last = Math.min(length - (long) passageLength, window.to() - 1);
        if (from > last || passageLength < 1) {
            return 0;
        }
        int start = byteAt(from);
        int end = byteAt(from + passageLength);
        for (long at = from; at <= last; at++) {
            boolean look = !window.wholeWords() || (starts.get((int) at) && ends.get((int) at + passageLength));
            if (look) {
                String found = look(wanted, start, end);
                if (!found.isEmpty()) {
                    hit.accept(found, at);
                }
            }
            start += width(start);
            end += end < bytes.length ? width(end) : 0;
        }
        return last - from + 1;
    }

    private String look(Map<Long, String> wanted, int start, int end) {
        sha256.update(bytes, start, end - start);
        try {
            sha256.digest(digest, 0, digest.length);
        } catch (DigestException e) {
            throw new IllegalStateException("a hash has 32 bytes", e);
        }
        long key = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            key = key << 8 | (digest[i] & 0xFF);
        }
        String there = wanted.getOrDefault(key, "");
        return there.equals(there.isEmpty() ? "" : HexFormat.of().formatHex(digest)) ? there : "";
    }

    /** The first part of a hash. */
    static long key(String sha256) {
        return Long.parseUnsignedLong(sha256.substring(0, 16), 16);
    }

    byte[] bytes() {
        return bytes;
    }

    private int width(int at) {
        int b = bytes[at];
        return b >= 0 ? 1 : (b & 0xE0) == 0xC0 ? 2 : (b & 0xF0) == 0xE0 ? 3 : 4;
    }

    private int byteAt(long position) {
        int at = position == length ? bytes.length : strides[(int) (position / STRIDE)];
        for (long i = position - position % STRIDE; i < position && at < bytes.length; i++) {
            at += width(at);
        }
        return at;
    }

    /** The code point that begins at a byte. */
    long position(int byteAt) {
        int stride = Arrays.binarySearch(strides, byteAt);
        int s = stride >= 0 ? stride : -stride - 2;
        long position = (long) s * STRIDE;
        for (int at = strides[s]; at < byteAt; at += width(at)) {
            position++;
        }
        return position;
    }
}
