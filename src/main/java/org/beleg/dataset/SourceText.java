package org.beleg.dataset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * The text of a source as it is held, byte for byte; nothing is repaired. Positions in it are Unicode code points from
 * 0, as W3C TextPositionSelector counts them.
 */
public final class SourceText {
    /** Every so many code points the place in the string is kept, so that a position is found without a long walk. */
    private static final int STRIDE = 64;

    private final String text;
    /** None where each code point is one character, as in most texts. */
    private final int[] strides;

    private final int length;
    private final String sha256;
    private final boolean utf8;
    private int[] lineFeeds = {};

    private SourceText(String text, String sha256, boolean utf8) {
        this.utf8 = utf8;
        this.text = text;
        this.sha256 = sha256;
        this.length = text.codePointCount(0, text.length());
        this.strides = new int[length == text.length() ? 0 : length / STRIDE + 1];
        for (int i = 1; i < strides.length; i++) {
            strides[i] = text.offsetByCodePoints(strides[i - 1], STRIDE);
        }
    }

    /** The text in the bytes; what is not UTF-8 becomes U+FFFD, and {@link #isUtf8} says so. */
    public static SourceText of(byte[] bytes) {
        String sha256 = Fingerprint.sha256(bytes);
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return new SourceText(text.toString(), sha256, true);
        } catch (CharacterCodingException e) {
            return new SourceText(new String(bytes, StandardCharsets.UTF_8), sha256, false);
        }
    }

    /** Whether the bytes were UTF-8 throughout. */
    public boolean isUtf8() {
        return utf8;
    }

    /** Length in code points. */
    public int length() {
        return length;
    }

    /** SHA-256 of the bytes of the whole text. */
    public String sha256() {
        return sha256;
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** Whether the span is not empty and lies inside the text. */
    public boolean contains(Span span) {
        return span.start() >= 0 && span.start() < span.end() && span.end() <= length;
    }

    /**
     * The passage.
     *
     * @throws IllegalArgumentException if the span is empty or lies outside the text
     */
    public String passage(Span span) {
        if (!contains(span)) {
            throw new IllegalArgumentException("span " + span + " is empty or outside 0–" + length);
        }
        return slice(span.start(), span.end());
    }

    /** What stands before and after the passage, up to that many code points each. */
    String slice(long start, long end) {
        return text.substring(charIndex(Math.max(0, start)), charIndex(Math.min(length, end)));
    }

    /** Every place where the words stand, code for code, from left to right; overlapping ones too. */
    public List<Span> find(String words) {
        List<Span> found = new ArrayList<>();
        long wordLength = words.codePointCount(0, words.length());
        int at = words.isEmpty() ? -1 : text.indexOf(words);
        long position = 0;
        int counted = 0;
        while (at >= 0) {
            position += text.codePointCount(counted, at);
            counted = at;
            found.add(new Span(position, position + wordLength));
            at = text.indexOf(words, at + 1);
        }
        return found;
    }

    /** Where a span begins or ends inside a word or a character; empty where it does neither. */
    public OptionalLong cut(Span span) {
        if (isInside(span.start())) {
            return OptionalLong.of(span.start());
        }
        return isInside(span.end()) ? OptionalLong.of(span.end()) : OptionalLong.empty();
    }

    /** Whether the position is between two letters of a word, or before a mark that belongs to what is before it. */
    private boolean isInside(long position) {
        if (position == 0 || position >= length) {
            return false;
        }
        int before = text.codePointAt(charIndex(position - 1));
        int after = text.codePointAt(charIndex(position));
        return joins(after) || before == '\u200d' || (isOfWord(before) && isOfWord(after));
    }

    private static boolean joins(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c == '\u200d';
    }

    /** Letters of scripts that write words apart; in others no cut can be told. */
    private static boolean isOfWord(int c) {
        if (!Character.isLetterOrDigit(c) || Character.isIdeographic(c)) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> false;
            default -> true;
        };
    }

    /** The line on which a position stands, from 1. */
    public long line(long position) {
        return 1L + lineFeedsBefore(position);
    }

    /** The column at which a position stands, in code points from 1. */
    public long column(long position) {
        int line = lineFeedsBefore(position);
        return line == 0 ? position + 1 : position - lineFeeds()[line - 1];
    }

    private int lineFeedsBefore(long position) {
        int at = Arrays.binarySearch(lineFeeds(), (int) Math.min(position, length));
        return at >= 0 ? at : -at - 1;
    }

    /** The positions of line feeds, and one beyond all. */
    private synchronized int[] lineFeeds() {
        if (lineFeeds.length == 0) {
            int[] all = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
            Arrays.fill(all, Integer.MAX_VALUE);
            int position = 0;
            int n = 0;
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) == '\n') {
                    all[n++] = position;
                }
                position += Character.isLowSurrogate(text.charAt(i)) ? 0 : 1;
            }
            lineFeeds = all;
        }
        return lineFeeds;
    }

    /** Where in the string a code point stands. */
    public int charIndex(long position) {
        if (strides.length == 0) {
            return Math.toIntExact(position);
        }
        int stride = (int) (position / STRIDE);
        int rest = (int) (position % STRIDE);
        return text.offsetByCodePoints(strides[stride], rest);
    }
}
