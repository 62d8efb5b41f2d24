package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;

/** A language tag names no language. */
final class LanguageUnknown implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "language-unknown",
                        Severity.ERROR,
                        "A language tag is not valid",
                        "Search, hyphenation, reading aloud and sorting go by it.",
                        "Use the BCP 47 tag: a code of two letters where there is one, of three where there is "
                                + "not, then script and country if they matter.")
                .judging(Role.SOURCE_LANGUAGE);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Forms.check(subject, LanguageTag.class);
    }
}
