package org.beleg.rule;

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

/** The basis of a date is not what its passage prints. */
final class DateUnprinted implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "date-unprinted",
                        Severity.WARNING,
                        "The basis of a date is not what its passage prints",
                        "A day that the source prints and a day that a coder worked out are not equally sure.",
                        "Say explicit only where day or month and year are printed, year_inferred where the year is not; else relative or undated. An anchor to the words with the date settles it.")
                .judging(Role.DATE_BASIS);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Passages.each(subject, DateUnprinted::judge, Role.DATE, Role.DATE_BASIS);
    }

    private static void judge(Passage passage, Findings findings) {
        String basis = passage.row().meaning(Role.DATE_BASIS).orElse("");
        boolean explicit = basis.equals("explicit");
        if (!explicit && !basis.equals("year_inferred")) {
            return;
        }
        List<PrintedDates.Printed> printed = PrintedDates.of(passage, DateWords.Kind.CALENDAR);
        boolean year = printed.stream().anyMatch(p -> p.words().year().isPresent());
        if (printed.isEmpty()) {
            say(passage, List.of(passage.stretch()), "no date is printed in its sentences", findings);
        } else if (explicit != year) {
            List<Stretch> marks = printed.stream()
                    .filter(p -> p.passage().anchor().equals(passage.anchor()))
                    .map(p -> p.words().at())
                    .toList();
            say(passage, marks, year ? "the year is printed" : "no year is printed", findings);
        }
    }

    private static void say(Passage passage, List<Stretch> marks, String why, Findings findings) {
        String basis = passage.row().get(Role.DATE_BASIS).orElse("");
        passage.at(findings, Role.DATE_BASIS, marks)
                .found(basis)
                .expected("what the passage prints")
                .say(passage.name(Role.DATE_BASIS) + ": the date is " + basis + ", but " + why + ".");
    }
}
