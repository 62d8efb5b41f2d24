package org.beleg.evidence;

import java.util.List;
import org.beleg.dataset.Fingerprint;
import org.beleg.dataset.SourceText;
import org.beleg.dataset.Span;

/** Tells places of the same words apart by what stood around them in the text that was coded. */
final class Surroundings {
    /** More than so many code points on either side are not compared. */
    private static final int MOST = 4096;

    private final SourceText old;
    private final SourceText text;

    Surroundings(SourceText old, SourceText text) {
        this.old = old;
        this.text = text;
    }

    /**
     * The places with the same surroundings: ever more of what is before, of what is after, and of both, until one place
     * is left. The surroundings must be the same but for white space and typography, and name one place only in the old
     * text as well, as they do where they are longer than what is repeated.
     */
    List<Span> narrow(Span was, List<Span> some) {
        List<Span> twins =
                old.find(old.passage(was)).stream().limit(Occurrences.MOST).toList();
        for (int n = Fingerprint.CONTEXT; n <= MOST; n *= 2) {
            for (Sides sides : List.of(new Sides(n, n), new Sides(n, 0), new Sides(0, n))) {
                String around = around(old, was, sides);
                List<Span> same = some.stream()
                        .filter(s -> around(text, s, sides).equals(around))
                        .toList();
                boolean one = twins.stream()
                                .filter(t -> around(old, t, sides).equals(around))
                                .count()
                        == 1;
                if (one && same.size() == 1) {
                    return same;
                }
            }
        }
        return List.of();
    }

    /** How many code points are compared; white space does not count. */
    private record Sides(int before, int after) {}

    private static String around(SourceText text, Span span, Sides sides) {
        // some more is read than is compared, since white space does not count
        String before = bare(Context.slice(text, span.start() - 2L * sides.before() - 64, span.start()));
        String after = bare(Context.slice(text, span.end(), span.end() + 2L * sides.after() + 64));
        return before.substring(Math.max(0, before.length() - sides.before()))
                + "\u001f"
                + after.substring(0, Math.min(after.length(), sides.after()));
    }

    private static String bare(String text) {
        return Fingerprint.normalise(text).replace(" ", "");
    }
}
