package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;

/** The address of a source is none. */
final class UrlInvalid implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "url-invalid",
                        Severity.ERROR,
                        "The address of a source is not valid",
                        "Readers cannot follow it to the source, and programs that build links from it stop.",
                        "Copy the address from the browser, with https:// in front; a space in it is written %20.")
                .judging(Role.SOURCE_URL);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Forms.check(subject, WebAddress.class);
    }
}
