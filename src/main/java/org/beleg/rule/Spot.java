package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Draft;
import org.beleg.check.Findings;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;

/** Where a row stands, so that a finding can be made when the row itself is gone. */
record Spot(Table table, long row, long line, Optional<String> key) {

    static Spot of(Row row) {
        return new Spot(row.table(), row.number(), row.line(), row.key());
    }

    /** Begins a finding at the row. */
    Draft at(Findings findings) {
        return findings.at(table).line(line).row(row).record(key.map(k -> k.replace('\u001f', '/')));
    }

    /** The row's key as people read it, or its number where it has none. */
    String name() {
        return key.map(k -> k.replace('\u001f', '/')).orElse("row " + row);
    }
}
