package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Flaw;

/** A file has a blank line. */
final class LineBlank implements Rule {
    @Override
    public Card card() {
        return new Card(
                "line-blank",
                Severity.ERROR,
                "A file has a blank line",
                "Some programs skip it, some read a row without values, some stop there.",
                "Take the line away, at the end of the file too.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Flaws.each(
                subject,
                Flaw.Kind.BLANK_LINE,
                (flaw, draft) -> draft.expected("a row").say(flaw.file() + ": line " + flaw.line() + " is blank."));
    }
}
