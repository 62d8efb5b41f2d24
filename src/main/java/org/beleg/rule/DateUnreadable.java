package org.beleg.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.beleg.time.Edtf;

/** A date is not EDTF, or not in the calendar. */
final class DateUnreadable implements Rule {
    private static final List<Role> DATES = List.of(Role.DATE, Role.SOURCE_PUBLISHED);

    @Override
    public Card card() {
        return new Card(
                        "date-unreadable",
                        Severity.ERROR,
                        "A date cannot be read",
                        "Programs that read the Extended Date/Time Format (ISO 8601-2) stop at it, or read another day.",
                        "Write it in EDTF: 2019-02-09, 2019-02, 2019-02~, [2019-02-19..2019-03-22], 2019-02-09/..")
                .judging(Role.DATE, Role.SOURCE_PUBLISHED);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        List<Table> tables = subject.dataset().tables().stream()
                .filter(t -> DATES.stream().anyMatch(t::has))
                .toList();
        return tables.isEmpty()
                ? Optional.empty()
                : Optional.of(Inspection.ofRows(tables, DateUnreadable::look, DATES));
    }

    private static void look(Row row, Findings findings) {
        Stream<Column> columns = DATES.stream().flatMap(row.table()::columns);
        columns.forEach(column -> row.get(column).ifPresent(date -> {
            if (Edtf.read(date) instanceof Edtf.Fault fault) {
                findings.at(row)
                        .column(column)
                        .found(date)
                        .expected("a date in EDTF")
                        .say(row.name() + "." + column.name() + ": “" + Cut.of(date) + "” " + fault.why() + ".");
            }
        }));
    }
}
