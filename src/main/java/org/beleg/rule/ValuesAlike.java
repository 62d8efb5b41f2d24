package org.beleg.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Glance;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Column;
import org.beleg.dataset.Header;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.glance.RawRow;

/** Columns hold the same value that the schema says must differ, such as the two sides of an event. */
final class ValuesAlike implements Rule {
    @Override
    public Card card() {
        return new Card(
                "values-alike",
                Severity.ERROR,
                "Two columns hold the same value and must differ",
                "Who does something and to whom it is done cannot be one and the same here; networks and tables by side"
                        + " count it on both.",
                "Correct the one that is wrong, or leave it empty.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        List<Table> tables = subject.dataset().tables().stream()
                .filter(t -> !t.distincts().isEmpty())
                .toList();
        return tables.isEmpty()
                ? Optional.empty()
                : Optional.of(Inspection.ofRows(tables, ValuesAlike::look, ValuesAlike::differ));
    }

    private static Optional<Glance<Inspection.Nothing>> differ(Header header) {
        List<int[]> groups = header.table().distincts().stream()
                .map(names -> CodedValues.positions(header, names))
                .toList();
        boolean all = groups.stream().allMatch(g -> g.length > 1);
        return all ? Optional.of(Glance.ofEach((learnt, row) -> differ(row, groups))) : Optional.empty();
    }

    private static boolean differ(RawRow row, List<int[]> groups) {
        for (int[] group : groups) {
            if (!differ(row, group)) {
                return false;
            }
        }
        return true;
    }

    private static boolean differ(RawRow row, int[] cells) {
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < i; j++) {
                if (!row.isEmpty(cells[i]) && row.isSame(cells[i], cells[j])) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void look(Row row, Findings findings) {
        for (List<String> names : row.table().distincts()) {
            Map<String, Column> seen = new HashMap<>();
            for (String name : names) {
                row.table()
                        .column(name)
                        .ifPresent(column -> row.get(column).ifPresent(value -> {
                            Column before = seen.putIfAbsent(value, column);
                            if (before != null) {
                                findings.at(row)
                                        .column(column)
                                        .found(value)
                                        .expected("another value than that of " + before.name())
                                        .say(row.name() + ": " + before.name() + " and " + name + " are both "
                                                + Cut.of(value) + ".");
                            }
                        }));
            }
        }
    }
}
