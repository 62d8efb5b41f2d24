package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Flaw;

/** A schema cannot be used. */
final class SchemaBroken implements Rule {
    @Override
    public Card card() {
        return new Card(
                "schema-broken",
                Severity.ERROR,
                "A schema cannot be used",
                "Its table is not checked at all.",
                "Mend the schema; what it says of rows must be valid JSON Schema of draft-07 and describe "
                        + "the columns under properties.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Flaws.ofFolder(
                subject,
                Flaw.Kind.SCHEMA_BROKEN,
                (flaw, findings) -> findings.at(flaw)
                        .expected("a schema of draft-07 that describes a row as an object")
                        .say(flaw.file() + " cannot be used: " + flaw.detail() + "."));
    }
}
