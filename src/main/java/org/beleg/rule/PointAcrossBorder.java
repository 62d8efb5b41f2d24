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

/** A point lies outside its country, but no farther than it is uncertain, or on disputed land. */
final class PointAcrossBorder implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "point-across-border",
                        Severity.WARNING,
                        "A point lies just outside its country, or on land that is disputed",
                        "The point and the country may both be right within what is known; but maps will show the record in the other country.",
                        "Look the point up again; if it stands, say why in a waiver.")
                .judging(Role.LATITUDE, Role.LONGITUDE, Role.COUNTRY);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Position.each(subject, PointAcrossBorder::judge, Role.COUNTRY);
    }

    private static void judge(Position at, Findings findings) {
        if (at.whereabouts() instanceof Whereabouts.Across across) {
            String countries = Position.words(at.codes());
            String why = across.disputed() ? "on land that is disputed" : at.radius();
            at.begin(findings)
                    .expected("a point in " + countries)
                    .say(at.row().name() + ": " + at + " " + Position.lies(new Point(at.north(), at.east())) + ", "
                            + Position.kilometres(across.kilometres()) + " outside " + countries + ", " + why + ".");
        }
    }
}
