package org.beleg.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.beleg.dataset.Source;
import org.beleg.dataset.SourceText;
import org.beleg.dataset.Span;
import org.beleg.language.Language;
import org.beleg.language.Sentence;
import org.beleg.language.Stretch;

/** The text of a source, read paragraph by paragraph. */
final class HeldText {
    /** A paragraph is read so far to either side of a passage, in UTF-16 units. */
    private static final int FAR = 6000;

    /** So much of a text, in UTF-16 units, is kept as it was read, since rule after rule asks for the same. */
    private static final int REMEMBERED = 500_000;

    private final Source source;
    private final SourceText text;
    private final Language language;
    private final Map<Integer, Paragraph> paragraphs = new HashMap<>();
    private final List<Paragraph> whole = new ArrayList<>();
    private int remembered;

    HeldText(Source source, SourceText text, Language language) {
        this.source = source;
        this.text = text;
        this.language = language;
    }

    /**
     * A stretch of the text between blank lines.
     *
     * @param start its first code point
     * @param sentences what is in it, with positions from its start
     */
    record Paragraph(long start, List<Sentence> sentences) {
        Span span(Stretch stretch) {
            return new Span(start + stretch.start(), start + stretch.end());
        }

        Stretch stretch(Span span) {
            return new Stretch((int) Math.max(0, span.start() - start), (int) (span.end() - start));
        }
    }

    Source source() {
        return source;
    }

    SourceText text() {
        return text;
    }

    Language language() {
        return language;
    }

    /** The paragraph in which a passage stands. */
    synchronized Paragraph around(Span span) {
        String all = text.text();
        int at = text.charIndex(span.start());
        int end = text.charIndex(span.end());
        int from = Math.max(blank(all, at), Math.max(0, at - FAR));
        Optional<Paragraph> known = Optional.ofNullable(paragraphs.get(from)).filter(p -> end(p) >= span.end());
        if (known.isPresent()) {
            return known.get();
        }
        int to = Math.min(next(all, end), end + FAR);
        remembered += to - from;
        if (remembered > REMEMBERED) {
            paragraphs.clear();
            remembered = to - from;
        }
        Paragraph read = read(all, from, to, at, span.start());
        paragraphs.put(from, read);
        return read;
    }

    /** Reads the whole text, one paragraph after the other; a very long one in parts. */
    void paragraphs(Consumer<Paragraph> use) {
        if (text.length() > REMEMBERED) {
            readAll(use);
            return;
        }
        synchronized (whole) {
            if (whole.isEmpty()) {
                readAll(whole::add);
            }
        }
        whole.forEach(use);
    }

    private void readAll(Consumer<Paragraph> use) {
        String all = text.text();
        int from = 0;
        long position = 0;
        while (from < all.length()) {
            int to = Math.min(next(all, from + 1), from + 2 * FAR);
            to = to < all.length() && Character.isLowSurrogate(all.charAt(to)) ? to + 1 : to;
            use.accept(new Paragraph(position, language.read(all.substring(from, to))));
            position += all.codePointCount(from, to);
            from = to;
        }
    }

    /** Whether a span neither begins nor ends inside a word. */
    boolean isWhole(Span span) {
        return !isJoined(span.start()) && !isJoined(span.end());
    }

    private boolean isJoined(long position) {
        if (position <= 0 || position >= text.length()) {
            return false;
        }
        String around = text.passage(new Span(position - 1, position + 1));
        return around.codePoints().allMatch(Character::isLetterOrDigit);
    }

    private static long end(Paragraph paragraph) {
        int n = paragraph.sentences().size();
        return n == 0
                ? paragraph.start()
                : paragraph.start() + paragraph.sentences().get(n - 1).at().end();
    }

    private Paragraph read(String all, int from, int to, int at, long position) {
        int whole = from > 0 && Character.isLowSurrogate(all.charAt(from)) ? from + 1 : from;
        int last = to < all.length() && Character.isLowSurrogate(all.charAt(to)) ? to + 1 : to;
        return new Paragraph(position - all.codePointCount(whole, at), language.read(all.substring(whole, last)));
    }

    /** Where the paragraph begins in which a place is. */
    private static int blank(String all, int at) {
        for (int i = at - 1; i > 0 && i > at - FAR; i--) {
            if (all.charAt(i) == '\n' && isBlankBefore(all, i)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int next(String all, int at) {
        for (int i = Math.max(1, at); i < all.length() && i < at + 2 * FAR; i++) {
            if (all.charAt(i) == '\n' && isBlankBefore(all, i)) {
                return i;
            }
        }
        return all.length();
    }

    /** Whether only white space stands between a line feed and the one before. */
    private static boolean isBlankBefore(String all, int lineFeed) {
        for (int i = lineFeed - 1; i >= 0 && Character.isWhitespace(all.charAt(i)); i--) {
            if (all.charAt(i) == '\n') {
                return true;
            }
        }
        return false;
    }
}
