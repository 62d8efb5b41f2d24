package org.beleg.profile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beleg.dataset.Column;
import org.beleg.dataset.Row;
import org.beleg.glance.Dictionary;
import org.beleg.glance.RawColumn;
import org.beleg.glance.RawRows;
import org.beleg.profile.ColumnStatistics.Numbers;
import org.jspecify.annotations.Nullable;

/** What is counted of one column: each value, until there are too many different ones. */
final class Tally {
    static final MathContext SIX_DIGITS = new MathContext(6);

    private final Column column;
    private final boolean isList;
    private long rows;
    private long missing;
    private ValueCounts counts = new ValueCounts();
    /** How often each value of the dictionary came, by its number; at 0 what is empty. */
    private long[] byNumber = {};

    private @Nullable Dictionary dictionary;
    /** Takes over from the counts once there are too many different values. */
    private @Nullable Sketch sketch;

    Tally(Column column) {
        this.column = column;
        this.isList = column.separator().isPresent();
    }

    void see(Row row) {
        rows++;
        List<String> values = row.values(column);
        missing += values.isEmpty() ? 1 : 0;
        values.forEach(this::see);
    }

    private void see(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        count(bytes, 0, bytes.length);
    }

    void see(RawRows all, int position) {
        RawColumn cells = all.column(position);
        rows += all.size();
        missing += cells.empty();
        int size = cells.dictionary().size() + 1;
        if (sketch == null && size > byNumber.length) {
            byNumber = Arrays.copyOf(byNumber, size * 2);
            dictionary = cells.dictionary();
        }
        if (!cells.isNumbered() && !isList && sketch == null) {
            // What is too much for the dictionary is too much to be counted one by one.
            sketched();
            settle();
        }
        if (sketch == null && cells.isNumbered()) {
            for (int i = 0; i < all.size(); i++) {
                byNumber[cells.number(i)]++;
            }
        } else {
            each(all, cells);
        }
    }

    private void each(RawRows all, RawColumn cells) {
        for (int i = 0; i < all.size(); i++) {
            int number = cells.number(i);
            if (number > 0 && sketch == null) {
                byNumber[number]++;
            } else if (number != 0 && isList) {
                column.split(new String(
                                all.bytes(), cells.from(i), cells.to(i) - cells.from(i), StandardCharsets.UTF_8))
                        .forEach(this::see);
            } else if (number != 0) {
                count(all.bytes(), cells.from(i), cells.to(i));
            }
        }
    }

    /** Puts what was counted by number to the rest. */
    private void settle() {
        if (dictionary != null) {
            long[] counted = byNumber;
            byNumber = new long[0];
            dictionary.each((bytes, from, to, number) -> {
                if (number + 1 < counted.length && counted[number + 1] > 0) {
                    see(bytes, from, to, counted[number + 1]);
                }
            });
            dictionary = null;
        }
    }

    private void see(byte[] bytes, int from, int to, long times) {
        if (isList) {
            String cell = new String(bytes, from, to - from, StandardCharsets.UTF_8);
            for (String value : column.split(cell)) {
                byte[] part = value.getBytes(StandardCharsets.UTF_8);
                count(part, 0, part.length, times);
            }
        } else {
            count(bytes, from, to, times);
        }
    }

    private void count(byte[] bytes, int from, int to) {
        count(bytes, from, to, 1);
    }

    private void count(byte[] bytes, int from, int to, long times) {
        if (sketch != null) {
            sketch.see(bytes, from, to, times);
        } else if (!counts.count(bytes, from, to, times)) {
            sketched().see(bytes, from, to, times);
            settle();
        }
    }

    private Sketch sketched() {
        if (sketch == null) {
            sketch = new Sketch(column);
            counts.each(sketch::see);
            counts = new ValueCounts();
        }
        return sketch;
    }

    Tally merge(Tally later) {
        settle();
        later.settle();
        rows += later.rows;
        missing += later.missing;
        if (later.sketch != null) {
            sketched().merge(later.sketch);
        } else {
            later.counts.each(this::count);
        }
        return this;
    }

    ColumnStatistics statistics() {
        settle();
        if (sketch != null) {
            return new ColumnStatistics(rows, missing, sketch.distinct(), false, Map.of(), sketch.numbers());
        }
        Map<String, Long> frequencies = counts.frequencies();
        return new ColumnStatistics(rows, missing, frequencies.size(), true, frequencies, numbers(frequencies));
    }

    private record Counted(BigDecimal number, long times) {}

    private Optional<Numbers> numbers(Map<String, Long> frequencies) {
        List<Counted> numbers = frequencies.entrySet().stream()
                .filter(e -> column.read(e.getKey()) instanceof BigDecimal)
                .map(e -> new Counted(new BigDecimal(e.getKey()), e.getValue()))
                .sorted(Comparator.comparing(Counted::number))
                .toList();
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        long count = numbers.stream().mapToLong(Counted::times).sum();
        BigDecimal sum = numbers.stream()
                .map(n -> n.number().multiply(BigDecimal.valueOf(n.times())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(new Numbers(
                numbers.get(0).number(),
                quantile(numbers, count, 1),
                quantile(numbers, count, 2),
                quantile(numbers, count, 3),
                numbers.get(numbers.size() - 1).number(),
                sum.divide(BigDecimal.valueOf(count), SIX_DIGITS)));
    }

    /** The least of the numbers, which are in order, that so many quarters of all do not exceed. */
    private static BigDecimal quantile(List<Counted> numbers, long count, int quarters) {
        long seen = 0;
        for (Counted number : numbers) {
            seen += number.times();
            if (seen * 4 >= count * quarters) {
                return number.number();
            }
        }
        throw new IllegalArgumentException(count + " numbers were counted, but they are fewer");
    }
}
