package org.beleg.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beleg.dataset.SourceText;
import org.beleg.dataset.Span;

/**
 * A text in which passages are looked for that were coded in another.
 *
 * @param source the text
 * @param text the same over its bytes
 * @param folded the same without the differences between editions
 * @param plain that over its bytes
 */
record Another(SourceText source, Haystack text, Folded folded, Haystack plain) {

    static Another of(SourceText source) {
        Folded folded = Folded.of(source.text());
        return new Another(source, new Haystack(source.text()), folded, new Haystack(folded.text()));
    }

    /** Where normalised words stand in it, by those words. */
    Map<String, List<Span>> places(Collection<String> words) {
        Map<String, List<Span>> places = new HashMap<>();
        Occurrences.of(words, plain).forEach((w, spans) -> {
            List<Span> there = new ArrayList<>();
            spans.forEach(span -> there.add(folded.original(span)));
            places.put(w, there);
        });
        return places;
    }
}
