package org.beleg.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;
import org.beleg.language.Stretch;

/** A number counts something else than its passage. */
final class UnitUnlike implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "unit-unlike",
                        Severity.ERROR,
                        "A number counts something else than its passage",
                        "Two hundred families are not two hundred persons; no factor turns one into the other.",
                        "Take the unit from the passage, and leave conversions to whoever uses the data.")
                .judging(Role.ESTIMATE_UNIT);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Estimate.each(subject, UnitUnlike::judge);
    }

    private static void judge(Estimate estimate, Findings findings) {
        Passage passage = estimate.passage();
        Optional<String> unit = passage.row().meaning(Role.ESTIMATE_UNIT);
        Optional<String> there = estimate.quantity().unit();
        boolean known = unit.filter(passage.text().language()::isUnit).isPresent();
        if (!known || there.isEmpty() || there.equals(unit)) {
            return;
        }
        List<Stretch> marks = Stream.concat(Stream.of(estimate.quantity().at()), estimate.quantity().unitAt().stream())
                .toList();
        passage.at(findings, Role.ESTIMATE_UNIT, marks)
                .found(passage.row().get(Role.ESTIMATE_UNIT).orElse(""))
                .expected(there.get())
                .nearest(there)
                .say(passage.name(Role.ESTIMATE_UNIT) + ": the passage counts " + there.get() + ", the row "
                        + unit.get() + ".");
    }
}
