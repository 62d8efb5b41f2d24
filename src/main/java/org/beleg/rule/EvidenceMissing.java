package org.beleg.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;

/** A record has no primary anchor, or more than one. */
final class EvidenceMissing implements Rule {
    @Override
    public Card card() {
        return new Card(
                "evidence-missing",
                Severity.ERROR,
                "A record has no primary anchor, or more than one",
                "A value without a passage is somebody's word; with two it is not said which one it rests on.",
                "Give the record exactly one primary anchor with beleg anchor --record; others support or contradict.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        List<Table> tables = Primaries.tables(subject.dataset());
        return tables.isEmpty() ? Optional.empty() : Optional.of(new Counted(tables));
    }

    private record Counted(List<Table> tables) implements Inspection<Primaries> {
        @Override
        public Primaries start(Table table) {
            return new Primaries(table);
        }

        @Override
        public void row(Primaries primaries, Row row, Findings findings) {
            primaries.see(row);
        }

        @Override
        public Primaries merge(Primaries earlier, Primaries later) {
            return earlier.plus(later);
        }

        @Override
        public void conclude(Map<Table, Primaries> learnt, Findings findings) {
            Map<String, Long> count = new HashMap<>();
            learnt.values()
                    .forEach(p -> p.anchors()
                            .forEach(at -> count.merge(at.anchor().record().orElse(""), 1L, Long::sum)));
            learnt.forEach((table, primaries) -> primaries.keys().forEach((key, place) -> {
                long n = count.getOrDefault(key, 0L);
                if (n != 1) {
                    String has = n == 0 ? "no primary evidence" : n + " primary anchors";
                    findings.at(table)
                            .line(place.line())
                            .record(Optional.of(key))
                            .found(has)
                            .expected("exactly one primary anchor")
                            .say(key + " has " + has + ".");
                }
            }));
        }
    }
}
