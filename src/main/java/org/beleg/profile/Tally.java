package org.beleg.profile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beleg.dataset.Column;
import org.beleg.dataset.Row;
import org.jspecify.annotations.Nullable;

/** What is counted of one column, block by block. */
final class Tally {
    private static final MathContext SIX_DIGITS = new MathContext(6);

    private final Column column;
    private long rows;
    private long missing;
    private long numbers;
    private BigDecimal sum = BigDecimal.ZERO;
    private Optional<BigDecimal> min = Optional.empty();
    private Optional<BigDecimal> max = Optional.empty();
    /** Null once there were too many different values. */
    private @Nullable Map<String, Long> frequencies = new HashMap<>();

    Tally(Column column) {
        this.column = column;
    }

    void see(Row row) {
        rows++;
        List<String> values = row.values(column);
        missing += values.isEmpty() ? 1 : 0;
        for (String value : values) {
            count(value, 1);
            if (column.read(value) instanceof BigDecimal number) {
                number(number, number, number, 1);
            }
        }
    }

    void merge(Tally later) {
        rows += later.rows;
        missing += later.missing;
        if (later.frequencies == null) {
            frequencies = null;
        } else {
            later.frequencies.forEach(this::count);
        }
        if (later.min.isPresent() && later.max.isPresent()) {
            number(later.min.get(), later.max.get(), later.sum, later.numbers);
        }
    }

    private void count(String value, long n) {
        if (frequencies != null) {
            frequencies.merge(value, n, Long::sum);
            if (frequencies.size() > ColumnStatistics.DISTINCT) {
                frequencies = null;
            }
        }
    }

    private void number(BigDecimal low, BigDecimal high, BigDecimal total, long n) {
        numbers += n;
        sum = sum.add(total);
        min = Optional.of(min.map(low::min).orElse(low));
        max = Optional.of(max.map(high::max).orElse(high));
    }

    ColumnStatistics statistics() {
        Optional<Map<String, Long>> counted = Optional.ofNullable(frequencies);
        Optional<ColumnStatistics.Numbers> summed = min.flatMap(low -> max.map(high -> new ColumnStatistics.Numbers(
                low, high, sum.divide(BigDecimal.valueOf(numbers), SIX_DIGITS), counted.map(this::median))));
        return new ColumnStatistics(rows, missing, counted.map(f -> (long) f.size()), counted.orElse(Map.of()), summed);
    }

    private BigDecimal median(Map<String, Long> counted) {
        List<String> sorted = counted.keySet().stream()
                .filter(v -> column.read(v) instanceof BigDecimal)
                .sorted(Comparator.comparing(BigDecimal::new))
                .toList();
        long seen = 0;
        for (String value : sorted) {
            seen += counted.getOrDefault(value, 0L);
            if (seen * 2 >= numbers) {
                return new BigDecimal(value);
            }
        }
        throw new IllegalArgumentException("no numbers were counted in " + column.name());
    }
}
