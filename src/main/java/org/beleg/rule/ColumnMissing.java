package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;

/** A column is not there. */
final class ColumnMissing implements Rule {
    @Override
    public Card card() {
        return new Card(
                "column-missing",
                Severity.ERROR,
                "A column of the schema is not in the file",
                "Readers that look for the column stop; a column without a value still has its place.",
                "Add the column at its place; leave its cells empty where there is no value.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return HeaderFit.check(subject, (fit, findings) -> {
            if (fit.isHeader()) {
                fit.missing()
                        .forEach(column -> findings.at(fit.table())
                                .line(1)
                                .column(column)
                                .expected("the column " + column)
                                .say(fit.table().path() + " has no column " + column + "."));
            }
        });
    }
}
