package org.beleg.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.beleg.check.Findings;
import org.beleg.check.Glance;
import org.beleg.check.Inspection;
import org.beleg.check.Subject;
import org.beleg.dataset.Anchor;
import org.beleg.dataset.Header;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;

/** Records of some tables and the passages they rest on, as one rule reads them. */
final class Passages {
    private final Evidence evidence;
    private final List<Row> rows;

    private Passages(Evidence evidence, Set<Table> wanted) {
        this.evidence = evidence;
        this.rows = wanted.stream()
                .flatMap(table -> evidence.all().rows(table).stream())
                .toList();
    }

    /** Judges a record by its passage. */
    @FunctionalInterface
    interface Judge {
        void judge(Passage passage, Findings findings);
    }

    /** Judges each record that stands, in tables with the roles, whose primary passage can be read. */
    static Optional<Inspection<?>> each(Subject subject, Judge judge, Role... roles) {
        return of(subject, (all, findings) -> all.judgeEach(judge, findings), roles);
    }

    /** Judges the records of tables with the roles together. */
    static Optional<Inspection<?>> of(Subject subject, BiConsumer<Passages, Findings> judge, Role... roles) {
        return of(subject, judge, subject.dataset().tables(roles).toList());
    }

    /** Judges the records of those tables together. */
    static Optional<Inspection<?>> of(Subject subject, BiConsumer<Passages, Findings> judge, List<Table> records) {
        return records.isEmpty() ? Optional.empty() : reading(subject, judge, records);
    }

    /** Judges all anchors, whatever they are of. */
    static Optional<Inspection<?>> ofAnchors(Subject subject, BiConsumer<Passages, Findings> judge) {
        return reading(subject, judge, List.of());
    }

    private static Optional<Inspection<?>> reading(
            Subject subject, BiConsumer<Passages, Findings> judge, List<Table> records) {
        List<Table> proving = Proof.tables(subject.dataset());
        if (proving.isEmpty()) {
            return Optional.empty();
        }
        Set<Table> wanted = new LinkedHashSet<>(records);
        HeldTexts held = HeldTexts.of(subject);
        return held.isEmpty()
                ? Optional.of(new Unread(subject, held, List.copyOf(wanted)))
                : Optional.of(new Reading(Evidence.of(subject).with(wanted), wanted, proving, judge));
    }

    private void judgeEach(Judge one, Findings findings) {
        for (Row row : rows) {
            passage(row, findings).ifPresent(passage -> one.judge(passage, findings));
        }
    }

    /** The passage a record rests on above all; where its source cannot be read, that is noted. */
    Optional<Passage> passage(Row row, Findings findings) {
        List<Anchor> all = anchorsOf(row);
        Optional<Anchor> primary = all.stream().filter(Anchor::isPrimary).findFirst();
        primary.flatMap(p -> held().whyNot(p.source())).ifPresent(why -> findings.notEvaluated(row.table(), why, 1));
        return primary.flatMap(p -> held().of(p).map(text -> new Passage(row, p, text, all, held())));
    }

    /** The anchors of a record. */
    List<Anchor> anchorsOf(Row row) {
        return row.key().map(key -> anchors().getOrDefault(key, List.of())).orElse(List.of());
    }

    List<Row> rows() {
        return rows;
    }

    Map<String, List<Anchor>> anchors() {
        return evidence.all().anchors();
    }

    List<Anchor> exclusions() {
        return evidence.all().exclusions();
    }

    HeldTexts held() {
        return evidence.held();
    }

    /** What judges when all rows are known, and need not look at them itself. */
    private record Reading(
            Evidence evidence, Set<Table> wanted, List<Table> proving, BiConsumer<Passages, Findings> judge)
            implements Inspection<Inspection.Nothing> {
        @Override
        public List<Table> tables() {
            Set<Table> tables = new LinkedHashSet<>(wanted);
            tables.addAll(proving);
            return List.copyOf(tables);
        }

        @Override
        public Nothing start(Table table) {
            return Nothing.NOTHING;
        }

        @Override
        public Optional<Glance<Nothing>> glance(Header header) {
            return Glance.always();
        }

        @Override
        public Optional<Inspection<?>> before() {
            return Optional.of(evidence);
        }

        @Override
        public Nothing merge(Nothing earlier, Nothing later) {
            return earlier;
        }

        @Override
        public void conclude(Map<Table, Nothing> learnt, Findings findings) {
            judge.accept(new Passages(evidence, wanted), findings);
        }
    }

    /** What says that nothing can be read, without a look at any row. */
    private record Unread(Subject subject, HeldTexts held, List<Table> tables)
            implements Inspection<Inspection.Nothing> {
        @Override
        public Nothing start(Table table) {
            return Nothing.NOTHING;
        }

        @Override
        public Optional<Glance<Nothing>> glance(Header header) {
            return Glance.always();
        }

        @Override
        public Nothing merge(Nothing earlier, Nothing later) {
            return earlier;
        }

        @Override
        public void conclude(Map<Table, Nothing> learnt, Findings findings) {
            subject.dataset()
                    .sources()
                    .forEach(source -> held.whyNot(source.id())
                            .ifPresent(why -> tables.forEach(t -> findings.notEvaluated(t, why, 1))));
        }
    }
}
