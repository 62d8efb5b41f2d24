package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;

/** A quote stands at another place than its anchor says. */
final class QuoteElsewhere implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "quote-elsewhere",
                        Severity.ERROR,
                        "A quote stands at another place than its anchor says",
                        "The words are in the source, but the record rests on others.",
                        "Copy the passage as it stands, with beleg anchor --span, or point the anchor at the words that are meant.")
                .judging(Role.ANCHOR_QUOTE);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Quoted.expecting(
                subject,
                Quoted.Grade.ELSEWHERE,
                (name, quoted, draft) ->
                        draft.say(name + " is not the passage of its anchor; the words stand elsewhere in the source, "
                                + quoted.where() + "."));
    }
}
