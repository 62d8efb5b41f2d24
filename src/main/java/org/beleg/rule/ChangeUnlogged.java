package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.About;
import org.beleg.dataset.Dataset;

/** The log of changes says nothing of the version that is released. */
final class ChangeUnlogged implements Rule {
    @Override
    public Card card() {
        return new Card(
                "change-unlogged",
                Severity.WARNING,
                "The log of changes does not name this version",
                "Who has used the version before cannot tell whether a result has to be calculated again.",
                "Say under changes in dataset.json what changed in this version.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        About about = subject.dataset().about();
        return about.changes().isEmpty()
                ? Optional.empty()
                : Optional.of(Inspection.ofDataset(findings -> look(about, findings)));
    }

    private static void look(About about, Findings findings) {
        if (about.changes().stream().noneMatch(c -> c.version().equals(about.version()))) {
            findings.at(Dataset.METADATA)
                    .found(about.changes().get(0).version())
                    .expected(about.version())
                    .say("The log of changes says nothing of version " + about.version() + ".");
        }
    }
}
