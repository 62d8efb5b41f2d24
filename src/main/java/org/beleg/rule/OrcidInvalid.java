package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;

/** An ORCID iD is none. */
final class OrcidInvalid implements Rule {
    @Override
    public Card card() {
        return new Card(
                "orcid-invalid",
                Severity.ERROR,
                "An ORCID iD is not valid",
                "It credits nobody, or somebody else; Zenodo drops it without a word or refuses the " + "deposit.",
                "Copy the iD from the person's page at orcid.org, without the address in front.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Forms.check(subject, OrcidId.class);
    }
}
