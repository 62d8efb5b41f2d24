package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Flaw;

/** A quote mark is opened and never closed. */
final class QuoteOpen implements Rule {
    @Override
    public Card card() {
        return new Card(
                "quote-open",
                Severity.ERROR,
                "A quote mark is opened and never closed",
                "Everything from there to the end of the file is one cell; the rows in it are lost.",
                "Close the quote mark; a quote mark inside a quoted text is written twice.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Flaws.each(
                subject,
                Flaw.Kind.OPEN_QUOTE,
                (flaw, draft) -> draft.expected("a closing quote mark")
                        .say(flaw.file() + ": the quote mark opened in line " + flaw.line() + ", column "
                                + flaw.column() + " is never closed; the file ends on line " + flaw.detail()
                                + ", and what stands between was not read."));
    }
}
