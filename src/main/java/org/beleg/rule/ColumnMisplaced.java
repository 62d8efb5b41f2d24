package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;

/** Columns are not in the order of the schema. */
final class ColumnMisplaced implements Rule {
    @Override
    public Card card() {
        return new Card(
                "column-misplaced",
                Severity.ERROR,
                "Columns are not in the order of the schema",
                "Who reads columns by number takes one for another; versions can no longer be compared "
                        + "line by line.",
                "Put the columns into the order in which the schema has them.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return HeaderFit.check(subject, (fit, findings) -> {
            if (fit.isHeader()) {
                fit.misplaced().ifPresent(swap -> say(fit, swap, findings));
            }
        });
    }

    private static void say(HeaderFit fit, HeaderFit.Swap swap, Findings findings) {
        String position = String.valueOf(fit.names().indexOf(swap.found()) + 1);
        findings.at(fit.table())
                .line(1)
                .column(swap.found())
                .found(swap.found())
                .expected(swap.wanted())
                .say(fit.table().path() + ": column " + swap.found() + " stands at position " + position + ", where "
                        + swap.wanted() + " is to stand.");
    }
}
