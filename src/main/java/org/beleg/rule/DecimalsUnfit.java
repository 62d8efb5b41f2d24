package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;

/** The decimals of a point claim more or less than is known of it. */
final class DecimalsUnfit implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "decimals-unfit",
                        Severity.WARNING,
                        "The decimals of a point do not fit how exactly it is known",
                        "Users read the decimals as exactness: five stand for a house, one for a county.",
                        "Round the point, or look up the digits that are missing, or correct the precision or the uncertainty.")
                .judging(Role.LATITUDE, Role.LONGITUDE, Role.COORDINATE_UNCERTAINTY);
    }

    /** Precision of the place itself, of which three decimals are known. */
    private static final int EXACT = 1;

    /** Precision of areas and countries, from the first to the last code. */
    private static final int AREA = 4;

    private static final int COUNTRY = 6;

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Position.each(subject, DecimalsUnfit::judge);
    }

    private static void judge(Position at, Findings findings) {
        if (at.whereabouts() instanceof Whereabouts.Zero) {
            return;
        }
        int decimals = Math.max(decimals(at.latitude()), decimals(at.longitude()));
        int precision = at.precision().orElse(0);
        // Half a unit of the last decimal of the latitude, whose degree is 111 km.
        long rounding = Math.round(111_000 / 2.0 / Math.pow(10, decimals));
        if (at.uncertainty().filter(m -> m < rounding).isPresent()) {
            say(at, decimals, "may be " + rounding + " m off, more than the " + at.radius(), findings);
        } else if (precision == EXACT && decimals < 3) {
            say(at, decimals, "tell less than precision " + precision + ", of which three are expected", findings);
        } else if (precision >= AREA && precision <= COUNTRY && decimals > 2) {
            say(at, decimals, "claim more than precision " + precision + ", of which two are expected", findings);
        }
    }

    private static void say(Position at, int decimals, String what, Findings findings) {
        at.begin(findings)
                .say(at.row().name() + ": " + at + ": " + decimals + (decimals == 1 ? " decimal " : " decimals ") + what
                        + ".");
    }

    private static int decimals(String number) {
        int point = number.indexOf('.');
        return point < 0 ? 0 : number.length() - point - 1;
    }
}
