package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;

/** Both coordinates are 0. */
final class PointAtZero implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "point-at-zero",
                        Severity.ERROR,
                        "A point lies at 0, 0",
                        "No place lies there: a program wrote 0 where nothing was known, and maps show it in the sea off Africa.",
                        "Empty both coordinates, or enter the point.")
                .judging(Role.LATITUDE, Role.LONGITUDE);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Position.each(subject, PointAtZero::judge);
    }

    private static void judge(Position at, Findings findings) {
        if (at.whereabouts() instanceof Whereabouts.Zero) {
            at.begin(findings)
                    .expected("a point, or both coordinates empty")
                    .say(at.row().name() + ": " + at + " is a point in the sea where no place is.");
        }
    }
}
