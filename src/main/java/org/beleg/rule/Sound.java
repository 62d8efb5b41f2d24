package org.beleg.rule;

import java.text.Normalizer;
import java.util.List;
import org.beleg.dataset.Characters;
import org.beleg.dataset.Column;
import org.beleg.dataset.Row;

/**
 * What rules about values may look at, so that one fault gives one finding: rows whose cells stand under the right
 * columns, and cells as they would be once the faults that other rules find in their spelling were mended.
 */
final class Sound {
    /** What stands where bytes were not UTF-8. */
    static final char LOST = '\uFFFD';

    private Sound() {}

    /** Whether the cells of a row stand under the columns they belong to. */
    static boolean is(Row row) {
        return row.cells().size() == row.header().names().size() && HeaderFit.isReadable(row.header());
    }

    /** Whether the row's file has that column. */
    static boolean has(Row row, Column column) {
        return row.header().names().contains(column.name());
    }

    /** The cell without what other rules say is wrong with its spelling. */
    static String cell(String cell) {
        if (isPlain(cell)) {
            return cell;
        }
        StringBuilder kept = new StringBuilder();
        cell.codePoints().filter(c -> !Characters.isInvisible(c)).forEach(kept::appendCodePoint);
        return Characters.strip(Normalizer.normalize(kept, Normalizer.Form.NFC));
    }

    /** The values of a cell without what other rules say is wrong with their spelling; none where bytes were lost. */
    static List<String> values(Row row, Column column) {
        return row.get(column).map(cell -> values(cell, column)).orElse(List.of());
    }

    static List<String> values(String cell, Column column) {
        List<String> parts = column.separator().isEmpty() ? List.of(cell(cell)) : parts(cell, column);
        return cell.indexOf(LOST) >= 0
                ? List.of()
                : parts.stream().filter(part -> !part.isEmpty()).toList();
    }

    /** The parts of a list cell without empty ones and repetitions. */
    static List<String> parts(String cell, Column column) {
        return column.split(cell).stream()
                .map(Sound::cell)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    /** Visible ASCII without a space at an end: most cells, and nothing to look at. */
    private static boolean isPlain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return cell.isEmpty() || (cell.charAt(0) != ' ' && cell.charAt(cell.length() - 1) != ' ');
    }
}
