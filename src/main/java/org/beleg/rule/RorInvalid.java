package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;

/** An identifier of an organisation is none. */
final class RorInvalid implements Rule {
    @Override
    public Card card() {
        return new Card(
                "ror-invalid",
                Severity.ERROR,
                "An organisation's ROR is not valid",
                "The organisation is not found by it; repositories refuse or drop it.",
                "Copy the identifier from ror.org, as a whole address.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Forms.check(subject, RorId.class);
    }
}
