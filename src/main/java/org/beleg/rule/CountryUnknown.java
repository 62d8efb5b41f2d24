package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;

/** A country code names no country. */
final class CountryUnknown implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "country-unknown",
                        Severity.ERROR,
                        "A country code is not one of ISO 3166-1",
                        "The place is in no country for maps, joins and statistics.",
                        "Use the code of two capital letters of ISO 3166-1.")
                .judging(Role.COUNTRY);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Forms.check(subject, CountryCode.class);
    }
}
