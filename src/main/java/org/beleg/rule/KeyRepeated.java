package org.beleg.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Reference;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;

/** A key names two rows, of one table or of tables that are referred to together. */
final class KeyRepeated implements Rule {
    @Override
    public Card card() {
        return new Card(
                "key-repeated",
                Severity.ERROR,
                "A key names two rows",
                "What refers to the key could mean either row; citations of single records become ambiguous.",
                "Give one of the rows a key of its own, and never reuse a key that was published.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        List<Table> keyed = subject.dataset().tables().stream()
                .filter(t -> !t.key().isEmpty())
                .toList();
        return keyed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Keys(subject.dataset().tables(), keyed));
    }

    /** Where a key stands first. */
    private record First(String path, long row, long line) {}

    private record Again(String key, First first, First again) {}

    /** The keys of some rows, and those that came again. */
    private static final class Seen {
        private final Map<String, First> first = new LinkedHashMap<>();
        private final List<Again> again = new ArrayList<>();

        void see(String key, First place) {
            First before = first.putIfAbsent(key, place);
            if (before != null) {
                again.add(new Again(key, before, place));
            }
        }
    }

    private record Keys(List<Table> all, List<Table> tables) implements Inspection<Seen> {
        @Override
        public Seen start(Table table) {
            return new Seen();
        }

        @Override
        public void row(Seen seen, Row row, Findings findings) {
            row.key().ifPresent(key -> seen.see(key, new First(row.table().path(), row.number(), row.line())));
        }

        @Override
        public Seen merge(Seen earlier, Seen later) {
            later.first.forEach(earlier::see);
            earlier.again.addAll(later.again);
            return earlier;
        }

        @Override
        public void conclude(Map<Table, Seen> learnt, Findings findings) {
            learnt.forEach((table, seen) -> seen.again.forEach(again -> say(table, again, findings)));
            Map<String, First> space = new HashMap<>();
            for (Map.Entry<Table, Seen> entry : learnt.entrySet()) {
                if (!shares(entry.getKey())) {
                    continue;
                }
                entry.getValue().first.forEach((key, place) -> {
                    First before = space.putIfAbsent(key, place);
                    if (before != null) {
                        say(entry.getKey(), new Again(key, before, place), findings);
                    }
                });
            }
        }

        /** Whether something refers to this table and others at once, so that their keys must differ. */
        private boolean shares(Table table) {
            return all.stream()
                    .flatMap(t -> t.references().stream())
                    .filter(r -> r.to().size() > 1)
                    .flatMap(r -> r.to().stream())
                    .map(Reference.Target::table)
                    .anyMatch(table.name()::equals);
        }

        private static void say(Table table, Again again, Findings findings) {
            String key = again.key().replace('\u001f', '/');
            findings.at(table)
                    .line(again.again().line())
                    .record(Optional.of(key))
                    .column(String.join(", ", table.key()))
                    .found(key)
                    .expected("a key that names one row")
                    .say(key + " names row " + again.first().row() + " of "
                            + again.first().path() + " (line "
                            + again.first().line() + ") and row "
                            + again.again().row() + " of "
                            + again.again().path() + ".");
        }
    }
}
