package org.beleg.check;

import java.util.Optional;
import org.beleg.glance.RawRow;

/**
 * A look at a row over its bytes, by one thread.
 *
 * @param <T> what is learnt of rows, changed in place
 */
@FunctionalInterface
public interface Glance<T> {
    /**
     * Whether nothing more need be known of the row: there is nothing to be found in it, and what is to be learnt of it
     * was learnt. Otherwise nothing was learnt, and the row will be read.
     */
    boolean settles(T learnt, RawRow row);

    /** The look of what asks nothing of rows that are as they should be. */
    static <T> Optional<Glance<T>> always() {
        return Optional.of((learnt, row) -> true);
    }
}
