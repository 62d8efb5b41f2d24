package org.beleg.rule;

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

/** The P-code of an area does not begin with that of the area around it, or with its country. */
final class AdminCodeNotNested implements Rule {
    private static final List<Role> LEVELS = List.of(Role.ADMIN1, Role.ADMIN2, Role.ADMIN3);

    @Override
    public Card card() {
        return new Card(
                        "admin-code-not-nested",
                        Severity.ERROR,
                        "The code of an area does not lie within that of the larger one",
                        "P-codes nest by their first characters; joined to a map, the record lands in two areas at once.",
                        "Look the codes up again; one of them belongs to another area.")
                .judging(Role.ADMIN1, Role.ADMIN2, Role.ADMIN3, Role.COUNTRY);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        List<Table> tables = subject.dataset().tables().stream()
                .filter(t -> LEVELS.stream().anyMatch(t::has))
                .toList();
        return tables.isEmpty()
                ? Optional.empty()
                : Optional.of(Inspection.ofRows(
                        tables,
                        AdminCodeNotNested::look,
                        List.of(Role.COUNTRY, Role.ADMIN1, Role.ADMIN2, Role.ADMIN3)));
    }

    private static void look(Row row, Findings findings) {
        // What is no country is another rule's.
        List<String> around =
                row.values(Role.COUNTRY).stream().filter(CountryCode::isKnown).toList();
        for (Role level : LEVELS) {
            Optional<Column> column = row.table().column(level);
            Optional<String> code = column.flatMap(row::get);
            if (code.isPresent()) {
                if (!around.isEmpty() && around.stream().noneMatch(code.get()::startsWith)) {
                    say(row, column.get(), around, findings);
                }
                around = List.of(code.get());
            }
        }
    }

    private static void say(Row row, Column column, List<String> around, Findings findings) {
        String code = row.get(column).orElse("");
        String larger = String.join(" or ", around);
        findings.at(row)
                .column(column)
                .found(code)
                .expected("a code that begins with " + larger)
                .say(row.name() + "." + column.name() + ": " + Cut.of(code) + " is not below " + Cut.of(larger) + ".");
    }
}
