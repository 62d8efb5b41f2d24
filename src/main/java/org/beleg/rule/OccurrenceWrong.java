package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;

/** An anchor points at another occurrence of its words. */
final class OccurrenceWrong implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "occurrence-wrong",
                        Severity.ERROR,
                        "An anchor points at another occurrence of its words",
                        "The same words stand more than once, and the ones around them are not those that were coded: the value is shown the wrong evidence.",
                        "Point the anchor at the occurrence that was coded.")
                .judging(Role.ANCHOR_START, Role.ANCHOR_END);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Anchored.expecting(
                subject,
                Proof.Verdict.OTHER_OCCURRENCE,
                (anchor, proof, draft) -> draft.found(anchor.span().toString())
                        .expected(Anchored.places(proof))
                        .nearest(proof.places().stream().findFirst().map(Object::toString))
                        .say(Anchored.name(anchor) + " at " + anchor.span()
                                + ": the words are right, what stands around them is not; see "
                                + Anchored.places(proof) + "."));
    }
}
