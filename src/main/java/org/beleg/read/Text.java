package org.beleg.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.beleg.dataset.Flaw;
import org.beleg.dataset.Flaw.Kind;

/**
 * The text of a CSV file or of a part of it, decoded as UTF-8 whatever it is. What is not UTF-8 becomes U+FFFD and a
 * flaw; a byte order mark is left out and noted.
 */
final class Text extends Reader {
    /** Bytes decoded at a time. */
    static final int BLOCK = 1 << 16;

    private final InputStream in;
    private final String file;
    private final Consumer<Flaw> flaws;
    private final Watch watch;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes;
    private final CharBuffer chars;
    private long offset;
    private boolean ended;
    private boolean started;

    /**
     * The text of a stream.
     *
     * @param offset where in its file the stream begins, in bytes
     * @param block how many bytes are decoded at a time
     */
    Text(InputStream in, long offset, int block, String file, Consumer<Flaw> flaws) {
        this.in = in;
        this.offset = offset;
        this.bytes = ByteBuffer.allocate(block).flip();
        this.chars = CharBuffer.allocate(block).flip();
        this.file = file;
        this.flaws = flaws;
        this.watch = new Watch(file, flaws);
    }

    /** What of a file that is no table cannot be read as UTF-8. */
    static void flaws(byte[] bytes, String file, Consumer<Flaw> flaws) throws IOException {
        Consumer<Flaw> some = flaw -> {
            if (flaw.kind() == Kind.NOT_UTF8 || flaw.kind() == Kind.UTF16) {
                flaws.accept(flaw);
            }
        };
        try (Text text = new Text(new ByteArrayInputStream(bytes), 0, BLOCK, file, some)) {
            text.transferTo(Writer.nullWriter());
        }
    }

    Watch watch() {
        return watch;
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
        return n;
    }

    private void decode() throws IOException {
        chars.clear();
        boolean last = fill();
        start();
        int before = bytes.position();
        CoderResult result = decoder.decode(bytes, chars, last);
        offset += bytes.position() - before;
        for (int i = 0; i < chars.position(); i++) {
            watch.see(chars.get(i));
        }
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
        if (offset > 0) {
            return;
        }
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

    /** The decoder stopped before these bytes. */
    private void malformed(int length) {
        byte[] wrong = new byte[length];
        bytes.get(wrong);
        String hex = HexFormat.ofDelimiter(" ").withUpperCase().formatHex(wrong);
        flaws.accept(new Flaw(Kind.NOT_UTF8, file, watch.line(), watch.column(), offset, hex, ""));
        offset += length;
        if (chars.hasRemaining()) {
            chars.put('\uFFFD');
            watch.see('\uFFFD');
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
