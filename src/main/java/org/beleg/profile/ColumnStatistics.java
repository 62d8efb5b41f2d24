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
 * @param distinct different values
 * @param isExact whether values were counted one by one; more than {@link #DISTINCT} different ones, or very long ones, are
 *     not: then {@code distinct} has a standard error of 1.2 per cent, median and quartiles an error of one per cent at most
 * @param frequencies how often each value occurs, by value; empty where they were not counted one by one. Of a list each
 *     of its values counts
 * @param numbers the numbers in the column, for columns of numbers that have one
 * @param instead what is told in place of counts that are kept back; these are not in {@code frequencies}, and {@code
 *     missing} is then the bound, whatever it was
 */
public record ColumnStatistics(
        long rows,
        long missing,
        long distinct,
        boolean isExact,
        Map<String, Long> frequencies,
        Optional<Numbers> numbers,
        Instead instead) {
    /** More different values than this are not counted one by one. */
    public static final int DISTINCT = 1 << 14;

    /** Counts of which none is kept back. */
    ColumnStatistics(
            long rows,
            long missing,
            long distinct,
            boolean isExact,
            Map<String, Long> frequencies,
            Optional<Numbers> numbers) {
        this(rows, missing, distinct, isExact, frequencies, numbers, Instead.NOTHING);
    }

    public ColumnStatistics {
        frequencies = Collections.unmodifiableMap(new TreeMap<>(frequencies));
    }

    /**
     * Numbers, summed up.
     *
     * @param min the smallest
     * @param lowerQuartile the least number that a quarter of all do not exceed
     * @param median the lower median: the least number that half of all do not exceed
     * @param upperQuartile the least number that three quarters of all do not exceed
     * @param max the largest
     * @param mean the mean, to six digits
     */
    public record Numbers(
            BigDecimal min,
            BigDecimal lowerQuartile,
            BigDecimal median,
            BigDecimal upperQuartile,
            BigDecimal max,
            BigDecimal mean) {}

    /**
     * What is told in place of counts, such as {@code <5}.
     *
     * @param values by value
     * @param missing of the rows without a value
     * @param present of the rows with one
     */
    public record Instead(Map<String, String> values, Optional<String> missing, Optional<String> present) {
        /** No count is kept back. */
        public static final Instead NOTHING = new Instead(Map.of(), Optional.empty(), Optional.empty());

        public Instead {
            values = Collections.unmodifiableMap(new TreeMap<>(values));
        }

        /** The same, for a column of which no value is told. */
        Instead withoutValues() {
            return new Instead(Map.of(), missing, present);
        }

        /** In place of the count of a value. */
        public Optional<String> of(String value) {
            return Optional.ofNullable(values.get(value));
        }
    }

    /** Rows that have a value. */
    public long present() {
        return rows - missing;
    }
}
