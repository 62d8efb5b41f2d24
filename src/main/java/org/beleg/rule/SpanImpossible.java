package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Anchor;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Source;

/** A span is empty, backwards, or outside its source. */
final class SpanImpossible implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "span-impossible",
                        Severity.ERROR,
                        "A span is empty, backwards, or outside its source",
                        "There is no such passage.",
                        "Give start and end in Unicode code points from the start of the text, start before end, neither beyond"
                                + " the length of the source.")
                .judging(Role.ANCHOR_START, Role.ANCHOR_END);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Anchored.each(subject, (row, anchor, findings) -> judge(row, anchor, subject, findings));
    }

    private static void judge(Row row, Anchor anchor, Subject subject, Findings findings) {
        long length = subject.dataset()
                .source(anchor.source())
                .map(Source::codePoints)
                .filter(n -> n >= 0)
                .orElse(Long.MAX_VALUE);
        boolean possible = anchor.span().start() >= 0
                && anchor.span().start() < anchor.span().end()
                && anchor.span().end() <= length;
        if (!possible) {
            String within = length == Long.MAX_VALUE ? "" : " or outside 0–" + length;
            row.table()
                    .column(Role.ANCHOR_START)
                    .ifPresent(column -> findings.at(row)
                            .column(column)
                            .found(anchor.span().toString())
                            .expected("0 ≤ start < end" + (within.isEmpty() ? "" : " ≤ " + length))
                            .say(row.name() + ": span " + anchor.span() + " is empty, backwards" + within + "."));
        }
    }
}
