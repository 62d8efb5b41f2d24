package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;

/** A date of a source is neither coded nor left out with a reason. */
final class DateUncoded implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "date-uncoded",
                        Severity.WARNING,
                        "A date of a source is neither coded nor left out with a reason",
                        "Users of the data cannot tell a date that was overlooked from one that is not there.",
                        "Anchor a dated record to it, or list it among the exclusions with a reason.")
                .judging(Role.DATE);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Passages.of(subject, (all, findings) -> judge(all, findings, subject), Role.DATE, Role.DATE_BASIS);
    }

    private static void judge(Passages all, Findings findings, Subject subject) {
        Uncoded uncoded = new Uncoded(all);
        for (HeldText text : all.held().all()) {
            Coverage coded = uncoded.coverage(text, row -> row.get(Role.DATE).isPresent())
                    .ready();
            text.gist().dates().stream()
                    .filter(span -> !coded.meets(span))
                    .forEach(span -> uncoded.at(text, span, findings, subject)
                            .expected("a dated record or an exclusion")
                            .say("A date at " + span + ", " + Uncoded.place(text, span)
                                    + ", is neither coded nor left out with a reason."));
        }
    }
}
