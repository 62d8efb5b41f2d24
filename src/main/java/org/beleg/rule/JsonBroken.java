package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Flaw;

/** A file that is to be JSON is none. */
final class JsonBroken implements Rule {
    @Override
    public Card card() {
        return new Card(
                "json-broken",
                Severity.ERROR,
                "A file is no JSON",
                "Nothing in it can be read: no metadata, or no rules for a table.",
                "Mend the place that is named; editors with JSON support mark it. RFC 8259 has no "
                        + "comments, no comma after the last member, and each name once in an object.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Flaws.ofFolder(
                subject,
                Flaw.Kind.JSON_BROKEN,
                (flaw, findings) -> findings.at(flaw)
                        .expected("JSON as in RFC 8259, in UTF-8")
                        .say(flaw.file() + " is no JSON: line " + flaw.line() + ", column " + flaw.column() + ": "
                                + flaw.detail() + "."));
    }
}
