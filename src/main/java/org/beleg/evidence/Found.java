package org.beleg.evidence;

import java.util.List;
import java.util.Optional;
import org.beleg.dataset.Anchor;
import org.beleg.dataset.Span;

/**
 * What came of looking for the passage of an anchor in another text.
 *
 * @param anchor the anchor as it is recorded
 * @param grade how the passage stands to the one that was coded
 * @param span where it stands now; empty where that is not proved
 * @param how what proves it, or what was searched in vain
 * @param places where it may stand, if it is not proved
 */
public record Found(Anchor anchor, Grade grade, Optional<Span> span, String how, List<Span> places) {
    public Found {
        places = List.copyOf(places);
    }
}
