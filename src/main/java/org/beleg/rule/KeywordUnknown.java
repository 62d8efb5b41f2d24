package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Flaw;

/** A schema has a keyword or format of its own. */
final class KeywordUnknown implements Rule {
    @Override
    public Card card() {
        return new Card(
                "keyword-unknown",
                Severity.WARNING,
                "A keyword or format of a schema is not known",
                "Validators pass over what they do not know; who reads the schema may think that it is " + "checked.",
                "Take the word out, say it in a description, or express it in draft-07.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Flaws.ofFolder(subject, Flaw.Kind.SCHEMA_KEYWORD, (flaw, findings) -> {
            if (KeywordMisspelled.meant(flaw).isEmpty()) {
                findings.at(flaw)
                        .found(flaw.found())
                        .expected("a keyword or format of draft-07")
                        .say("“" + Cut.of(flaw.found())
                                + "” is no keyword or format of draft-07 and is checked by nothing.");
            }
        });
    }
}
