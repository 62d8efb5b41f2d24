package org.beleg.describe;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beleg.check.Checked;
import org.beleg.dataset.Column;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.read.Folder;

/**
 * A source as the codebook shows it: all that its table says of it.
 *
 * @param id its key
 * @param title its title
 * @param facts label and value of each column that has one
 */
record SourceEntry(String id, String title, List<Fact> facts) {

    /** What a column says; {@code code} where it is for machines. */
    record Fact(String name, String value, boolean code, Optional<String> href) {}

    /**
     * The sources of a dataset.
     *
     * @throws IOException if their table cannot be read
     */
    static List<SourceEntry> all(Checked checked) throws IOException {
        List<SourceEntry> entries = new ArrayList<>();
        for (Table table : checked.dataset().tables(Role.SOURCE_SHA256).toList()) {
            Folder.rows(table, row -> entries.add(of(row)));
        }
        return List.copyOf(entries);
    }

    private static SourceEntry of(Row row) {
        List<Fact> facts = new ArrayList<>();
        for (Column column : row.table().columns()) {
            boolean shown = column.is(Role.SOURCE_TITLE) || row.table().key().contains(column.name());
            row.get(column).filter(v -> !shown).ifPresent(v -> facts.add(fact(column, v)));
        }
        return new SourceEntry(row.name(), row.get(Role.SOURCE_TITLE).orElse(""), facts);
    }

    private static Fact fact(Column column, String value) {
        String label = column.values().stream()
                .filter(v -> v.text().equals(value) && !v.title().isEmpty())
                .map(Column.Value::title)
                .findFirst()
                .orElse(value);
        boolean code = column.is(Role.SOURCE_SHA256) || column.is(Role.SOURCE_FILE);
        boolean web = column.is(Role.SOURCE_URL) && value.matches("https?://.+");
        String with = label + column.unit().map(u -> " " + u).orElse("");
        return new Fact(column.title(), with, code, web ? Optional.of(value) : Optional.empty());
    }
}
