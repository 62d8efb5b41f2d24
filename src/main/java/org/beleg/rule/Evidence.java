package org.beleg.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Subject;
import org.beleg.dataset.Anchor;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;

/** The records that stand and the anchors they rest on, gathered once for all rules that read. */
final class Evidence implements Inspection<Evidence.Gathering> {
    private final HeldTexts held;
    private final List<Table> proving;
    private final Set<Table> records = new LinkedHashSet<>();
    private Gathering all = new Gathering(Set.of());

    private Evidence(Subject subject) {
        held = HeldTexts.of(subject);
        proving = Proof.tables(subject.dataset());
    }

    static Evidence of(Subject subject) {
        return subject.shared().get(Evidence.class, () -> new Evidence(subject));
    }

    /** Asks for the records of some tables. */
    Evidence with(Set<Table> wanted) {
        records.addAll(wanted);
        return this;
    }

    HeldTexts held() {
        return held;
    }

    /** What was gathered; nothing before all rows were looked at. */
    Gathering all() {
        return all;
    }

    @Override
    public List<Table> tables() {
        Set<Table> tables = new LinkedHashSet<>(records);
        tables.addAll(proving);
        return List.copyOf(tables);
    }

    @Override
    public Gathering start(Table table) {
        return new Gathering(records);
    }

    @Override
    public void row(Gathering learnt, Row row, Findings findings) {
        learnt.look(row);
    }

    @Override
    public Gathering merge(Gathering earlier, Gathering later) {
        earlier.add(later);
        return earlier;
    }

    @Override
    public void conclude(Map<Table, Gathering> learnt, Findings findings) {
        Gathering whole = new Gathering(records);
        tables().stream().map(learnt::get).filter(g -> g != null).forEach(whole::add);
        all = whole;
    }

    /** Records by their tables, anchors by their records, and anchors of what was left out. */
    static final class Gathering {
        private final Set<Table> wanted;
        private final Map<Table, List<Row>> rows = new HashMap<>();
        private final Map<String, List<Anchor>> anchors = new HashMap<>();
        private final List<Anchor> exclusions = new ArrayList<>();

        private Gathering(Set<Table> wanted) {
            this.wanted = wanted;
        }

        private void look(Row row) {
            if (wanted.contains(row.table())
                    && Standing.stands(row)
                    && row.key().isPresent()
                    && Sound.is(row)) {
                of(row.table()).add(row);
            }
            Optional<Anchor> anchor = Anchor.from(row);
            if (anchor.isPresent() && row.table().has(Role.ANCHOR_RECORD)) {
                anchor.get().record().ifPresent(record -> of(record).add(anchor.get()));
            } else {
                anchor.ifPresent(exclusions::add);
            }
        }

        private List<Row> of(Table table) {
            return rows.computeIfAbsent(table, t -> new ArrayList<>());
        }

        private List<Anchor> of(String record) {
            return anchors.computeIfAbsent(record, r -> new ArrayList<>());
        }

        private void add(Gathering later) {
            later.rows.forEach((table, more) -> of(table).addAll(more));
            exclusions.addAll(later.exclusions);
            later.anchors.forEach((record, more) -> of(record).addAll(more));
        }

        /** The records of a table. */
        List<Row> rows(Table table) {
            return rows.getOrDefault(table, List.of());
        }

        Map<String, List<Anchor>> anchors() {
            return anchors;
        }

        List<Anchor> exclusions() {
            return exclusions;
        }
    }
}
