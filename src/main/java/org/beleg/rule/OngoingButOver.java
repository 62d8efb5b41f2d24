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
import org.beleg.dataset.Row;

/** What goes on when its source is published has an end before that. */
final class OngoingButOver implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "ongoing-but-over",
                        Severity.WARNING,
                        "What still goes on has ended before its source was published",
                        "Of the two statements one is wrong, and durations are cut short.",
                        "Empty the latest day or move it, or say that it does not go on.")
                .judging(Role.ONGOING, Role.DATE_LATEST);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Timeline.of(
                subject, new Timeline.Asks(OngoingButOver::goesOn, false, OngoingButOver::judge), Role.ONGOING);
    }

    private static boolean goesOn(Row row) {
        return row.get(Role.ONGOING).filter("true"::equals).isPresent()
                && Standing.stands(row)
                && Timeline.days(row).latest().isPresent();
    }

    private static void judge(Timeline.Moment moment, Timeline timeline, Findings findings) {
        timeline.ifOverBeforePublication(moment, findings, (day, published) -> {
            Spot spot = moment.spot();
            spot.at(findings)
                    .column(spot.table().column(Role.ONGOING).map(Column::name).orElse(""))
                    .found(day.toString())
                    .expected("no end, or " + published + " or later")
                    .say(spot.name() + " goes on, but ends on " + day + ", before its source was published ("
                            + timeline.published(moment) + ").");
        });
    }
}
