package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;

/** A point without a radius, or of a place said to be known not at all. */
final class PointUnqualified implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "point-unqualified",
                        Severity.WARNING,
                        "A point does not say how exact it is",
                        "A point alone looks exact; users cannot tell a house from the middle of a province.",
                        "Enter the radius in metres of the smallest circle that holds the place, and how exactly the place is known; without that, enter no point.")
                .judging(Role.LATITUDE, Role.LONGITUDE, Role.COORDINATE_UNCERTAINTY, Role.PLACE_PRECISION);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Position.each(subject, PointUnqualified::judge);
    }

    private static void judge(Position at, Findings findings) {
        boolean radius = at.row().has(Role.COORDINATE_UNCERTAINTY);
        if (radius && at.row().get(Role.COORDINATE_UNCERTAINTY).isEmpty()) {
            at.begin(Role.COORDINATE_UNCERTAINTY, findings).say(at.row().name() + ": " + at + " has no uncertainty.");
        }
        Optional<String> precision = at.row().meaning(Role.PLACE_PRECISION);
        if (at.row().has(Role.PLACE_PRECISION)
                && precision.filter(p -> !p.equals(NONE)).isEmpty()) {
            at.begin(Role.PLACE_PRECISION, findings)
                    .found(precision.orElse(""))
                    .say(at.row().name() + ": " + at + " has "
                            + precision
                                    .map(p -> "precision " + p + ", which says that no place is known")
                                    .orElse("no precision")
                            + ".");
        }
    }

    /** The precision that says that no place is known. */
    private static final String NONE = "9";
}
