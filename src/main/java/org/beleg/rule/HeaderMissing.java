package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;

/** The first line of a file is not its header. */
final class HeaderMissing implements Rule {
    @Override
    public Card card() {
        return new Card(
                "header-missing",
                Severity.ERROR,
                "The first line of a file names none of its columns",
                "Without names nobody knows which cell is what; the first row of data is taken for the " + "header.",
                "Put the names of the columns into the first line, as the schema has them and in its " + "order.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return HeaderFit.check(subject, (fit, findings) -> {
            if (!fit.isHeader() && !fit.isGarbled() && fit.separator().isEmpty()) {
                String header = String.join(",", fit.missing());
                findings.at(fit.table())
                        .line(1)
                        .found(Cut.of(String.join(",", fit.names())))
                        .expected(header)
                        .say("The first line of " + fit.table().path() + " is “" + Cut.of(String.join(",", fit.names()))
                                + "”; none of the columns is named in it.");
            }
        });
    }
}
