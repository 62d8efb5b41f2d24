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
import org.beleg.dataset.SourceText;

/** A span begins or ends inside a word or a character. */
final class SpanCutsWord implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "span-cuts-word",
                        Severity.WARNING,
                        "A span begins or ends inside a word or a character",
                        "Half a word is rarely what was meant; the offsets may be off by a few, or counted in other units.",
                        "Move the end to the edge of the word.")
                .judging(Role.ANCHOR_START, Role.ANCHOR_END);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Anchored.each(subject, (row, anchor, findings) -> judge(row, anchor, subject, findings));
    }

    private static void judge(Row row, Anchor anchor, Subject subject, Findings findings) {
        Optional<SourceText> text = subject.texts().of(anchor.source());
        if (text.isEmpty()) {
            findings.notEvaluated(row.table(), SourceNotHeld.why(anchor.source()), 1);
            return;
        }
        if (subject.dataset()
                .source(anchor.source())
                .filter(source -> !Proof.isDescribed(source, text.get()))
                .isPresent()) {
            findings.notEvaluated(row.table(), SourceTextChanged.why(anchor.source()), 1);
            return;
        }
        if (text.get().contains(anchor.span())) {
            text.get()
                    .cut(anchor.span())
                    .ifPresent(at -> findings.at(row)
                            .passage(anchor.source(), anchor.span())
                            .found(anchor.span().toString())
                            .say(row.name() + " cuts a word at " + at + "."));
        }
    }
}
