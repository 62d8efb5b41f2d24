package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;

/** A DOI of the dataset is none. */
final class DoiInvalid implements Rule {
    @Override
    public Card card() {
        return new Card(
                "doi-invalid",
                Severity.ERROR,
                "A DOI is not valid",
                "It is printed in every citation; a wrong one leads nowhere, and metadata with it are " + "refused.",
                "Write the DOI bare and in lower case, as it was reserved.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Forms.check(subject, Doi.class);
    }
}
