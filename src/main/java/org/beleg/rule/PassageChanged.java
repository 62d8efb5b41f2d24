package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;

/** The passage at an anchor is not the one that was coded. */
final class PassageChanged implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "passage-changed",
                        Severity.ERROR,
                        "The passage at an anchor is not the one that was coded",
                        "The value no longer rests on the words it was coded from, and nobody can prove it.",
                        "Look the passage up in the source and make the anchor anew with beleg anchor.")
                .judging(Role.ANCHOR_SOURCE, Role.ANCHOR_START, Role.ANCHOR_END, Role.ANCHOR_SHA256);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Anchored.expecting(
                subject,
                Proof.Verdict.CHANGED,
                (anchor, proof, draft) -> draft.expected(
                                "sha256 " + anchor.sha256().orElse(""))
                        .say(
                                Anchored.name(anchor) + " points at " + anchor.span()
                                        + ", but the passage there is not the one that was coded (its hash differs), and it does not stand near by."));
    }
}
