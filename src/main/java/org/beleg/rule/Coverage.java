package org.beleg.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.beleg.dataset.Span;

/** What of a text is coded: the spans of anchors and of what was left out, by kind of record. */
final class Coverage {
    private final List<Span> spans = new ArrayList<>();
    private List<Span> sorted = List.of();
    private long longest;

    void add(Span span) {
        spans.add(span);
    }

    /** To be called when all spans were added. */
    Coverage ready() {
        sorted = spans.stream().sorted(Comparator.comparingLong(Span::start)).toList();
        longest = spans.stream().mapToLong(s -> s.end() - s.start()).max().orElse(0);
        return this;
    }

    /** Whether a span has a code point in common with one of them. */
    boolean meets(Span span) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).start() < span.end()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low - 1; i >= 0 && sorted.get(i).start() > span.start() - longest - 1; i--) {
            if (sorted.get(i).end() > span.start()) {
                return true;
            }
        }
        return false;
    }
}
