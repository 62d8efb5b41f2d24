package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;

/** The passage at an anchor differs in typography. */
final class PassageRetyped implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "passage-retyped",
                        Severity.ERROR,
                        "The passage at an anchor differs in typography",
                        "Quote marks, dashes, spaces or accents differ: the text held is another edition than the one that was coded.",
                        "Use the edition that was coded, or make the anchors anew on this one and say so in the change log.")
                .judging(Role.ANCHOR_SHA256, Role.ANCHOR_SHA256_NORM);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Anchored.expecting(
                subject,
                Proof.Verdict.RETYPED,
                (anchor, proof, draft) -> draft.say(Anchored.name(anchor) + " at " + anchor.span()
                        + " differs only in typography from the passage that was coded."));
    }
}
