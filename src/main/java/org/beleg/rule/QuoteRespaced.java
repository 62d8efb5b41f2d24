package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;

/** A quote has other white space than its passage. */
final class QuoteRespaced implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "quote-respaced",
                        Severity.WARNING,
                        "A quote has other white space than its passage",
                        "It is the passage to a reader, but not to a program that looks for it; so it does not count as verified.",
                        "Copy the passage with its line breaks, or waive it where they were left out on purpose.")
                .judging(Role.ANCHOR_QUOTE);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Quoted.expecting(
                subject,
                Quoted.Grade.WHITE_SPACE,
                (name, quoted, draft) -> draft.say(name + " differs in white space from the passage."));
    }
}
