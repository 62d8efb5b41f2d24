package org.beleg.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.beleg.dataset.SourceText;
import org.beleg.dataset.Span;

/** Cuts a text where marked stretches begin and end, so that those that overlap lie side by side. */
final class Marks {
    private Marks() {}

    /**
     * A stretch with all that marks it.
     *
     * @param span where it stands
     * @param by which of the marks lie over it, by their places in the list
     */
    record Piece(Span span, List<Integer> by) {
        Piece {
            by = List.copyOf(by);
        }
    }

    /** Gives every piece of the text in order. Marks outside the text are left out. */
    static void pieces(SourceText text, List<Span> marks, Consumer<Piece> use) {
        TreeSet<Long> cuts = new TreeSet<>(List.of(0L, (long) text.length()));
        marks.stream().filter(text::contains).forEach(m -> {
            cuts.add(m.start());
            cuts.add(m.end());
        });
        List<Integer> sorted = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            if (text.contains(marks.get(i))) {
                sorted.add(i);
            }
        }
        sorted.sort((a, b) -> Long.compare(marks.get(a).start(), marks.get(b).start()));
        List<Integer> open = new ArrayList<>();
        int next = 0;
        for (Long from : cuts) {
            Long to = cuts.higher(from);
            open.removeIf(i -> marks.get(i).end() <= from);
            while (next < sorted.size() && marks.get(sorted.get(next)).start() <= from) {
                open.add(sorted.get(next++));
            }
            if (to != null) {
                use.accept(new Piece(new Span(from, to), open));
            }
        }
    }
}
