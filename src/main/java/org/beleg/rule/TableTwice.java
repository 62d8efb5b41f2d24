package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Flaw;

/** Two tables have one name, or one file. */
final class TableTwice implements Rule {
    @Override
    public Card card() {
        return new Card(
                "table-twice",
                Severity.ERROR,
                "Two tables have the same name or the same file",
                "What refers to the table could mean either entry; the second is not read.",
                "Give each table a name and a file of its own in dataset.json, or take the second entry " + "away.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Flaws.ofFolder(
                subject,
                Flaw.Kind.TABLE_TWICE,
                (flaw, findings) -> findings.at(flaw)
                        .column("tables")
                        .found(flaw.found() + ", " + flaw.detail())
                        .expected("a name and a path that no table before it has")
                        .say("A table before this one has the name “" + flaw.found() + "” or the path “" + flaw.detail()
                                + "” already."));
    }
}
