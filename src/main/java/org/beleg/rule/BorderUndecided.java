package org.beleg.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;
import org.beleg.place.Country;
import org.beleg.place.Point;

/** A border is nearer to a point than the point is certain. */
final class BorderUndecided implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "border-undecided",
                        Severity.INFO,
                        "A border is nearer than the point is certain",
                        "The place may reach into the next country, or lie in it; the map cannot tell.",
                        "Nothing, if the country is known from elsewhere; a more exact point, if there is one, would tell.")
                .judging(Role.LATITUDE, Role.LONGITUDE, Role.COORDINATE_UNCERTAINTY, Role.COUNTRY);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Position.each(subject, BorderUndecided::judge, Role.COUNTRY);
    }

    private static void judge(Position at, Findings findings) {
        Optional<Point> point = Point.of(at.north(), at.east());
        List<Country> listed = at.countries();
        if (point.isEmpty() || listed.stream().noneMatch(c -> c.holds(point.get()))) {
            return;
        }
        Country.near(point.get(), at.slack()).stream()
                .filter(c -> listed.stream().noneMatch(l -> l.code().equals(c.code())))
                .map(c -> new Neighbour(c, c.kilometresTo(point.get())))
                .filter(n -> n.distance() <= at.slack())
                .min(Comparator.comparingDouble(Neighbour::distance))
                .ifPresent(n -> say(at, n, findings));
    }

    private record Neighbour(Country country, double distance) {}

    private static void say(Position at, Neighbour nearest, Findings findings) {
        at.begin(findings)
                .say(at.row().name() + ": " + at + " is " + Position.kilometres(nearest.distance()) + " from "
                        + nearest.country() + "; " + at.radius() + ", the map is good to "
                        + Position.kilometres(Country.TOLERANCE) + ".");
    }
}
