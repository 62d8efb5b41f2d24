package org.beleg.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Source;
import org.beleg.dataset.Table;

/** No record rests on a source. */
final class SourceUnused implements Rule {
    @Override
    public Card card() {
        return new Card(
                "source-unused",
                Severity.WARNING,
                "No record rests on a source",
                "The source was listed and then not coded, or its anchors name another one.",
                "Code it, or take it out of the table of sources.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        List<Table> tables = Proof.tables(subject.dataset());
        return tables.isEmpty() || subject.dataset().sources().isEmpty()
                ? Optional.empty()
                : Optional.of(Gathered.from(tables, () -> new Used(subject.dataset())));
    }

    private static final class Used implements Gathered<Used> {
        private final Dataset dataset;
        private final Set<String> used = new HashSet<>();

        Used(Dataset dataset) {
            this.dataset = dataset;
        }

        @Override
        public void look(Row row) {
            row.get(Role.ANCHOR_SOURCE).ifPresent(used::add);
        }

        @Override
        public void add(Used later) {
            used.addAll(later.used);
        }

        @Override
        public void judge(Findings findings) {
            for (Source source : dataset.sources()) {
                if (!source.id().isEmpty() && !used.contains(source.id())) {
                    dataset.table(source.table())
                            .ifPresent(table -> findings.at(table)
                                    .line(source.line())
                                    .record(Optional.of(source.id()))
                                    .expected("an anchor into it")
                                    .say("No record rests on " + source.id() + "."));
                }
            }
        }
    }
}
