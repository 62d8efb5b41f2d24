package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;

/** The licence is not in the SPDX list. */
final class LicenseUnknown implements Rule {
    @Override
    public Card card() {
        return new Card(
                "license-unknown",
                Severity.ERROR,
                "The licence is not in the SPDX list",
                "Programs that look for data that may be used again do not find it; repositories match "
                        + "licences by this identifier, letter by letter.",
                "Write the identifier as spdx.org/licenses has it.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Forms.check(subject, License.class);
    }
}
