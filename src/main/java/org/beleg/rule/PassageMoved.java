package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;

/** The passage of an anchor stands elsewhere. */
final class PassageMoved implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "passage-moved",
                        Severity.ERROR,
                        "The passage of an anchor stands elsewhere",
                        "The offsets are wrong, or were counted in bytes or UTF-16 units, or in another edition of the text.",
                        "Correct start and end to where the passage stands.")
                .judging(Role.ANCHOR_SOURCE, Role.ANCHOR_START, Role.ANCHOR_END, Role.ANCHOR_SHA256);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Anchored.expecting(
                subject,
                Proof.Verdict.MOVED,
                (anchor, proof, draft) -> draft.found(anchor.span().toString())
                        .expected(Anchored.places(proof))
                        .nearest(Optional.of(proof.places().get(0).toString()))
                        .say(Anchored.name(anchor) + " points at " + anchor.span() + ", but the passage stands at "
                                + Anchored.places(proof) + "."));
    }
}
