package org.beleg.profile;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was counted of one column.
 *
 * @param rows rows of the table
 * @param missing rows in which the cell is empty or not there
 * @param distinct different values, exact; empty where there are more than {@link #DISTINCT}
 * @param frequencies how often each value occurs, by value; empty where there are more than {@link #DISTINCT}. Of a list
 *     each of its values counts
 * @param numbers the numbers in the column, for columns of numbers that have one
 */
public record ColumnStatistics(
        long rows, long missing, Optional<Long> distinct, Map<String, Long> frequencies, Optional<Numbers> numbers) {
    /** More different values than this are not counted one by one. */
    public static final int DISTINCT = 10_000;

    public ColumnStatistics {
        frequencies = Collections.unmodifiableMap(new TreeMap<>(frequencies));
    }

    /**
     * Numbers, summed up.
     *
     * @param min the smallest
     * @param max the largest
     * @param mean the mean, to six digits
     * @param median the lower median; empty where there are too many different values to know it exactly
     */
    public record Numbers(BigDecimal min, BigDecimal max, BigDecimal mean, Optional<BigDecimal> median) {}

    /** Rows that have a value. */
    public long present() {
        return rows - missing;
    }
}
