package org.beleg.describe;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beleg.check.Card;
import org.beleg.check.Checked;
import org.beleg.check.Finding;
import org.beleg.check.Report;
import org.beleg.check.Rule;
import org.beleg.dataset.Column;
import org.beleg.rule.Rules;

/** What is published of a check where a column is sensitive: every finding with its place, and none with its words. */
final class Discreet {
    private Discreet() {}

    /** The same, if no column is sensitive. */
    static Checked of(Checked checked) {
        boolean open = checked.dataset().tables().stream()
                .flatMap(table -> table.columns().stream())
                .noneMatch(Column::sensitive);
        if (open) {
            return checked;
        }
        Map<String, Card> cards =
                Rules.all().stream().map(Rule::card).collect(Collectors.toMap(Card::code, card -> card));
        Report report = checked.report();
        return new Report(
                        report.dataset(),
                        report.steps(),
                        report.findings().stream()
                                .map(finding -> told(finding, Optional.ofNullable(cards.get(finding.code()))))
                                .toList(),
                        report.counts(),
                        report.files())
                .passed()
                .orElseThrow();
    }

    /** A rule may look at several columns and tables, and its sentence may hold what is in any of them. */
    private static Finding told(Finding finding, Optional<Card> card) {
        if (finding.row() == 0 && finding.table().isEmpty()) {
            return finding;
        }
        return new Finding(
                finding.code(),
                finding.severity(),
                finding.table(),
                finding.file(),
                finding.line(),
                finding.row(),
                finding.column(),
                finding.record(),
                card.map(Card::title).orElse(finding.code()) + ".",
                Optional.empty(),
                Optional.empty(),
                card.map(Card::mend),
                Optional.empty(),
                finding.passage(),
                finding.waived());
    }
}
