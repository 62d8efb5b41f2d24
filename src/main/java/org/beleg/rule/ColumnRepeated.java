package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;

/** Two columns have one name. */
final class ColumnRepeated implements Rule {
    @Override
    public Card card() {
        return new Card(
                "column-repeated",
                Severity.ERROR,
                "Two columns have the same name",
                "Readers take the first, the last or stop; the values of one of them are lost.",
                "Give each column a name of its own, or take one of them away.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return HeaderFit.check(subject, (fit, findings) -> {
            if (!fit.isGarbled()) {
                fit.repeated().forEach(at -> {
                    String name = fit.names().get(at);
                    findings.at(fit.table())
                            .line(1)
                            .column(name)
                            .found(name)
                            .expected("each name once")
                            .say(fit.table().path() + ": columns "
                                    + (fit.names().indexOf(name) + 1) + " and " + (at + 1) + " are both "
                                    + (name.isEmpty() ? "without a name" : "named “" + name + "”") + ".");
                });
            }
        });
    }
}
