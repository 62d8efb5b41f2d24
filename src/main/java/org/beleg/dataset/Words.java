package org.beleg.dataset;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The words of a text as it comes, each as a number that stands for it. Case, punctuation, emphasis marks, soft hyphens,
 * escapes and tags do not count; composed and decomposed letters are the same.
 */
final class Words {
    /** What a tag or an escape has at most, and one more. */
    private static final int AHEAD = 512;

    /** So much is read at once at most. */
    static final int MOST = 1 << 16;

    private static final int LONGEST_TAG = 502;
    private static final int LONGEST_ENTITY = 13;
    private static final String IN_WORDS = "*_~\u00ad";

    private final Reader text;
    private final char[] buffer;
    private final StringBuilder word = new StringBuilder();
    private boolean isAscii = true;
    private int at;
    private int end;

    /** The words of a text of about so many characters. */
    Words(Reader text, int length) {
        this.text = text;
        this.buffer = new char[2 * AHEAD + Math.min(length, MOST)];
    }

    /** The next word; 0 after the last. */
    long next() throws IOException {
        word.setLength(0);
        isAscii = true;
        while (fill()) {
            int code = Character.codePointAt(buffer, at, end);
            int skipped = markup();
            if (skipped > 0) {
                at += skipped;
            } else {
                at += Character.charCount(code);
                if (isOfWord(code)) {
                    append(code);
                    continue;
                }
                if (IN_WORDS.indexOf(code) >= 0) {
                    continue;
                }
            }
            if (!word.isEmpty()) {
                return number();
            }
        }
        return word.isEmpty() ? 0 : number();
    }

    private void append(int code) {
        isAscii &= code < 0x80;
        word.appendCodePoint(code >= 'A' && code <= 'Z' ? code + ('a' - 'A') : code);
    }

    private static boolean isOfWord(int code) {
        if (code < 0x80) {
            return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') || (code >= '0' && code <= '9');
        }
        return switch (Character.getType(code)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    /** FNV-1a of the word in lower case; 64 bits, so that two words of a whole library hardly share a number. */
    private long number() {
        String plain = isAscii
                ? word.toString()
                : Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        long hash = 0xcbf29ce484222325L;
        for (byte b : plain.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash == 0 ? 1 : hash;
    }

    /** Whether there is a character; then there are {@link #AHEAD}, or all that are left. */
    private boolean fill() throws IOException {
        if (end - at < AHEAD) {
            System.arraycopy(buffer, at, buffer, 0, end - at);
            end -= at;
            at = 0;
            int read = 0;
            while (end < buffer.length && read >= 0) {
                read = text.read(buffer, end, buffer.length - end);
                end += Math.max(read, 0);
            }
        }
        return at < end;
    }

    /** How long the tag or escape is that begins here; 0 if none does. */
    private int markup() {
        return switch (buffer[at]) {
            case '<' -> closed('>', LONGEST_TAG);
            case '&' -> closed(';', LONGEST_ENTITY);
            case '\\' -> escape();
            default -> 0;
        };
    }

    private int closed(char with, int longest) {
        for (int i = at + 1; i < Math.min(end, at + longest); i++) {
            char c = buffer[i];
            if (c == with) {
                return with == ';' && i - at < 2 ? 0 : i - at + 1;
            }
            boolean fits = with == '>' ? c != '<' : (isOfWord(c) && c < 0x80) || (c == '#' && i == at + 1);
            if (!fits) {
                return 0;
            }
        }
        return 0;
    }

    private int escape() {
        char next = at + 1 < end ? buffer[at + 1] : ' ';
        if (next == 'n' || next == 'r' || next == 't' || next == '"') {
            return 2;
        }
        if (next != 'u' || at + 6 > end) {
            return 0;
        }
        for (int i = at + 2; i < at + 6; i++) {
            if (Character.digit(buffer[i], 16) < 0 || buffer[i] >= 0x80) {
                return 0;
            }
        }
        return 6;
    }
}
