package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;

/** A country has a point. */
final class CountryAsPoint implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "country-as-point",
                        Severity.WARNING,
                        "A country is given as a point",
                        "The middle of a country looks like a place; what is known only to the country piles up there on every map.",
                        "Empty the coordinates; programs that draw maps know the outlines of countries.")
                .judging(Role.LATITUDE, Role.LONGITUDE, Role.PLACE_TYPE);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Position.each(subject, CountryAsPoint::judge, Role.PLACE_TYPE);
    }

    private static void judge(Position at, Findings findings) {
        if (at.row().meaning(Role.PLACE_TYPE).filter("country"::equals).isPresent()) {
            at.begin(findings).expected("no point").say(at.row().name() + ": a country with the point " + at + ".");
        }
    }
}
