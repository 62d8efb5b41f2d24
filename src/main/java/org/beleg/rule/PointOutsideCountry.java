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

/** A point lies outside its country, farther than its uncertainty allows. */
final class PointOutsideCountry implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "point-outside-country",
                        Severity.ERROR,
                        "A point lies outside its country",
                        "The record counts for one country in tables and for another on maps.",
                        "Look the point up again, or correct the country or the uncertainty of the point.")
                .judging(Role.LATITUDE, Role.LONGITUDE, Role.COUNTRY);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Position.each(subject, PointOutsideCountry::judge, Role.COUNTRY);
    }

    private static void judge(Position at, Findings findings) {
        Whereabouts where = at.whereabouts();
        if (where instanceof Whereabouts.Undrawn) {
            findings.notEvaluated(at.row().table(), "the map has no outline of a country", 1);
        }
        if (where instanceof Whereabouts.Outside outside) {
            String countries = Position.words(at.codes());
            at.begin(findings)
                    .expected("a point in " + countries)
                    .say(at.row().name() + ": " + at + " " + Position.lies(new Point(at.north(), at.east())) + ", "
                            + Position.kilometres(outside.kilometres()) + " outside " + countries + ", "
                            + at.radius() + ".");
        }
    }
}
