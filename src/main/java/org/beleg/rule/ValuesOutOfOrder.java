package org.beleg.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Column;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;

/** Values fall where the schema says that they rise: low, best, high; first day, last day. */
final class ValuesOutOfOrder implements Rule {
    @Override
    public Card card() {
        return new Card(
                "values-out-of-order",
                Severity.ERROR,
                "Values fall where they should rise",
                "A low estimate above the high one, or an end before its beginning, makes every sum and every span"
                        + " nonsense.",
                "Exchange the values, or correct the one that is wrong.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        List<Table> tables = subject.dataset().tables().stream()
                .filter(t -> !t.orders().isEmpty())
                .toList();
        return tables.isEmpty()
                ? Optional.empty()
                : Optional.of(Inspection.ofRows(tables, ValuesOutOfOrder::look, Rising::of));
    }

    private static void look(Row row, Findings findings) {
        for (List<String> order : row.table().orders()) {
            List<Column> filled = order.stream()
                    .flatMap(name -> row.table().column(name).stream())
                    .filter(column -> row.get(column).isPresent())
                    .toList();
            for (int i = 1; i < filled.size(); i++) {
                compare(row, filled.get(i - 1), filled.get(i), findings);
            }
        }
    }

    private static void compare(Row row, Column left, Column right, Findings findings) {
        String before = row.get(left).orElse("");
        String after = row.get(right).orElse("");
        if (falls(left.read(before), right.read(after))) {
            findings.at(row)
                    .column(right)
                    .found(after)
                    .expected(before + " or more")
                    .say(row.name() + ": " + left.name() + " " + Cut.of(before) + " is more than " + right.name() + " "
                            + Cut.of(after) + ".");
        }
    }

    /** Numbers by size, other texts only if they are days; what a schema refuses is its business. */
    private static boolean falls(Object left, Object right) {
        if (left instanceof BigDecimal a && right instanceof BigDecimal b) {
            return a.compareTo(b) > 0;
        }
        return left instanceof String a
                && right instanceof String b
                && Timeline.day(a)
                        .flatMap(x -> Timeline.day(b).filter(x::isAfter))
                        .isPresent();
    }
}
