package org.beleg.glance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A window that moves over rows of texts, as over those that were scanned. */
final class Window {
    private final RawRows rows;

    /** On rows of so many cells; dictionaries grow as it moves. */
    Window(int cells) {
        rows = new RawRows(cells);
    }

    /** Moves to these rows; not more than 20 at a time. */
    RawRows on(List<String[]> texts) {
        StringBuilder all = new StringBuilder();
        texts.forEach(row -> all.append(String.join("", row)));
        byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
        rows.begin(bytes);
        int at = 0;
        for (String[] row : texts) {
            int start = at;
            for (int cell = 0; cell < row.length; cell++) {
                int length = row[cell].getBytes(StandardCharsets.UTF_8).length;
                int seen = length == row[cell].length() ? 0 : Letters.HIGH;
                rows.column(cell).cells()[rows.size()] = RawColumn.cell(at, at + length, seen);
                at += length;
            }
            rows.add(start, at, rows.size());
        }
        assertTrue(rows.look(), "not UTF-8");
        return rows;
    }
}
