package org.beleg.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beleg.dataset.Anchor;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;

/** The primary anchors in some rows, and the records that need one. */
final class Primaries {
    private final Table table;
    private final List<At> anchors = new ArrayList<>();
    private final Map<String, Place> keys = new LinkedHashMap<>();

    Primaries(Table table) {
        this.table = table;
    }

    /** A primary anchor, and where it stands. */
    record At(Table table, long line, Anchor anchor) {}

    /** Where a record stands. */
    record Place(long row, long line) {}

    /** The tables of records that need evidence, and those of anchors that belong to records. */
    static List<Table> tables(Dataset dataset) {
        List<Table> anchors =
                dataset.tables(Role.ANCHOR_RECORD, Role.ANCHOR_ROLE).toList();
        List<Table> records =
                dataset.tables().stream().filter(t -> t.evidence().required()).toList();
        List<Table> both = new ArrayList<>(records);
        both.addAll(anchors);
        return records.isEmpty() ? List.of() : both;
    }

    void see(Row row) {
        if (table.has(Role.ANCHOR_RECORD, Role.ANCHOR_ROLE)) {
            Anchor.from(row)
                    .filter(Anchor::isPrimary)
                    .ifPresent(anchor -> anchors.add(new At(table, row.line(), anchor)));
        } else if (Sound.is(row) && !exempt(row)) {
            row.key().ifPresent(key -> keys.put(key, new Place(row.number(), row.line())));
        }
    }

    private boolean exempt(Row row) {
        return table.evidence()
                .exempt()
                .filter(e -> row.get(e.column()).filter(e.value()::equals).isPresent())
                .isPresent();
    }

    Primaries plus(Primaries later) {
        anchors.addAll(later.anchors);
        keys.putAll(later.keys);
        return this;
    }

    List<At> anchors() {
        return anchors;
    }

    Map<String, Place> keys() {
        return keys;
    }
}
