package org.beleg.report;

import java.util.ArrayList;
import java.util.List;
import org.beleg.check.Finding;
import org.beleg.dataset.SourceText;
import org.beleg.dataset.Span;

/**
 * A passage as a terminal shows it to a coder: where it stands, its line, and a mark under the words in question. It is
 * for nobody else's eyes.
 */
final class Excerpt {
    /** So many columns of a line are shown. */
    private static final int WIDTH = 96;

    /** So many columns before the first mark, if the line is long. */
    private static final int BEFORE = 40;

    private Excerpt() {}

    /** The lines that show the words in question; nothing where they do not lie in the text. */
    static List<String> of(Finding.Passage passage, SourceText text) {
        List<String> lines = new ArrayList<>();
        List<Span> marks = passage.marks().isEmpty() ? List.of(passage.span()) : passage.marks();
        long shown = -1;
        for (Span mark : marks) {
            if (text.contains(mark) && text.line(mark.start()) != shown) {
                shown = text.line(mark.start());
                lines.addAll(line(marks, mark, text));
            }
        }
        return lines;
    }

    private static List<String> line(List<Span> marks, Span first, SourceText text) {
        String all = text.text();
        int at = text.charIndex(first.start());
        int from = Math.max(all.lastIndexOf('\n', Math.max(0, at - 1)) + 1, far(all, at, -BEFORE));
        from = Math.min(from, at);
        int end = all.indexOf('\n', at);
        int to = Math.min(end < 0 ? all.length() : end, far(all, from, WIDTH));
        String where = passagePlace(first, text);
        boolean cut = from > 0 && all.charAt(from - 1) != '\n';
        String left = cut ? "…" : "";
        String right = to < all.length() && all.charAt(to) != '\n' ? "…" : "";
        StringBuilder shown = new StringBuilder();
        StringBuilder under = new StringBuilder(" ".repeat(where.length() + 2 + left.length()));
        long position = first.start() - all.codePointCount(from, at);
        for (int i = from; i < to; i += Character.charCount(all.codePointAt(i))) {
            int c = all.codePointAt(i);
            long here = position++;
            shown.appendCodePoint(c < ' ' ? ' ' : c);
            boolean marked = marks.stream().anyMatch(m -> m.start() <= here && here < m.end());
            under.append((marked ? "^" : " ").repeat(width(c)));
        }
        return List.of(where + "  " + left + shown + right, under.toString().stripTrailing());
    }

    private static String passagePlace(Span first, SourceText text) {
        return text.line(first.start()) + ":" + text.column(first.start());
    }

    /** A place so many characters away, never inside a character. */
    private static int far(String all, int from, int by) {
        int to = Math.max(0, Math.min(all.length(), from + by));
        return to > 0 && to < all.length() && Character.isLowSurrogate(all.charAt(to)) ? to - 1 : to;
    }

    /** How many columns of a terminal a character takes. */
    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0x1F300 && c <= 0x1FAFF);
        return wide ? 2 : 1;
    }
}
