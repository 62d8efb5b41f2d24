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
import org.beleg.dataset.Nearest;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;

/** A waiver names no rule, or one whose findings are no warnings, or gives no reason: it waives nothing. */
final class WaiverUnfit implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "waiver-unfit",
                        Severity.WARNING,
                        "A waiver waives nothing",
                        "Whoever reads it believes that a warning was looked at and stands; but it is not waived.",
                        "Name the rule as reports print it, one that warns, and say why the warning stands. Errors cannot be"
                                + " waived.")
                .judging(Role.WAIVER_RULE, Role.WAIVER_REASON);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        List<Table> tables = subject.dataset().tables(Role.WAIVER_RULE).toList();
        return tables.isEmpty() ? Optional.empty() : Optional.of(Inspection.ofRows(tables, WaiverUnfit::look));
    }

    private static void look(Row row, Findings findings) {
        String code = row.get(Role.WAIVER_RULE).orElse("");
        Optional<Rule> rule = Rules.of(code);
        if (!code.isEmpty() && rule.isEmpty()) {
            List<String> codes = Rules.all().stream().map(r -> r.card().code()).toList();
            findings.at(row)
                    .column(column(row, Role.WAIVER_RULE))
                    .found(code)
                    .expected("the code of a rule")
                    .nearest(Nearest.of(code, codes))
                    .say(row.name() + ": there is no rule “" + Cut.of(code) + "”.");
        }
        rule.map(r -> r.card().severity())
                .filter(s -> s != Severity.WARNING)
                .ifPresent(s -> findings.at(row)
                        .column(column(row, Role.WAIVER_RULE))
                        .found(code)
                        .expected("a rule that warns")
                        .say(row.name() + ": " + code + " is no warning but " + weight(s) + ", and cannot be waived."));
        if (row.table().has(Role.WAIVER_REASON)
                && row.get(Role.WAIVER_REASON).filter(r -> !r.isBlank()).isEmpty()) {
            findings.at(row)
                    .column(column(row, Role.WAIVER_REASON))
                    .expected("why the warning stands")
                    .say(row.name() + ": a waiver without a reason waives nothing.");
        }
    }

    private static String weight(Severity severity) {
        return severity == Severity.ERROR ? "an error" : "an information";
    }

    private static String column(Row row, Role role) {
        return row.table().column(role).map(Column::name).orElse("");
    }
}
