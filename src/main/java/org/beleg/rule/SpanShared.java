package org.beleg.rule;

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
import org.beleg.dataset.Anchor;
import org.beleg.dataset.Row;
import org.beleg.dataset.Span;
import org.beleg.dataset.Table;

/** Two records of one table rest on the same passage. */
final class SpanShared implements Rule {
    @Override
    public Card card() {
        return new Card(
                "span-shared",
                Severity.WARNING,
                "Two records of one table rest on the same passage",
                "It may be one thing counted twice.",
                "Split the passage between the records, or merge them; waive it where one sentence says both.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        List<Table> tables = Primaries.tables(subject.dataset());
        return tables.isEmpty() ? Optional.empty() : Optional.of(new Shared(subject, tables));
    }

    private record Passage(String source, Span span) {}

    private record Shared(Subject subject, List<Table> tables) implements Inspection<Primaries> {
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
            for (Table table : subject.dataset().tables()) {
                Map<Passage, String> first = new LinkedHashMap<>();
                learnt.values()
                        .forEach(primaries ->
                                primaries.anchors().forEach(at -> judge(table, at, learnt, first, findings)));
            }
        }

        private static void judge(
                Table table,
                Primaries.At at,
                Map<Table, Primaries> learnt,
                Map<Passage, String> first,
                Findings findings) {
            Anchor anchor = at.anchor();
            String record = anchor.record().orElse("");
            boolean here = learnt.containsKey(table) && learnt.get(table).keys().containsKey(record);
            if (!here) {
                return;
            }
            String other = first.putIfAbsent(new Passage(anchor.source(), anchor.span()), record);
            if (other != null && !other.equals(record)) {
                findings.at(at.table())
                        .line(at.line())
                        .record(Optional.of(record))
                        .passage(anchor.source(), anchor.span())
                        .found(anchor.span().toString())
                        .say(other + " and " + record + " rest on the same passage, " + anchor.span() + " of "
                                + anchor.source() + ".");
            }
        }
    }
}
