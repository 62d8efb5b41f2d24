package org.beleg.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

/** A number is exact, yet its bounds differ. Whether they must be there is for the schema to say. */
final class ExactEstimateSpread implements Rule {
    private static final List<Role> ESTIMATES = List.of(Role.ESTIMATE_LOW, Role.ESTIMATE_BEST, Role.ESTIMATE_HIGH);

    @Override
    public Card card() {
        return new Card(
                        "exact-estimate-spread",
                        Severity.ERROR,
                        "A number is exact, yet its bounds differ",
                        "Either the number or the hedge is wrong; users who trust the hedge take a range for a count.",
                        "Write the same number into all three, or correct how it is hedged.")
                .judging(Role.ESTIMATE_QUALIFIER, Role.ESTIMATE_LOW, Role.ESTIMATE_BEST, Role.ESTIMATE_HIGH);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        List<Table> tables = subject.dataset()
                .tables(Role.ESTIMATE_QUALIFIER)
                .filter(t -> ESTIMATES.stream().filter(t::has).count() > 1)
                .toList();
        return tables.isEmpty()
                ? Optional.empty()
                : Optional.of(Inspection.ofRows(
                        tables,
                        ExactEstimateSpread::look,
                        List.of(Role.ESTIMATE_QUALIFIER, Role.ESTIMATE_LOW, Role.ESTIMATE_BEST, Role.ESTIMATE_HIGH)));
    }

    private static void look(Row row, Findings findings) {
        if (row.meaning(Role.ESTIMATE_QUALIFIER).filter("exact"::equals).isEmpty()) {
            return;
        }
        List<Column> filled = ESTIMATES.stream()
                .flatMap(role -> row.table().column(role).stream())
                .filter(column -> row.get(column).isPresent())
                .toList();
        long different = filled.stream()
                .flatMap(column -> row.get(column).map(column::value).stream())
                .distinct()
                .count();
        if (different > 1) {
            String found = filled.stream()
                    .map(c -> c.name() + " " + row.get(c).orElse(""))
                    .collect(Collectors.joining(", "));
            findings.at(row)
                    .column(filled.get(0))
                    .found(found)
                    .expected("one number")
                    .say(row.name() + " is exact, but has " + Cut.of(found) + ".");
        }
    }
}
