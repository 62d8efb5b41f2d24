package org.beleg.rule;

import java.util.Map;
import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Flaw;

/** A schema has a keyword or format that draft-07 does not know, near to one it does. */
final class KeywordMisspelled implements Rule {
    @Override
    public Card card() {
        return new Card(
                "keyword-misspelled",
                Severity.ERROR,
                "A keyword or format of a schema is misspelled or of a later draft",
                "Validators pass over what they do not know, so what the keyword was to demand is "
                        + "demanded of no row.",
                "Write the keyword as draft-07 has it.");
    }

    /** Words of later drafts, and what says nearly the same in draft-07. */
    private static final Map<String, String> LATER = Map.of(
            "$defs", "definitions",
            "$anchor", "$id",
            "$recursiveRef", "$ref",
            "$dynamicRef", "$ref",
            "dependentRequired", "dependencies",
            "dependentSchemas", "dependencies",
            "prefixItems", "items",
            "unevaluatedItems", "additionalItems",
            "unevaluatedProperties", "additionalProperties");

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Flaws.ofFolder(
                subject,
                Flaw.Kind.SCHEMA_KEYWORD,
                (flaw, findings) -> meant(flaw)
                        .ifPresent(nearest -> findings.at(flaw)
                                .found(flaw.found())
                                .expected("a keyword or format of draft-07")
                                .nearest(Optional.of(nearest))
                                .say("“" + Cut.of(flaw.found()) + "” is no keyword or format of draft-07.")));
    }

    /** What the word was meant to be, if that can be told. */
    static Optional<String> meant(Flaw flaw) {
        return Optional.ofNullable(LATER.get(flaw.found()))
                .or(() -> Optional.of(flaw.detail()).filter(d -> !d.isEmpty()));
    }
}
