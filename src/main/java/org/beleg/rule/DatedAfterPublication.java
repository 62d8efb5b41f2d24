package org.beleg.rule;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Column;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.time.Days;

/** What a source tells as having happened lies after the source was published. */
final class DatedAfterPublication implements Rule {
    /** Modalities of what has happened, or was said to have. */
    private static final Set<String> PAST = Set.of("asserted", "reported", "attempted", "denied");

    @Override
    public Card card() {
        return new Card(
                        "dated-after-publication",
                        Severity.ERROR,
                        "What has happened is dated after its source was published",
                        "A source cannot tell what has not happened yet: the day is wrong, or it is a prediction.",
                        "Correct the day, or mark the record as predicted, intended or requested.")
                .judging(Role.DATE, Role.DATE_EARLIEST, Role.DATE_LATEST, Role.MODALITY);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Timeline.of(
                subject,
                new Timeline.Asks(DatedAfterPublication::isPast, false, DatedAfterPublication::judge),
                Role.MODALITY);
    }

    private static boolean isPast(Row row) {
        return row.meaning(Role.MODALITY).filter(PAST::contains).isPresent()
                && Standing.stands(row)
                && last(Timeline.days(row)).isPresent();
    }

    private static Optional<LocalDate> last(Days days) {
        return days.latest().or(days::earliest);
    }

    private static void judge(Timeline.Moment moment, Timeline timeline, Findings findings) {
        Optional<LocalDate> published = timeline.published(moment).latest();
        if (published.isEmpty()) {
            findings.notEvaluated(moment.spot().table(), Timeline.UNPUBLISHED, 1);
            return;
        }
        last(moment.days()).filter(published.get()::isBefore).ifPresent(day -> {
            Spot spot = moment.spot();
            spot.at(findings)
                    .column(spot.table().column(Role.DATE).map(Column::name).orElse(""))
                    .found(day.toString())
                    .expected(published.get() + " or before")
                    .say(spot.name() + " is " + moment.modality() + " for " + day + ", after its source was published ("
                            + timeline.published(moment) + ").");
        });
    }
}
