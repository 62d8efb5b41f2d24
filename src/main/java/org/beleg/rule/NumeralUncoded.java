package org.beleg.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Anchor;
import org.beleg.dataset.Role;
import org.beleg.dataset.Span;

/** A number of a source is neither coded nor left out with a reason. */
final class NumeralUncoded implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "numeral-uncoded",
                        Severity.WARNING,
                        "A number of a source is neither coded nor left out with a reason",
                        "Users of the data cannot tell a number that was overlooked from one that is not there.",
                        "Code the number, or list it among the exclusions with the reason for which it is none.")
                .judging(Role.NUMERAL);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Passages.of(
                subject, (all, findings) -> judge(all, findings, subject), Role.NUMERAL, Role.ESTIMATE_QUALIFIER);
    }

    private static void judge(Passages all, Findings findings, Subject subject) {
        Uncoded uncoded = new Uncoded(all);
        for (HeldText text : all.held().all()) {
            Coverage coded = uncoded.coverage(text, row -> false);
            all.rows()
                    .forEach(row -> all.passage(row, findings)
                            .filter(p ->
                                    p.text().source().id().equals(text.source().id()))
                            .ifPresent(p -> numerals(p).forEach(coded::add)));
            coded.ready();
            text.gist().numbers().stream()
                    .filter(span -> !coded.meets(span))
                    .forEach(span -> uncoded.at(text, span, findings, subject)
                            .expected("a record or an exclusion")
                            .say("A number at " + span + ", " + Uncoded.place(text, span)
                                    + ", is neither coded nor left out with a reason."));
        }
    }

    /** Where the numeral of a record stands in its passage; the whole of its other passages. */
    private static List<Span> numerals(Passage passage) {
        List<Span> spans = new ArrayList<>();
        passage.row()
                .get(Role.NUMERAL)
                .ifPresent(numeral -> passage.places(numeral)
                        .forEach(at -> spans.add(passage.paragraph().span(at))));
        passage.anchors().stream().filter(a -> !a.isPrimary()).map(Anchor::span).forEach(spans::add);
        return spans;
    }
}
