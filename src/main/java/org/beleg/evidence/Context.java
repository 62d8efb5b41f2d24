package org.beleg.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.beleg.dataset.Anchor;
import org.beleg.dataset.Fingerprint;
import org.beleg.dataset.SourceText;
import org.beleg.dataset.Span;

/** Holds the surroundings of a passage against the fingerprint of those that were coded. */
final class Context {
    /** A byte order mark that another edition begins with. */
    private static final String MARK = "\ufeff";

    /** What may have been done to the white space of a whole text; each is tried, and only the same hash counts. */
    private static final List<UnaryOperator<String>> SPACES = List.of(
            UnaryOperator.identity(),
            s -> s.replace("\r\n", "\n"),
            s -> s.replace("\r\n", "\n").replace("\n", "\r\n"),
            s -> s.replace('\u00a0', ' '),
            s -> s.replaceAll("[\\s\\p{Z}]+", " "),
            s -> s.replace("\u00ad", ""),
            s -> s.replace(MARK, ""));

    private Context() {}

    /** Whether the passage stands where the coded one stood, by what is around both. */
    static boolean isSame(Anchor anchor, SourceText text, Span span) {
        Optional<String> coded = anchor.context();
        return coded.isPresent()
                && SPACES.stream()
                        .anyMatch(s -> print(text, span, s, "").equals(coded.get())
                                || print(text, span, s, MARK).equals(coded.get()));
    }

    private static String print(SourceText text, Span span, UnaryOperator<String> space, String mark) {
        String start = span.start() <= Fingerprint.CONTEXT ? mark : "";
        String before = start + space.apply(slice(text, span.start() - 4L * Fingerprint.CONTEXT, span.start()));
        String after = space.apply(slice(text, span.end(), span.end() + 4L * Fingerprint.CONTEXT));
        int more = before.codePointCount(0, before.length()) - Fingerprint.CONTEXT;
        int from = more > 0 ? before.offsetByCodePoints(0, more) : 0;
        int rest = Math.min(Fingerprint.CONTEXT, after.codePointCount(0, after.length()));
        return Fingerprint.sha256(before.substring(from)
                + '\u001f'
                + space.apply(text.passage(span))
                + '\u001f'
                + after.substring(0, after.offsetByCodePoints(0, rest)));
    }

    static String slice(SourceText text, long from, long to) {
        Span span = new Span(Math.max(0, from), Math.min(text.length(), to));
        return text.contains(span) ? text.passage(span) : "";
    }
}
