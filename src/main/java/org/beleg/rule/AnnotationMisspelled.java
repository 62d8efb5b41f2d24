package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Flaw;

/** A word under the annotation keyword is not known. */
final class AnnotationMisspelled implements Rule {
    @Override
    public Card card() {
        return new Card(
                "annotation-misspelled",
                Severity.ERROR,
                "A word under the keyword beleg is not known or does not stand right",
                "What the annotation was to say is not read: a reference, a role or an order is not " + "checked.",
                "Correct the word, or give it the form that the finding names; under beleg stand only the known words, and"
                        + " names of columns that the schema has. docs/annotation.md lists them.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Flaws.ofFolder(subject, Flaw.Kind.SCHEMA_ANNOTATION, (flaw, findings) -> {
            boolean sentence = flaw.detail().contains(" ");
            findings.at(flaw)
                    .found(flaw.found())
                    .expected(sentence ? flaw.detail() : "a known word, role or column")
                    .nearest(Optional.of(flaw.detail()).filter(d -> !d.isEmpty() && !sentence))
                    .say("“" + Cut.of(flaw.found()) + "” "
                            + (sentence
                                    ? "does not stand right: " + flaw.detail()
                                    : "is not known under the keyword beleg")
                            + ".");
        });
    }
}
