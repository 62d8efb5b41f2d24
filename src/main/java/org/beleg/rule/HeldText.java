package org.beleg.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.beleg.dataset.Source;
import org.beleg.dataset.SourceText;
import org.beleg.dataset.Span;
import org.beleg.language.DateWords;
import org.beleg.language.Language;
import org.beleg.language.Quantity;
import org.beleg.language.Sentence;
import org.beleg.language.Stretch;
import org.jspecify.annotations.Nullable;

/** The text of a source, read paragraph by paragraph. */
final class HeldText {
    /** A paragraph is read so far to either side of a passage, in UTF-16 units. */
    private static final int FAR = 6000;

    /** So much of a text, in UTF-16 units, is kept as it was read, since rule after rule asks for the same. */
    private static final int REMEMBERED = 500_000;

    /** Of so many passages it is kept in which paragraph they stand. */
    private static final int PASSAGES = 10_000;

    /** So many paragraphs are read before what they say is put together. */
    private static final int AT_ONCE = 64;

    private final Source source;
    private final SourceText text;
    private final Language language;
    private final Map<Integer, Paragraph> paragraphs = new HashMap<>();
    /** The same by passage, in UTF-16 units. */
    private final Map<Long, Paragraph> byPassage = new HashMap<>();

    private int remembered;
    private @Nullable Gist gist;

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
        long passage = ((long) at << Integer.SIZE) | end;
        Paragraph known = byPassage.get(passage);
        if (known == null) {
            known = around(all, at, end, span);
            if (byPassage.size() == PASSAGES) {
                byPassage.clear();
            }
            byPassage.put(passage, known);
        }
        return known;
    }

    private Paragraph around(String all, int at, int end, Span span) {
        int from = Math.max(blank(all, at), Math.max(0, at - FAR));
        Optional<Paragraph> known = Optional.ofNullable(paragraphs.get(from)).filter(p -> end(p) >= span.end());
        if (known.isPresent()) {
            return known.get();
        }
        int to = Math.min(next(all, end), end + FAR);
        remembered += to - from;
        if (remembered > REMEMBERED) {
            paragraphs.clear();
            byPassage.clear();
            remembered = to - from;
        }
        Paragraph read = read(all, from, to, at, span.start());
        paragraphs.put(from, read);
        return read;
    }

    /**
     * What is asked of a text as a whole, in its order.
     *
     * @param sentences its sentences
     * @param numbers words that say how many, but such as say no number
     * @param dates days, months and years of the calendar
     */
    record Gist(List<Span> sentences, List<Span> numbers, List<Span> dates) {
        private static Gist of(List<Paragraph> read) {
            List<Span> sentences = new ArrayList<>();
            List<Span> numbers = new ArrayList<>();
            List<Span> dates = new ArrayList<>();
            for (Paragraph paragraph : read) {
                for (Sentence sentence : paragraph.sentences()) {
                    sentences.add(paragraph.span(sentence.at()));
                    sentence.quantities().stream()
                            .filter(q -> q.kind() != Quantity.Kind.INDEFINITE)
                            .forEach(q -> numbers.add(paragraph.span(q.at())));
                    sentence.dates().stream()
                            .filter(d -> d.kind() == DateWords.Kind.CALENDAR)
                            .forEach(d -> dates.add(paragraph.span(d.at())));
                }
            }
            return new Gist(sentences, numbers, dates);
        }
    }

    /** Reads the whole text, once however many ask: paragraph by paragraph, a very long one in parts, on all cores. */
    synchronized Gist gist() {
        if (gist == null) {
            List<Part> parts = parts();
            List<Gist> read = IntStream.rangeClosed(0, parts.size() / AT_ONCE)
                    .parallel()
                    .mapToObj(i -> parts.subList(i * AT_ONCE, Math.min(parts.size(), (i + 1) * AT_ONCE)))
                    .map(some -> Gist.of(some.stream().map(this::read).toList()))
                    .toList();
            gist = new Gist(
                    read.stream().flatMap(g -> g.sentences().stream()).toList(),
                    read.stream().flatMap(g -> g.numbers().stream()).toList(),
                    read.stream().flatMap(g -> g.dates().stream()).toList());
        }
        return gist;
    }

    /** A stretch of the text to be read at once, in UTF-16 units, and its first code point. */
    private record Part(int from, int to, long position) {}

    private List<Part> parts() {
        String all = text.text();
        List<Part> parts = new ArrayList<>();
        long position = 0;
        for (int from = 0;
                from < all.length();
                from = parts.get(parts.size() - 1).to()) {
            int to = Math.min(next(all, from + 1), from + 2 * FAR);
            to = to < all.length() && Character.isLowSurrogate(all.charAt(to)) ? to + 1 : to;
            parts.add(new Part(from, to, position));
            position += all.codePointCount(from, to);
        }
        return parts;
    }

    private Paragraph read(Part part) {
        return new Paragraph(part.position(), language.read(text.text().substring(part.from(), part.to())));
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
