package org.beleg.rule;

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

/** What a source predicts, or says somebody intends or requests, was over before the source was published. */
final class PredictedForThePast implements Rule {
    /** Modalities of what is still to come. */
    private static final Set<String> FUTURE = Set.of("predicted", "intended", "requested");

    @Override
    public Card card() {
        return new Card(
                        "predicted-for-the-past",
                        Severity.ERROR,
                        "What is still to come is dated before its source was published",
                        "Nobody predicts, plans or asks for what is over: the day is wrong, or it has happened.",
                        "Correct the day, or the modality.")
                .judging(Role.DATE, Role.DATE_LATEST, Role.MODALITY);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Timeline.of(
                subject,
                new Timeline.Asks(PredictedForThePast::isFuture, false, PredictedForThePast::judge),
                Role.MODALITY);
    }

    private static boolean isFuture(Row row) {
        return row.meaning(Role.MODALITY).filter(FUTURE::contains).isPresent()
                && Standing.stands(row)
                && Timeline.days(row).latest().isPresent();
    }

    private static void judge(Timeline.Moment moment, Timeline timeline, Findings findings) {
        timeline.ifOverBeforePublication(moment, findings, (day, published) -> {
            Spot spot = moment.spot();
            spot.at(findings)
                    .column(spot.table()
                            .column(Role.DATE_LATEST)
                            .or(() -> spot.table().column(Role.DATE))
                            .map(Column::name)
                            .orElse(""))
                    .found(day.toString())
                    .expected(published + " or later")
                    .say(spot.name() + " is " + moment.modality() + " but over on " + day
                            + ", before its source was published (" + timeline.published(moment) + ").");
        });
    }
}
