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

/** The text of a source is not held, so its anchors are not proved. */
final class SourceNotHeld implements Rule {
    @Override
    public Card card() {
        return new Card(
                "source-not-held",
                Severity.INFO,
                "The text of a source is not held, so its anchors are not proved",
                "What was not looked at did not pass: whoever reads the report must know how much of the evidence was"
                        + " proved.",
                "Put the text into a folder under the file name that the table of sources gives it, and name the folder"
                        + " with --sources.");
    }

    static String why(String source) {
        return "no text of " + source + " is held";
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
        public void row(Map<String, Long> unheld, Row row, Findings findings) {
            Anchor.from(row)
                    .map(Anchor::source)
                    .filter(source -> subject.texts().of(source).isEmpty())
                    .ifPresent(source -> unheld.merge(source, 1L, Long::sum));
        }

        @Override
        public Map<String, Long> merge(Map<String, Long> earlier, Map<String, Long> later) {
            later.forEach((source, n) -> earlier.merge(source, n, Long::sum));
            return earlier;
        }

        @Override
        public void conclude(Map<Table, Map<String, Long>> learnt, Findings findings) {
            learnt.forEach((table, unheld) -> unheld.forEach((source, n) -> findings.at(table)
                    .found("no text of " + source)
                    .expected("the text, to prove " + n + " anchors")
                    .say(n + (n == 1 ? " anchor of " : " anchors of ") + source + " in " + table.path()
                            + " not checked: no text is held.")));
        }
    }
}
