package org.beleg.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.beleg.language.DateWords;
import org.beleg.language.Sentence;

/** The days, months and years that the sentences of a record's passages print. */
final class PrintedDates {
    private PrintedDates() {}

    /** A date, and the passage of the record in whose sentence it is printed. */
    record Printed(Passage passage, DateWords words) {}

    static List<Printed> of(Passage record, DateWords.Kind kind) {
        List<Printed> all = new ArrayList<>();
        for (Passage passage : record.everywhere()) {
            for (Sentence sentence : passage.own()) {
                sentence.dates().stream().filter(d -> d.kind() == kind).forEach(d -> all.add(new Printed(passage, d)));
            }
        }
        return all;
    }

    /** Whether a date that is printed may be a day from the first to the last; what is not printed may be anything. */
    static boolean fits(DateWords printed, LocalDate first, LocalDate last) {
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            int wanted = year;
            if (printed.year().filter(y -> y != wanted).isEmpty() && fits(printed, year, first, last)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(DateWords printed, int year, LocalDate first, LocalDate last) {
        try {
            LocalDate from =
                    LocalDate.of(year, printed.month().orElse(1), printed.day().orElse(1));
            LocalDate to = printed.day().isPresent()
                    ? from
                    : LocalDate.of(year, printed.month().orElse(12), 1)
                            .plusMonths(1)
                            .minusDays(1);
            return !to.isBefore(first) && !from.isAfter(last);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
