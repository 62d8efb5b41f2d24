package org.beleg.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** A record was retracted or merged, and nothing says why or into what. */
final class WithdrawnWithoutReason implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "withdrawn-without-reason",
                        Severity.ERROR,
                        "A record was withdrawn without a successor or a reason",
                        "Who cited the record finds it gone and cannot tell whether it was wrong or stands elsewhere.",
                        "Name the record that took its place, or enter the change with its reason in the log of changes.")
                .judging(Role.STATUS, Role.SUCCESSOR);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        List<Table> records = subject.dataset().tables(Role.STATUS).toList();
        List<Table> tables = Stream.concat(records.stream(), subject.dataset().tables(Role.CHANGE_RECORD))
                .distinct()
                .toList();
        return records.isEmpty() ? Optional.empty() : Optional.of(Gathered.from(tables, Withdrawals::new));
    }

    private record Withdrawal(Spot spot, String status) {}

    private static final class Withdrawals implements Gathered<Withdrawals> {
        private final List<Withdrawal> withdrawals = new ArrayList<>();
        private final Set<String> changed = new HashSet<>();

        @Override
        public void look(Row row) {
            row.get(Role.CHANGE_RECORD).ifPresent(changed::add);
            if (!Standing.stands(row) && row.get(Role.SUCCESSOR).isEmpty()) {
                withdrawals.add(
                        new Withdrawal(Spot.of(row), row.get(Role.STATUS).orElse("")));
            }
        }

        @Override
        public void add(Withdrawals later) {
            withdrawals.addAll(later.withdrawals);
            changed.addAll(later.changed);
        }

        @Override
        public void judge(Findings findings) {
            for (Withdrawal withdrawal : withdrawals) {
                Spot spot = withdrawal.spot();
                if (spot.key().filter(changed::contains).isEmpty()) {
                    String column =
                            spot.table().column(Role.STATUS).map(Column::name).orElse("");
                    spot.at(findings)
                            .column(column)
                            .found(withdrawal.status())
                            .expected("a successor, or an entry in the log of changes")
                            .say(spot.name() + " is " + withdrawal.status() + " without a successor or a reason.");
                }
            }
        }
    }
}
