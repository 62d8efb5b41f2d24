package org.beleg.rule;

import java.util.ArrayList;
import java.util.HashMap;
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

/** Records and the passages they rest on, gathered from their tables where texts are held. */
final class Passages implements Gathered<Passages> {
    private final HeldTexts held;
    private final BiConsumer<Passages, Findings> judge;
    private final Set<Table> wanted;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, List<Anchor>> anchors = new HashMap<>();
    private final List<Anchor> exclusions = new ArrayList<>();

    private Passages(HeldTexts held, Set<Table> wanted, BiConsumer<Passages, Findings> judge) {
        this.held = held;
        this.judge = judge;
        this.wanted = wanted;
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
        Set<Table> wanted = new LinkedHashSet<>(records);
        List<Table> proving = Proof.tables(subject.dataset());
        if (wanted.isEmpty() || proving.isEmpty()) {
            return Optional.empty();
        }
        Set<Table> tables = new LinkedHashSet<>(wanted);
        tables.addAll(proving);
        HeldTexts held = new HeldTexts(subject);
        return held.isEmpty()
                ? Optional.of(new Unread(subject, held, List.copyOf(wanted)))
                : Optional.of(Gathered.from(List.copyOf(tables), () -> new Passages(held, wanted, judge)));
    }

    @Override
    public void look(Row row) {
        if (wanted.contains(row.table()) && Standing.stands(row) && row.key().isPresent() && Sound.is(row)) {
            rows.add(row);
        }
        Optional<Anchor> anchor = Anchor.from(row);
        if (anchor.isPresent() && row.table().has(Role.ANCHOR_RECORD)) {
            anchor.get().record().ifPresent(record -> of(record).add(anchor.get()));
        } else {
            anchor.ifPresent(exclusions::add);
        }
    }

    private List<Anchor> of(String record) {
        return anchors.computeIfAbsent(record, r -> new ArrayList<>());
    }

    @Override
    public void add(Passages later) {
        rows.addAll(later.rows);
        exclusions.addAll(later.exclusions);
        later.anchors.forEach((record, more) -> of(record).addAll(more));
    }

    @Override
    public void judge(Findings findings) {
        judge.accept(this, findings);
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
        primary.flatMap(p -> held.whyNot(p.source())).ifPresent(why -> findings.notEvaluated(row.table(), why, 1));
        return primary.flatMap(p -> held.of(p).map(text -> new Passage(row, p, text, all, held)));
    }

    /** The anchors of a record. */
    List<Anchor> anchorsOf(Row row) {
        return row.key().map(key -> anchors.getOrDefault(key, List.of())).orElse(List.of());
    }

    List<Row> rows() {
        return rows;
    }

    Map<String, List<Anchor>> anchors() {
        return anchors;
    }

    List<Anchor> exclusions() {
        return exclusions;
    }

    HeldTexts held() {
        return held;
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
