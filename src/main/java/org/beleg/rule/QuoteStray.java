package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Flaw;

/** A quote mark stands where CSV has none. */
final class QuoteStray implements Rule {
    @Override
    public Card card() {
        return new Card(
                "quote-stray",
                Severity.ERROR,
                "A quote mark stands inside an unquoted cell, or text after a closed one",
                "Programs read such a cell in different ways: some drop the mark, some take the rest of "
                        + "the file into the cell.",
                "Put the whole cell between quote marks and write each quote mark in it twice.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Flaws.each(
                subject,
                Flaw.Kind.STRAY_QUOTE,
                (flaw, draft) -> draft.expected("a cell between quote marks in which each quote mark is written twice")
                        .say(flaw.file() + ": line " + flaw.line() + ", column " + flaw.column() + " has "
                                + (flaw.found().equals("\"")
                                        ? "a quote mark inside a cell that is not quoted."
                                        : "“" + flaw.found() + "” after the closing quote mark of a cell.")));
    }
}
