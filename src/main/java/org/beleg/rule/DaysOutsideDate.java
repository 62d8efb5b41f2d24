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
import org.beleg.dataset.Column;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.time.Days;
import org.beleg.time.Edtf;

/** The earliest or latest day of a record lies outside the date it is taken from, or the two are exchanged. */
final class DaysOutsideDate implements Rule {
    private static final List<Role> ENDS = List.of(Role.DATE_EARLIEST, Role.DATE_LATEST);

    @Override
    public Card card() {
        return new Card(
                        "days-outside-date",
                        Severity.ERROR,
                        "The earliest or latest day lies outside the date",
                        "Programs use the two days, people read the date; they must mean the same time.",
                        "Take the days from the date: its first and its last possible day.")
                .judging(Role.DATE, Role.DATE_EARLIEST, Role.DATE_LATEST);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        List<Table> tables = subject.dataset().tables().stream()
                .filter(t -> ENDS.stream().anyMatch(t::has))
                .toList();
        return tables.isEmpty()
                ? Optional.empty()
                : Optional.of(Inspection.ofRows(
                        tables, DaysOutsideDate::look, List.of(Role.DATE, Role.DATE_EARLIEST, Role.DATE_LATEST)));
    }

    private static void look(Row row, Findings findings) {
        Days days = Timeline.columns(row);
        if (days.length().filter(n -> n < 1).isPresent()) {
            exchanged(row, days, findings);
            return;
        }
        Optional<String> date = row.get(Role.DATE);
        if (date.isPresent() && Edtf.read(date.get()) instanceof Edtf.Date read && read.sharp()) {
            for (Role end : ENDS) {
                row.table().column(end).ifPresent(column -> outside(row, column, read.days(), findings));
            }
        }
    }

    private static void outside(Row row, Column column, Days date, Findings findings) {
        Optional<LocalDate> day = row.get(column).flatMap(Timeline::day);
        if (!new Days(day, day).isWithin(date)) {
            String found = day.map(LocalDate::toString).orElse("");
            findings.at(row)
                    .column(column)
                    .found(found)
                    .expected("a day within " + date)
                    .say(row.name() + "." + column.name() + ": " + found + " is outside “"
                            + Cut.of(row.get(Role.DATE).orElse("")) + "”, which is " + date + ".");
        }
    }

    /** Where the schema orders the two columns, another rule says so. */
    private static void exchanged(Row row, Days days, Findings findings) {
        List<String> names = ENDS.stream()
                .flatMap(role -> row.table().column(role).stream())
                .map(Column::name)
                .toList();
        if (row.table().orders().stream().noneMatch(order -> order.containsAll(names))) {
            findings.at(row)
                    .column(names.get(0))
                    .found(days.toString())
                    .expected("an earliest day that is not after the latest")
                    .say(row.name() + ": its days run backwards, " + days + ".");
        }
    }
}
