package org.beleg.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.beleg.dataset.Fingerprint;
import org.beleg.dataset.Flaw;
import org.beleg.dataset.Flaw.Kind;

/**
 * The text of a CSV file, decoded as UTF-8 whatever it is. What is not UTF-8 becomes U+FFFD and a flaw; a byte order
 * mark is left out and noted; every byte goes into the file's SHA-256.
 */
final class Text extends Reader {
    private static final int BLOCK = 1 << 16;

    private final InputStream in;
    private final String file;
    private final Consumer<Flaw> flaws;
    private final Watch watch;
    private final MessageDigest sha256 = Fingerprint.digest("SHA-256");
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK).flip();
    private final CharBuffer chars = CharBuffer.allocate(BLOCK).flip();
    private long offset;
    private long size;
    private boolean ended;
    private boolean started;

    Text(InputStream in, String file, Consumer<Flaw> flaws) {
        this.in = in;
        this.file = file;
        this.flaws = flaws;
        this.watch = new Watch(file, flaws);
    }

    Watch watch() {
        return watch;
    }

    /** SHA-256 of the file, once it was read to its end. */
    String sha256() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** Bytes read so far. */
    long size() {
        return size;
    }

    @Override
    public int read(char[] to, int from, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (ended) {
                return -1;
            }
            decode();
        }
        int n = Math.min(length, chars.remaining());
        chars.get(to, from, n);
        for (int i = from; i < from + n; i++) {
            watch.see(to[i]);
        }
        return n;
    }

    private void decode() throws IOException {
        chars.clear();
        boolean last = fill();
        start();
        int before = bytes.position();
        CoderResult result = decoder.decode(bytes, chars, last);
        offset += bytes.position() - before;
        if (result.isError()) {
            malformed(result.length());
        } else if (last && !bytes.hasRemaining()) {
            ended = true;
        }
        chars.flip();
    }

    /** Tops up the buffer; true at the end of the file. */
    private boolean fill() throws IOException {
        bytes.compact();
        int n = 0;
        while (n >= 0 && bytes.hasRemaining()) {
            n = in.read(bytes.array(), bytes.position(), bytes.remaining());
            if (n > 0) {
                sha256.update(bytes.array(), bytes.position(), n);
                size += n;
                bytes.position(bytes.position() + n);
            }
        }
        bytes.flip();
        return n < 0;
    }

    private void start() {
        if (started) {
            return;
        }
        started = true;
        if (begins(0xEF, 0xBB, 0xBF)) {
            flaws.accept(new Flaw(Kind.BYTE_ORDER_MARK, file, 1, 1, 0, "EF BB BF", ""));
            bytes.position(bytes.position() + 3);
            offset += 3;
        } else if (begins(0xFF, 0xFE) || begins(0xFE, 0xFF)) {
            flaws.accept(new Flaw(Kind.UTF16, file, 1, 1, 0, begins(0xFF, 0xFE) ? "FF FE" : "FE FF", ""));
            bytes.position(bytes.limit());
            ended = true;
        }
    }

    private boolean begins(int... start) {
        if (bytes.remaining() < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes.get(bytes.position() + i) & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** The decoder stopped before these bytes; the characters before them are not yet counted by the watch. */
    private void malformed(int length) {
        long line = watch.line();
        long column = watch.column();
        for (int i = 0; i < chars.position(); i++) {
            char c = chars.get(i);
            line += c == '\n' ? 1 : 0;
            column = c == '\n' ? 1 : column + (Character.isLowSurrogate(c) ? 0 : 1);
        }
        byte[] wrong = new byte[length];
        bytes.get(wrong);
        String hex = HexFormat.ofDelimiter(" ").withUpperCase().formatHex(wrong);
        flaws.accept(new Flaw(Kind.NOT_UTF8, file, line, column, offset, hex, ""));
        offset += length;
        if (chars.hasRemaining()) {
            chars.put('\uFFFD');
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
