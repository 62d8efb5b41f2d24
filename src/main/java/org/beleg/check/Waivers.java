package org.beleg.check;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.read.Folder;

/** The warnings of a dataset that were looked at and stand, each with its reason. */
final class Waivers {
    private final Map<Key, String> reasons;

    private Waivers(Map<Key, String> reasons) {
        this.reasons = Map.copyOf(reasons);
    }

    private record Key(String rule, String record, String column) {}

    static Waivers of(Dataset dataset) throws IOException {
        Map<Key, String> reasons = new HashMap<>();
        List<Table> tables = new ArrayList<>(
                dataset.tables(Role.WAIVER_RULE, Role.WAIVER_RECORD).toList());
        for (Table table : tables) {
            if (Files.isRegularFile(table.file())) {
                Folder.rows(
                        table,
                        row -> reasons.put(key(row), row.get(Role.WAIVER_REASON).orElse("")));
            }
        }
        return new Waivers(reasons);
    }

    private static Key key(Row row) {
        return new Key(
                row.get(Role.WAIVER_RULE).orElse(""),
                row.get(Role.WAIVER_RECORD).orElse(""),
                row.get(Role.WAIVER_COLUMN).orElse(""));
    }

    /** The warning with the reason for which it stands: that of its column, or that of its whole record. */
    Finding apply(Finding warning) {
        String record = warning.record().orElse("");
        Optional<String> reason = Optional.ofNullable(reasons.get(
                        new Key(warning.code(), record, warning.column().orElse(""))))
                .or(() -> Optional.ofNullable(reasons.get(new Key(warning.code(), record, ""))))
                .filter(r -> !record.isEmpty() && !r.isBlank());
        return new Finding(
                warning.code(),
                warning.severity(),
                warning.table(),
                warning.file(),
                warning.line(),
                warning.row(),
                warning.column(),
                warning.record(),
                warning.message(),
                warning.found(),
                warning.expected(),
                warning.fix(),
                warning.nearest(),
                warning.passage(),
                reason);
    }
}
