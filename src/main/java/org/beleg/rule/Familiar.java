package org.beleg.rule;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.beleg.dataset.Column;
import org.beleg.dataset.Header;
import org.beleg.glance.RawRow;

/** Cells that were looked at and are fine, so that the next one with the same text need not be looked at. */
final class Familiar {
    private final Predicate<String> isFine;
    /** By the numbers of values in their column's dictionary. */
    private final BitSet fine = new BitSet();

    Familiar(Predicate<String> isFine) {
        this.isFine = isFine;
    }

    /** A look at rows that settles those in which each of these columns is empty or fine by itself. */
    static Optional<Predicate<RawRow>> inAll(Header header, List<Column> columns, BiPredicate<Column, String> isFine) {
        int[] cells =
                CodedValues.positions(header, columns.stream().map(Column::name).toList());
        List<Familiar> familiar = columns.stream()
                .map(column -> new Familiar(text -> isFine.test(column, text)))
                .toList();
        return cells.length < columns.size() ? Optional.empty() : Optional.of(row -> all(row, cells, familiar));
    }

    private static boolean all(RawRow row, int[] cells, List<Familiar> familiar) {
        for (int i = 0; i < cells.length; i++) {
            if (!row.isEmpty(cells[i])
                    && !(row.isPlain(cells[i]) && familiar.get(i).isFine(row, cells[i]))) {
                return false;
            }
        }
        return true;
    }

    private boolean isFine(RawRow row, int cell) {
        int number = row.number(cell);
        if (number >= 0 && fine.get(number)) {
            return true;
        }
        boolean is = isFine.test(row.text(cell));
        if (is && number >= 0) {
            fine.set(number);
        }
        return is;
    }
}
