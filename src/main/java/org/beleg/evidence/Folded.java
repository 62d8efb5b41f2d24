package org.beleg.evidence;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.beleg.dataset.Fingerprint;
import org.beleg.dataset.Span;

/**
 * A text with the differences between editions taken away, as {@link Fingerprint#normalise} does; for each code point it
 * is known from where it comes.
 */
public final class Folded {
    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[1024];
    private int[] ends = new int[1024];
    private int length;

    private Folded() {}

    /**
     * Where words stand in a text but for what editions differ in: white space, typography and how letters are composed;
     * if they stand nowhere so, but for capitals too. Places to look at, never a proof.
     */
    public static List<Span> find(String original, String words) {
        Folded folded = of(original);
        String wanted = Fingerprint.normalise(words);
        List<Span> places = folded.places(wanted, false);
        return places.isEmpty() ? folded.places(wanted, true) : places;
    }

    private List<Span> places(String wanted, boolean anyCase) {
        List<Span> places = new ArrayList<>();
        int letters = wanted.codePointCount(0, wanted.length());
        String all = text();
        int position = 0;
        for (int at = 0; at < all.length() && letters > 0; at += Character.charCount(all.codePointAt(at))) {
            if (all.regionMatches(anyCase, at, wanted, 0, wanted.length())) {
                places.add(original(new Span(position, position + letters)));
            }
            position++;
        }
        return places;
    }

    static Folded of(String original) {
        Folded folded = new Folded();
        int position = 0;
        int at = 0;
        while (at < original.length()) {
            int to = next(original, at);
            int codePoints = original.codePointCount(at, to);
            folded.add(original.substring(at, to), position, codePoints);
            position += codePoints;
            at = to;
        }
        return folded;
    }

    /** A letter with its marks: nothing composes with what stands outside. */
    private static int next(String original, int at) {
        int to = at + Character.charCount(original.codePointAt(at));
        while (to < original.length() && mayCompose(original.codePointAt(to))) {
            to += Character.charCount(original.codePointAt(to));
        }
        return to;
    }

    private static boolean mayCompose(int c) {
        if (c < 0x300) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || (c >= 0x1160 && c <= 0x11FF);
    }

    private void add(String letter, int position, int codePoints) {
        if (letter.length() == 1 && isPlain(letter.charAt(0))) {
            put(letter.charAt(0), position, position + 1);
            return;
        }
        String composed = Normalizer.normalize(letter, Normalizer.Form.NFC);
        boolean same = composed.equals(letter);
        int part = 0;
        for (int i = 0; i < composed.length(); part++) {
            int c = composed.codePointAt(i);
            i += Character.charCount(c);
            int from = same ? position + part : position;
            put(c, from, same ? from + 1 : position + codePoints);
        }
    }

    /** Blocks of Unicode in which a single character is always composed; asking takes long. */
    private static boolean isPlain(char c) {
        return c < 0x300 || (c >= 0x400 && c < 0x900);
    }

    private void put(int c, int from, int to) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            if (length > 0 && text.charAt(text.length() - 1) == ' ') {
                ends[length - 1] = to;
            } else if (length > 0) {
                append(' ', from, to);
            }
            return;
        }
        if (Character.isLetterOrDigit(c) || (c < 0x80 && c != '`')) {
            append(c, from, to);
            return;
        }
        String folded = Fingerprint.normalise(Character.toString(c));
        for (int i = 0; i < folded.length(); i += Character.charCount(folded.codePointAt(i))) {
            append(folded.codePointAt(i), from, to);
        }
    }

    private void append(int c, int from, int to) {
        if (length == starts.length) {
            starts = Arrays.copyOf(starts, length * 2);
            ends = Arrays.copyOf(ends, length * 2);
        }
        starts[length] = from;
        ends[length++] = to;
        text.appendCodePoint(c);
    }

    String text() {
        return text.toString();
    }

    /** Where in the original a span of the folded text stands. */
    Span original(Span span) {
        return new Span(starts[(int) span.start()], ends[(int) span.end() - 1]);
    }

    /** The first folded code point that does not stand before a place of the original. */
    long position(long original) {
        int at = Arrays.binarySearch(starts, 0, length, (int) Math.max(0, Math.min(Integer.MAX_VALUE, original)));
        return at >= 0 ? at : -at - 1;
    }
}
