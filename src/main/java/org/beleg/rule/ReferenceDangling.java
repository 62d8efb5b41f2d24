package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;

/** A value refers to a row that is not there. */
final class ReferenceDangling implements Rule {
    @Override
    public Card card() {
        return new Card(
                "reference-dangling",
                Severity.ERROR,
                "A value refers to a row that is not there",
                "Joining the tables loses the row, or every statistic that needs the other one.",
                "Correct the value, or add the row it refers to.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        boolean none =
                subject.dataset().tables().stream().allMatch(t -> t.references().isEmpty());
        return none ? Optional.empty() : Optional.of(new References(subject.dataset()));
    }
}
