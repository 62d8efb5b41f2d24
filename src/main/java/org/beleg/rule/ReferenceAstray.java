package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Flaw;

/** A schema refers to a table or column that the dataset does not have. */
final class ReferenceAstray implements Rule {
    @Override
    public Card card() {
        return new Card(
                "reference-astray",
                Severity.ERROR,
                "A reference leads to a table or columns that are not there",
                "None of its values can be checked.",
                "Correct the name in the schema, or add the table to dataset.json.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Flaws.ofFolder(
                subject,
                Flaw.Kind.REFERENCE_ASTRAY,
                (flaw, findings) -> findings.at(flaw)
                        .found(flaw.found())
                        .expected("a table of dataset.json, by its key or by as many of its columns as refer to it")
                        .nearest(Optional.of(flaw.detail()).filter(d -> !d.isEmpty()))
                        .say("A reference leads to the " + flaw.found() + ", which "
                                + (flaw.found().contains(" with ")
                                        ? "does not fit the columns that refer to it."
                                        : "is not there.")));
    }
}
