package org.beleg.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;

/** A waiver is for a warning that nobody gives any more. It must be the last rule: it asks what the others found. */
final class WaiverUnused implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "waiver-unused",
                        Severity.WARNING,
                        "A waiver meets no warning",
                        "It stays behind when its cause is mended, and will hide the next mistake at the same place.",
                        "Remove the waiver, or correct its record or column.")
                .judging(Role.WAIVER_RULE, Role.WAIVER_RECORD, Role.WAIVER_COLUMN);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        List<Table> tables =
                subject.dataset().tables(Role.WAIVER_RULE, Role.WAIVER_RECORD).toList();
        return tables.isEmpty() ? Optional.empty() : Optional.of(Gathered.from(tables, Kept::new));
    }

    private record Waiver(Spot spot, String rule, String record, String column) {}

    private static final class Kept implements Gathered<Kept> {
        private final List<Waiver> waivers = new ArrayList<>();

        @Override
        public void look(Row row) {
            waivers.add(new Waiver(
                    Spot.of(row),
                    row.get(Role.WAIVER_RULE).orElse(""),
                    row.get(Role.WAIVER_RECORD).orElse(""),
                    row.get(Role.WAIVER_COLUMN).orElse("")));
        }

        @Override
        public void add(Kept later) {
            waivers.addAll(later.waivers);
        }

        @Override
        public boolean afterOthers() {
            return true;
        }

        @Override
        public void judge(Findings findings) {
            for (Waiver waiver : waivers) {
                boolean warns = Rules.of(waiver.rule())
                        .filter(r -> r.card().severity() == Severity.WARNING)
                        .isPresent();
                if (warns && findings.isIdleWaiver(waiver.rule(), waiver.record(), waiver.column())) {
                    waiver.spot()
                            .at(findings)
                            .say(waiver.spot().name() + ": " + waiver.rule() + " gives no warning at " + waiver.record()
                                    + (waiver.column().isEmpty() ? "" : "." + waiver.column()) + ".");
                }
            }
        }
    }
}
