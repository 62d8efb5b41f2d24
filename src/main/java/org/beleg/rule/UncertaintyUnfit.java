package org.beleg.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;

/** The uncertainty of a point does not fit what kind of place it is. */
final class UncertaintyUnfit implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "uncertainty-unfit",
                        Severity.WARNING,
                        "The uncertainty of a point does not fit the kind of its place",
                        "The radius is to hold the whole place: a province does not fit into 500 m, and a village does not fill 50 km.",
                        "Give the radius of the smallest circle around the point that holds the whole place.")
                .judging(Role.COORDINATE_UNCERTAINTY, Role.PLACE_TYPE);
    }

    /** Metres, at least and at most, by kind of place. */
    private static final Map<String, List<Integer>> RANGES = Map.of(
            "settlement", List.of(500, 5_000),
            "admin3", List.of(5_000, Integer.MAX_VALUE),
            "admin2", List.of(5_000, Integer.MAX_VALUE),
            "admin1", List.of(30_000, Integer.MAX_VALUE));

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Position.each(subject, UncertaintyUnfit::judge, Role.PLACE_TYPE, Role.COORDINATE_UNCERTAINTY);
    }

    private static void judge(Position at, Findings findings) {
        String type = at.row().meaning(Role.PLACE_TYPE).orElse("");
        List<Integer> range = RANGES.getOrDefault(type, List.of(0, Integer.MAX_VALUE));
        at.uncertainty()
                .filter(m -> m < range.get(0) || m > range.get(1))
                .ifPresent(m -> at.begin(Role.COORDINATE_UNCERTAINTY, findings)
                        .found(m + " m")
                        .expected(m < range.get(0) ? range.get(0) + " m or more" : range.get(1) + " m or less")
                        .say(at.row().name() + ": " + type + " with an uncertainty of " + m + " m."));
    }
}
