package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;
import org.beleg.place.Point;

/** Latitude and longitude are exchanged. */
final class CoordinatesSwapped implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "coordinates-swapped",
                        Severity.ERROR,
                        "Latitude and longitude look swapped",
                        "On a map the place lies in another country, often thousands of kilometres away.",
                        "Exchange the two.")
                .judging(Role.LATITUDE, Role.LONGITUDE);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Position.each(subject, CoordinatesSwapped::judge);
    }

    private static void judge(Position at, Findings findings) {
        if (at.whereabouts() instanceof Whereabouts.Swapped swapped) {
            String where = Point.of(at.north(), at.east()).map(Position::lies).orElse("is not on the Earth");
            String right = at.longitude() + ", " + at.latitude();
            at.begin(findings)
                    .expected(right)
                    .fix("Exchange them: latitude " + at.longitude() + ", longitude " + at.latitude() + ".")
                    .say(at.row().name() + ": latitude and longitude look swapped: " + at + " " + where + ", " + right
                            + " " + Position.lies(swapped.right()) + ".");
        }
    }
}
