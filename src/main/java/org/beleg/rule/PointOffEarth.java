package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Column;
import org.beleg.dataset.Role;
import org.beleg.json.Json;

/** A latitude or longitude is beyond what there is on the Earth. */
final class PointOffEarth implements Rule {
    private static final double POLE = 90;

    @Override
    public Card card() {
        return new Card(
                        "point-off-earth",
                        Severity.ERROR,
                        "A point is not on the Earth",
                        "Latitudes go from -90 to 90 and longitudes from -180 to 180; no map and no format shows what lies"
                                + " beyond, and the place would be one without a point there.",
                        "Correct the number; the schema can hold the bounds too, as minimum and maximum.")
                .judging(Role.LATITUDE, Role.LONGITUDE);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Position.each(subject, PointOffEarth::judge);
    }

    private static void judge(Position at, Findings findings) {
        if (!(at.whereabouts() instanceof Whereabouts.OffEarth)) {
            return;
        }
        Role role = Math.abs(at.north()) > POLE ? Role.LATITUDE : Role.LONGITUDE;
        Column column = at.row().table().column(role).orElseThrow();
        Json schema = at.row().table().property(column.name());
        if (schema.get("minimum").isPresent() && schema.get("maximum").isPresent()) {
            return; // its schema says so
        }
        at.begin(role, findings)
                .found(role == Role.LATITUDE ? at.latitude() : at.longitude())
                .expected(role == Role.LATITUDE ? "-90 to 90" : "-180 to 180")
                .say(at.row().name() + ": " + at + " is not on the Earth: "
                        + (role == Role.LATITUDE ? "latitudes go from -90 to 90." : "longitudes go from -180 to 180."));
    }
}
