package org.beleg.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;
import org.beleg.language.DateWords;
import org.beleg.language.Stretch;
import org.beleg.time.Days;

/** The days of a record are not those its passage prints. */
final class DateUnlike implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "date-unlike",
                        Severity.WARNING,
                        "The days of a record are not those its passage prints",
                        "A slip in a day or a month puts an event before its cause.",
                        "Write the day that the passage prints, or move the anchor to the words with the date.")
                .judging(Role.DATE, Role.DATE_EARLIEST, Role.DATE_LATEST);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Passages.each(subject, DateUnlike::judge, Role.DATE, Role.DATE_BASIS);
    }

    private static void judge(Passage passage, Findings findings) {
        String basis = passage.row().meaning(Role.DATE_BASIS).orElse("");
        Days days = Timeline.days(passage.row());
        List<PrintedDates.Printed> printed = PrintedDates.of(passage, DateWords.Kind.CALENDAR);
        if (printed.isEmpty()
                || days.earliest().isEmpty()
                || days.latest().isEmpty()
                || !(basis.equals("explicit") || basis.equals("year_inferred"))) {
            return;
        }
        LocalDate first = days.earliest().get();
        LocalDate last = days.latest().get();
        if (printed.stream().noneMatch(p -> PrintedDates.fits(p.words(), first, last))) {
            List<Stretch> marks = printed.stream()
                    .filter(p -> p.passage().anchor().equals(passage.anchor()))
                    .map(p -> p.words().at())
                    .toList();
            passage.at(findings, Role.DATE, marks)
                    .found(passage.row().get(Role.DATE).orElse(""))
                    .expected("a day that is printed there")
                    .say(passage.name(Role.DATE) + ": the days " + first + " to " + last
                            + " are not the date that the passage prints.");
        }
    }
}
