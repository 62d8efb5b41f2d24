package org.beleg.rule;

import java.time.LocalDate;
import java.util.Locale;
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
import org.beleg.time.Days;

/** The days of a relative date are not those that its anchor and offsets give. */
final class RelativeDateOff implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "relative-date-off",
                        Severity.ERROR,
                        "The days of a relative date are not what its anchor gives",
                        "A relative date is worked out again when its anchor becomes better known; it must come out as it"
                                + " stands.",
                        "Work the days out again: the anchor's first day plus the lower offset, its last day plus the higher. An"
                                + " open offset or end, or an anchor without a date, gives none.")
                .judging(
                        Role.DATE,
                        Role.DATE_EARLIEST,
                        Role.DATE_LATEST,
                        Role.DATE_ANCHOR,
                        Role.DATE_ANCHOR_LOW,
                        Role.DATE_ANCHOR_HIGH);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Timeline.of(
                subject,
                new Timeline.Asks(RelativeDateOff::isRelative, true, RelativeDateOff::judge),
                Role.DATE_ANCHOR);
    }

    private static boolean isRelative(Row row) {
        return row.get(Role.DATE_ANCHOR).isPresent();
    }

    private static void judge(Timeline.Moment moment, Timeline timeline, Findings findings) {
        Timeline.Relative relative = moment.relative().orElseThrow();
        Optional<Days> anchor = timeline.anchor(moment, relative);
        if (anchor.isEmpty()) {
            findings.notEvaluated(moment.spot().table(), Timeline.UNANCHORED, 1);
            return;
        }
        Days right = anchor.get().plus(relative.low(), relative.high());
        compare(moment, Role.DATE_EARLIEST, right, findings);
        compare(moment, Role.DATE_LATEST, right, findings);
    }

    private static void compare(Timeline.Moment moment, Role end, Days right, Findings findings) {
        Optional<LocalDate> there = day(end, moment.days());
        Optional<LocalDate> wanted = day(end, right);
        if (wanted.equals(there)) {
            return;
        }
        Spot spot = moment.spot();
        String column = spot.table()
                .column(end)
                .or(() -> spot.table().column(Role.DATE))
                .map(Column::name)
                .orElse("");
        String expected = wanted.map(LocalDate::toString).orElse("no day");
        String found = there.map(LocalDate::toString).orElse("");
        spot.at(findings)
                .column(column)
                .found(found)
                .expected(expected)
                .say(spot.name() + "." + column + ": " + words(moment, end) + " gives " + expected + ", the row has "
                        + (found.isEmpty() ? "none" : found) + ".");
    }

    private static Optional<LocalDate> day(Role end, Days days) {
        return end == Role.DATE_EARLIEST ? days.earliest() : days.latest();
    }

    /** What the day is counted from and how far, {@code published -6}. */
    private static String words(Timeline.Moment moment, Role end) {
        Timeline.Relative relative = moment.relative().orElseThrow();
        Optional<Long> offset = end == Role.DATE_EARLIEST ? relative.low() : relative.high();
        return relative.anchor() + " "
                + offset.map(n -> String.format(Locale.ROOT, "%+d", n)).orElse("open");
    }
}
