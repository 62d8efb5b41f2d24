package org.beleg.check;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.beleg.check.Inspection.Nothing;
import org.beleg.check.Inspection.RowCheck;
import org.beleg.dataset.Column;
import org.beleg.dataset.Header;
import org.beleg.dataset.Role;
import org.beleg.glance.Excerpt;
import org.beleg.glance.Marks;
import org.beleg.glance.RawRows;
import org.jspecify.annotations.Nullable;

/**
 * A look at rows by a check that reads only some of their columns. Rows that are alike in these need to be looked at
 * once; and a row need not be read as a whole to be looked at.
 */
final class Alike implements Glance<Nothing> {
    /** Two to the power of so many rows are remembered at most; one that falls on the place of another takes it. */
    private static final int MOST = 14;

    /** And at first, for most tables are small. */
    private static final int FIRST = 6;

    private static final int NEVER = -1;

    private final Header header;
    private final RowCheck check;
    /** Where the columns stand that the check reads. */
    private final int[] cells;
    /** Numbers of cells in rows in which nothing was found, place by place. */
    private int[] fine = {};

    private int bits;
    private int remembered;
    private Findings trial = Findings.onTrial();
    private @Nullable Excerpt excerpt;

    private Alike(Header header, int[] cells, RowCheck check) {
        this.header = header;
        this.cells = cells;
        this.check = check;
        grow(FIRST);
    }

    /** The look of a check that reads only the columns with these roles. */
    static Optional<Glance<Nothing>> in(Header header, Collection<Role> reads, RowCheck check) {
        int[] cells = header.columns().stream()
                .filter(column -> reads.stream().anyMatch(column::is))
                .map(Column::name)
                .flatMap(name -> header.position(name).stream())
                .mapToInt(Integer::intValue)
                .toArray();
        return cells.length == 0 ? Optional.empty() : Optional.of(new Alike(header, cells, check));
    }

    @Override
    public void look(Nothing learnt, RawRows rows, Marks open) {
        for (int i = 0; i < rows.size(); i++) {
            int place = place(rows, i);
            if (place < 0 || !isKnown(place, rows, i)) {
                if (!isFine(rows, i)) {
                    open.mark(i);
                } else if (place >= 0) {
                    remember(rows, i);
                }
            }
        }
    }

    /** Where rows like that are remembered; negative for a row with a cell whose value has no number. */
    private int place(RawRows rows, int row) {
        int hash = 0;
        for (int cell : cells) {
            int number = rows.column(cell).number(row);
            if (number < 0) {
                return NEVER;
            }
            hash = (hash + number) * 0x9E3779B1;
        }
        return (hash >>> (Integer.SIZE - bits)) * cells.length;
    }

    private boolean isKnown(int place, RawRows rows, int row) {
        for (int i = 0; i < cells.length; i++) {
            if (fine[place + i] != rows.column(cells[i]).number(row)) {
                return false;
            }
        }
        return true;
    }

    private void remember(RawRows rows, int row) {
        if (++remembered > 1 << bits && bits < MOST) {
            grow(bits + 2);
        }
        int place = place(rows, row);
        for (int i = 0; i < cells.length; i++) {
            fine[place + i] = rows.column(cells[i]).number(row);
        }
    }

    /** Makes room for more, and forgets what is known: it is soon learnt again. */
    private void grow(int to) {
        bits = to;
        remembered = 0;
        fine = new int[(1 << bits) * cells.length];
        Arrays.fill(fine, NEVER);
    }

    private Excerpt excerpt(RawRows rows) {
        Excerpt known = excerpt;
        if (known == null || !known.isOf(rows)) {
            known = rows.excerpt(header, Arrays.stream(cells).boxed().toList());
            excerpt = known;
        }
        return known;
    }

    /** Whether nothing is found in the row; of its other cells the check is told nothing. */
    private boolean isFine(RawRows rows, int row) {
        for (int cell : cells) {
            if (!rows.column(cell).isPlain(row)) {
                return false;
            }
        }
        check.look(excerpt(rows).row(row), trial);
        boolean fine = trial.isEmpty();
        if (!fine) {
            trial = Findings.onTrial();
        }
        return fine;
    }
}
