package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;

/** A quote is not the passage of its anchor and stands at several others. */
final class QuoteAmbiguous implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "quote-ambiguous",
                        Severity.ERROR,
                        "A quote is not the passage of its anchor and stands at several others",
                        "The words are in the source more than once; nobody can tell which passage is meant.",
                        "Copy the passage as it stands, with beleg anchor --span, or point the anchor at the words that are meant.")
                .judging(Role.ANCHOR_QUOTE);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Quoted.expecting(
                subject,
                Quoted.Grade.AMBIGUOUS,
                (name, quoted, draft) ->
                        draft.say(name + " is not the passage of its anchor; the words stand at several other places, "
                                + quoted.where() + "."));
    }
}
