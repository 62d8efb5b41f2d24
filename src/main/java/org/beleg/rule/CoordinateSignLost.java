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

/** A coordinate has lost its sign, or has one too many. */
final class CoordinateSignLost implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "coordinate-sign-lost",
                        Severity.ERROR,
                        "A coordinate seems to have the wrong sign",
                        "South becomes north or west becomes east, and the place lies on another continent.",
                        "South and west are negative: correct the sign.")
                .judging(Role.LATITUDE, Role.LONGITUDE, Role.COUNTRY);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Position.each(subject, CoordinateSignLost::judge, Role.COUNTRY);
    }

    private static void judge(Position at, Findings findings) {
        if (at.whereabouts() instanceof Whereabouts.SignLost lost) {
            String right = sign(at.latitude(), lost.right().latitude()) + ", "
                    + sign(at.longitude(), lost.right().longitude());
            at.begin(findings)
                    .expected(right)
                    .say(at.row().name() + ": a sign looks wrong: " + at + " "
                            + Position.lies(new Point(at.north(), at.east())) + ", " + right + " "
                            + Position.lies(lost.right()) + ".");
        }
    }

    /** The coordinate as it is written, with the sign of another. */
    private static String sign(String written, double like) {
        return (like < 0 ? "-" : "") + written.replace("-", "");
    }
}
