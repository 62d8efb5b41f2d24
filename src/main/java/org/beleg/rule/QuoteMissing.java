package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;

/** A quote does not stand in its source. */
final class QuoteMissing implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "quote-missing",
                        Severity.ERROR,
                        "A quote does not stand in its source",
                        "Words in quote marks that nobody wrote are the worst that can happen to a source.",
                        "Copy the passage as it stands, with beleg anchor --span, or point the anchor at the words that are meant.")
                .judging(Role.ANCHOR_QUOTE);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Quoted.expecting(
                subject,
                Quoted.Grade.MISSING,
                (name, quoted, draft) ->
                        draft.say(name + ": the words do not stand in the source, not even in other typography."));
    }
}
