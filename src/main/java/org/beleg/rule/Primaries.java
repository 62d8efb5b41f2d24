package org.beleg.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Subject;
import org.beleg.dataset.Anchor;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;

/** The primary anchors of a dataset, and the records that need one. */
final class Primaries implements Gathered<Primaries> {
    private final BiConsumer<Primaries, Findings> judge;
    private final List<At> anchors = new ArrayList<>();
    private final Map<Table, Map<String, Place>> records = new LinkedHashMap<>();

    private Primaries(BiConsumer<Primaries, Findings> judge) {
        this.judge = judge;
    }

    /** A primary anchor, and where it stands. */
    record At(Table table, long line, Anchor anchor) {}

    /** Where a record stands. */
    record Place(long row, long line) {}

    /** Gathers them, and lets them be judged; empty where no record needs evidence. */
    static Optional<Inspection<?>> of(Subject subject, BiConsumer<Primaries, Findings> judge) {
        List<Table> tables = tables(subject.dataset());
        return tables.isEmpty() ? Optional.empty() : Optional.of(Gathered.from(tables, () -> new Primaries(judge)));
    }

    /** The tables of records that need evidence, and those of anchors that belong to records. */
    private static List<Table> tables(Dataset dataset) {
        List<Table> records =
                dataset.tables().stream().filter(t -> t.evidence().required()).toList();
        List<Table> both = new ArrayList<>(records);
        dataset.tables(Role.ANCHOR_RECORD, Role.ANCHOR_ROLE).forEach(both::add);
        return records.isEmpty() ? List.of() : both;
    }

    @Override
    public void look(Row row) {
        Table table = row.table();
        if (table.has(Role.ANCHOR_RECORD, Role.ANCHOR_ROLE)) {
            Anchor.from(row)
                    .filter(Anchor::isPrimary)
                    .ifPresent(anchor -> anchors.add(new At(table, row.line(), anchor)));
        } else if (Sound.is(row) && !exempt(row)) {
            row.key().ifPresent(key -> of(table).put(key, new Place(row.number(), row.line())));
        }
    }

    private static boolean exempt(Row row) {
        return row.table()
                .evidence()
                .exempt()
                .filter(e -> row.get(e.column()).filter(e.value()::equals).isPresent())
                .isPresent();
    }

    private Map<String, Place> of(Table table) {
        return records.computeIfAbsent(table, t -> new LinkedHashMap<>());
    }

    @Override
    public void add(Primaries later) {
        anchors.addAll(later.anchors);
        later.records.forEach((table, places) -> of(table).putAll(places));
    }

    @Override
    public void judge(Findings findings) {
        judge.accept(this, findings);
    }

    /** The primary anchors, in the order of their files. */
    List<At> anchors() {
        return anchors;
    }

    /** The records that need one, by table and key. */
    Map<Table, Map<String, Place>> records() {
        return records;
    }
}
