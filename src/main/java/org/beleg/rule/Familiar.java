package org.beleg.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.beleg.check.Glance;
import org.beleg.dataset.Column;
import org.beleg.dataset.Header;
import org.beleg.glance.Marks;
import org.beleg.glance.RawColumn;
import org.beleg.glance.RawRow;
import org.beleg.glance.RawRows;

/** Cells of one column that were looked at and are fine, so that the next one with the same text need not be. */
final class Familiar {
    private final Column column;
    private final int position;
    private final Judge judge;
    /** By the numbers of values in their column's dictionary. */
    private final BitSet fine = new BitSet();

    private Familiar(Column column, int position, Judge judge) {
        this.column = column;
        this.position = position;
        this.judge = judge;
    }

    /** Tells whether cells are fine. */
    @FunctionalInterface
    interface Judge {
        /** Whether a cell is fine, read as text. */
        boolean isFine(Column column, String cell);

        /** Whether the cell, which is not empty, is fine for certain, over its bytes. */
        default boolean isSurely(RawRow row, int cell) {
            return false;
        }
    }

    /** A look at rows that settles those in which each of these columns is empty or fine by itself. */
    static <T> Optional<Glance<T>> inAll(Header header, List<Column> columns, Judge judge) {
        List<Familiar> all = new ArrayList<>();
        for (Column column : columns) {
            header.position(column.name()).ifPresent(at -> all.add(new Familiar(column, at, judge)));
        }
        return all.size() < columns.size()
                ? Optional.empty()
                : Optional.of((learnt, rows, open) -> all.forEach(familiar -> familiar.look(rows, open)));
    }

    private void look(RawRows rows, Marks open) {
        RawColumn cells = rows.column(position);
        RawRow row = new RawRow(rows);
        for (int i = 0; i < rows.size(); i++) {
            int number = cells.number(i);
            if (number != 0 && (number < 0 || !fine.get(number))) {
                if (!cells.isPlain(i) || !isFine(row.at(i))) {
                    open.mark(i);
                } else if (number > 0) {
                    fine.set(number);
                }
            }
        }
    }

    private boolean isFine(RawRow row) {
        return judge.isSurely(row, position) || judge.isFine(column, row.text(position));
    }
}
