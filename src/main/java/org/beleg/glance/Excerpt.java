package org.beleg.glance;

import java.util.Arrays;
import java.util.List;
import org.beleg.dataset.Header;
import org.beleg.dataset.Row;
import org.jspecify.annotations.Nullable;

/**
 * Some columns of {@linkplain RawRows rows} as rows that can be read; all other cells are empty. A row is made once for
 * all who ask for the same columns.
 */
public final class Excerpt {
    private final RawRows rows;
    private final Header header;
    private final int[] cells;
    private final @Nullable Row[] made;

    Excerpt(RawRows rows, Header header, List<Integer> cells, int most) {
        this.rows = rows;
        this.header = header;
        this.cells = cells.stream().mapToInt(Integer::intValue).toArray();
        this.made = new Row[most];
    }

    /** Whether it is of these rows. */
    public boolean isOf(RawRows those) {
        return rows == those;
    }

    /** A row; its number is that among these rows. What rules on texts might mind in a cell is still in it. */
    public Row row(int row) {
        Row known = made[row];
        if (known == null) {
            String[] texts = new String[header.names().size()];
            Arrays.fill(texts, "");
            RawRow raw = new RawRow(rows).at(row);
            for (int cell : cells) {
                texts[cell] = raw.text(cell);
            }
            known = new Row(header, row, 0, List.of(texts));
            made[row] = known;
        }
        return known;
    }

    /** Forgets the first rows, which are no longer there. */
    void clear(int size) {
        Arrays.fill(made, 0, size, null);
    }
}
