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

/** What is said of a record's external identifiers is not what is there. */
final class ExternalIdContradicted implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "external-id-contradicted",
                        Severity.ERROR,
                        "External identifiers and what is said of them contradict each other",
                        "Users link to other registers by these identifiers, and trust them as far as their status says.",
                        "Correct the status, or add the identifier or where it was looked up.")
                .judging(Role.EXTERNAL_ID, Role.EXTERNAL_ID_STATUS, Role.COORDINATE_SOURCE);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        List<Table> tables = subject.dataset()
                .tables(Role.EXTERNAL_ID, Role.EXTERNAL_ID_STATUS)
                .toList();
        return tables.isEmpty()
                ? Optional.empty()
                : Optional.of(Inspection.ofRows(
                        tables,
                        ExternalIdContradicted::look,
                        List.of(Role.EXTERNAL_ID, Role.EXTERNAL_ID_STATUS, Role.COORDINATE_SOURCE)));
    }

    private static void look(Row row, Findings findings) {
        String status = row.meaning(Role.EXTERNAL_ID_STATUS).orElse("");
        String given = row.table()
                .columns(Role.EXTERNAL_ID)
                .filter(c -> row.get(c).isPresent())
                .map(Column::name)
                .collect(Collectors.joining(", "));
        if (status.equals("none") && !given.isEmpty()) {
            say(row, "no identifier", given + " is given", findings);
        }
        if (status.equals("verified") && given.isEmpty()) {
            say(row, "an identifier", "there is no identifier", findings);
        }
        Optional<Column> proof = row.table().column(Role.COORDINATE_SOURCE);
        if (status.equals("verified") && proof.filter(c -> row.get(c).isEmpty()).isPresent()) {
            say(row, "where it was looked up", proof.get().name() + " does not say where it was looked up", findings);
        }
    }

    private static void say(Row row, String expected, String but, Findings findings) {
        String column =
                row.table().column(Role.EXTERNAL_ID_STATUS).map(Column::name).orElse("");
        String status = row.get(Role.EXTERNAL_ID_STATUS).orElse("");
        findings.at(row)
                .column(column)
                .found(status)
                .expected(expected)
                .say(row.name() + "." + column + " is “" + status + "”, but " + but + ".");
    }
}
