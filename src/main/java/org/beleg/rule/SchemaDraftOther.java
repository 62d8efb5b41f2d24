package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Flaw;
import org.beleg.json.RowSchema;

/** A schema does not say that it is of draft-07. */
final class SchemaDraftOther implements Rule {
    @Override
    public Card card() {
        return new Card(
                "schema-draft-other",
                Severity.ERROR,
                "A schema does not say that it is of draft-07",
                "Without $schema, or with another draft, validators read the same schema in different "
                        + "ways, and keywords are passed over.",
                "Write \"$schema\": \"http://json-schema.org/draft-07/schema#\" as the first line of the "
                        + "schema, and use the keywords of that draft.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Flaws.ofFolder(
                subject,
                Flaw.Kind.SCHEMA_DRAFT,
                (flaw, findings) -> findings.at(flaw)
                        .column("$schema")
                        .found(flaw.found())
                        .expected(RowSchema.DRAFT + "#")
                        .nearest(Optional.of(RowSchema.DRAFT + "#"))
                        .say(flaw.file()
                                + (flaw.found().isEmpty() ? " has no $schema" : " is of “" + Cut.of(flaw.found()) + "”")
                                + "; only draft-07 is read, so its table is not judged by it."));
    }
}
