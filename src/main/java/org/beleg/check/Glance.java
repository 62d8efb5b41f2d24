package org.beleg.check;

import java.util.Optional;
import org.beleg.glance.Marks;
import org.beleg.glance.RawRow;
import org.beleg.glance.RawRows;

/**
 * A look at rows over their bytes, by one thread.
 *
 * @param <T> what is learnt of rows, changed in place
 */
@FunctionalInterface
public interface Glance<T> {
    /**
     * Looks at rows and marks those of which more need be known: they will be read, and nothing was learnt of them. In
     * the others there is nothing to be found, and what is to be learnt of them was learnt.
     */
    void look(T learnt, RawRows rows, Marks open);

    /**
     * A look at one row.
     *
     * @param <T> what is learnt of rows, changed in place
     */
    @FunctionalInterface
    interface Settler<T> {
        /** Whether nothing more need be known of the row, and what is to be learnt of it was learnt. */
        boolean settles(T learnt, RawRow row);
    }

    /** The look of what asks nothing of rows that are as they should be. */
    static <T> Optional<Glance<T>> always() {
        return Optional.of((learnt, rows, open) -> {});
    }

    /** A look at row by row. */
    static <T> Glance<T> ofEach(Settler<T> settler) {
        return (learnt, rows, open) -> {
            RawRow row = new RawRow(rows);
            for (int i = 0; i < rows.size(); i++) {
                if (!settler.settles(learnt, row.at(i))) {
                    open.mark(i);
                }
            }
        };
    }
}
