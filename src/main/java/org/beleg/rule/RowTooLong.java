package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Flaw;
import org.beleg.read.Blocks;

/** A row is longer than a row may be. */
final class RowTooLong implements Rule {
    private static final int MEBIBYTES = Blocks.LONGEST >> 20;

    @Override
    public Card card() {
        return new Card(
                "row-too-long",
                Severity.ERROR,
                "A row is longer than " + MEBIBYTES + " MiB",
                "No table program opens such a row. Most often a quote mark is opened that is never closed, and all that"
                        + " follows is one cell; else a whole file was put into a cell.",
                "Close the quote mark; put long texts into files of their own and name them in the cell.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Flaws.each(
                subject,
                Flaw.Kind.ROW_TOO_LONG,
                (flaw, draft) -> draft.expected("at most " + MEBIBYTES + " MiB")
                        .say(flaw.file() + ": the row that begins in line " + flaw.line() + " is longer than "
                                + MEBIBYTES + " MiB and was not read."));
    }
}
