package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;

/** A quote has other typography than its passage. */
final class QuoteRetyped implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "quote-retyped",
                        Severity.WARNING,
                        "A quote has other typography than its passage",
                        "Quote marks, dashes or accents were changed: it does not count as verified, and a search for it finds nothing.",
                        "Copy the passage as it stands.")
                .judging(Role.ANCHOR_QUOTE);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Quoted.expecting(
                subject,
                Quoted.Grade.TYPOGRAPHY,
                (name, quoted, draft) -> draft.say(name + " differs in typography from the passage that was coded."));
    }
}
