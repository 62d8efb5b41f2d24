package org.beleg.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Anchor;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;

/** Anchors rest on a text that is not the one that was coded. */
final class AnchorUnfounded implements Rule {
    @Override
    public Card card() {
        return new Card(
                "anchor-unfounded",
                Severity.ERROR,
                "Anchors rest on a text that is not the one that was coded",
                "Where the text of a source is another, none of its anchors can be proved; they count as failed, not as"
                        + " unchecked.",
                "Mend what source-text-changed says of the source.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        List<Table> tables = Proof.tables(subject.dataset());
        return tables.isEmpty() ? Optional.empty() : Optional.of(new Count(subject, tables));
    }

    private record Count(Subject subject, List<Table> tables) implements Inspection<Map<String, Long>> {
        @Override
        public Map<String, Long> start(Table table) {
            return new TreeMap<>();
        }

        @Override
        public void row(Map<String, Long> unfounded, Row row, Findings findings) {
            Anchor.from(row)
                    .filter(a -> Proof.of(a, subject).verdict() == Proof.Verdict.OTHER_TEXT)
                    .ifPresent(a -> unfounded.merge(a.source(), 1L, Long::sum));
        }

        @Override
        public Map<String, Long> merge(Map<String, Long> earlier, Map<String, Long> later) {
            later.forEach((source, n) -> earlier.merge(source, n, Long::sum));
            return earlier;
        }

        @Override
        public void conclude(Map<Table, Map<String, Long>> learnt, Findings findings) {
            learnt.forEach((table, unfounded) -> unfounded.forEach((source, n) -> findings.at(table)
                    .found(n + " anchors into " + source)
                    .say(n + (n == 1 ? " anchor" : " anchors") + " of " + source + " in " + table.path()
                            + " cannot be proved: the text held is not the one that was coded.")));
        }
    }
}
