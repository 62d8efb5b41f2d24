package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;

/** A day is not in the calendar. */
final class DayImpossible implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "day-impossible",
                        Severity.ERROR,
                        "A day is not in the calendar, or not written YYYY-MM-DD",
                        "Durations, orders and maps in time are wrong or fail; a date in another order is read as "
                                + "another day.",
                        "Correct the day and write it as year, month and day with hyphens.")
                .judging(Role.DATE_EARLIEST, Role.DATE_LATEST);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Forms.check(subject, CalendarDay.class);
    }
}
