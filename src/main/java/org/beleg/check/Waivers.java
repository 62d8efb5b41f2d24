package org.beleg.check;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.read.Folder;

/** The warnings of a dataset that were looked at and stand, each with its reason; and which of them were met. */
final class Waivers {
    private final Map<Key, String> reasons;
    private final Set<Key> met = ConcurrentHashMap.newKeySet();
    private final Set<String> ran = ConcurrentHashMap.newKeySet();
    private final Set<String> unsure = ConcurrentHashMap.newKeySet();

    private Waivers(Map<Key, String> reasons) {
        this.reasons = Map.copyOf(reasons);
    }

    static Waivers none() {
        return new Waivers(Map.of());
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

    /** Notes that a rule looks at the dataset. */
    void runs(String rule) {
        ran.add(rule);
    }

    /** Notes that a rule could not evaluate everything, so that a warning may be missing. */
    void unsure(String rule) {
        unsure.add(rule);
    }

    /** Whether the warning was not found although its rule could look everywhere. */
    boolean isIdle(String rule, String record, String column) {
        return ran.contains(rule) && !unsure.contains(rule) && !met.contains(new Key(rule, record, column));
    }

    private static Key key(Row row) {
        return new Key(
                row.get(Role.WAIVER_RULE).orElse(""),
                row.get(Role.WAIVER_RECORD).orElse(""),
                row.get(Role.WAIVER_COLUMN).orElse(""));
    }

    /**
     * The warning with the reason for which it stands: that of its column, or that of its whole record. A warning about
     * no record is waived by the name of its file.
     */
    Finding apply(Finding warning) {
        String record = warning.record().orElse(warning.file());
        Optional<String> reason = Stream.of(warning.column().orElse(""), "")
                .map(column -> new Key(warning.code(), record, column))
                .filter(key -> !record.isEmpty() && reasons.containsKey(key))
                .peek(met::add)
                .flatMap(key -> Stream.ofNullable(reasons.get(key)))
                .filter(r -> !r.isBlank())
                .findFirst();
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
