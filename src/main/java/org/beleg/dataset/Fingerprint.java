package org.beleg.dataset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/**
 * The fingerprints of a passage, by which whoever holds the text can prove an anchor and whoever does not learns
 * nothing of the words. Lower-case hexadecimal.
 *
 * @param sha256 of the passage's UTF-8 bytes
 * @param norm of the passage after {@link #normalise}, so that it can be found in another edition
 * @param context of up to 32 code points before, U+001F, the passage, U+001F, up to 32 after, so that one occurrence of
 *     the same words is not taken for another
 */
public record Fingerprint(String sha256, String norm, String context) {
    /** Code points taken on either side into {@link #context}. */
    public static final int CONTEXT = 32;

    private static final String SINGLE_QUOTES = "\u2018\u2019\u201a\u201b\u2039\u203a\u2032\u00b4`";
    private static final String DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033";
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

    /**
     * The fingerprints of a passage.
     *
     * @throws IllegalArgumentException if the span is empty or lies outside the text
     */
    public static Fingerprint of(SourceText source, Span span) {
        String passage = source.passage(span);
        String before = source.slice(span.start() - CONTEXT, span.start());
        String after = source.slice(span.end(), span.end() + CONTEXT);
        return new Fingerprint(
                sha256(passage), sha256(normalise(passage)), sha256(before + '\u001f' + passage + '\u001f' + after));
    }

    /** SHA-256 of the text's UTF-8 bytes. */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 of the bytes. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest("SHA-256").digest(bytes));
    }

    /**
     * A fresh digest.
     *
     * @throws IllegalArgumentException if this Java does not have the algorithm
     */
    public static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalArgumentException("this Java has no " + algorithm, e);
        }
    }

    /**
     * The text with the differences between editions taken away: NFC, soft hyphens removed, quote marks and dashes
     * folded to {@code ' " -}, runs of white space to one space, none at either end.
     */
    public static String normalise(String text) {
        StringBuilder folded = new StringBuilder();
        boolean space = false;
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (c == '\u00ad') {
                continue;
            }
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = true;
                continue;
            }
            if (space && !folded.isEmpty()) {
                folded.append(' ');
            }
            space = false;
            folded.append(fold(c));
        }
        return folded.toString();
    }

    private static char fold(char c) {
        if (SINGLE_QUOTES.indexOf(c) >= 0) {
            return '\'';
        }
        if (DOUBLE_QUOTES.indexOf(c) >= 0) {
            return '"';
        }
        return DASHES.indexOf(c) >= 0 ? '-' : c;
    }
}
