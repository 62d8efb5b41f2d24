package org.beleg.profile;

import com.datadoghq.sketch.ddsketch.DDSketch;
import com.datadoghq.sketch.ddsketch.mapping.CubicallyInterpolatedMapping;
import com.datadoghq.sketch.ddsketch.store.UnboundedSizeDenseStore;
import com.dynatrace.hash4j.distinctcount.UltraLogLog;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.beleg.dataset.Column;
import org.beleg.glance.Decimal;
import org.beleg.glance.Dictionary;
import org.beleg.profile.ColumnStatistics.Numbers;

/**
 * What is known of a column with too many different values to count them one by one. Nothing of it depends on the order
 * in which values come or in which sketches are merged.
 */
final class Sketch {
    /** Gives the number of different values a standard error of 1.2 per cent, and fits into the nearest cache. */
    private static final int PRECISION = 12;

    /** Relative error of quantiles. */
    private static final double ACCURACY = 0.005;

    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

    /** Powers of ten, exact as a double each. */
    private static final double[] TENS = new double[Decimal.DIGITS + 1];

    static {
        for (int i = 0; i < TENS.length; i++) {
            TENS[i] = Math.pow(10, i);
        }
    }

    private final Column column;
    private final boolean isNumeric;
    private final Decimal number = new Decimal();
    private final UltraLogLog different = UltraLogLog.create(PRECISION);
    private final DDSketch quantiles =
            new DDSketch(new CubicallyInterpolatedMapping(ACCURACY), UnboundedSizeDenseStore::new);
    /** By number of decimals the sum of what was counted in units of the last one. */
    private final long[] sums = new long[Decimal.DIGITS + 1];

    private BigDecimal sum = BigDecimal.ZERO;
    private long count;
    private Optional<BigDecimal> min = Optional.empty();
    private Optional<BigDecimal> max = Optional.empty();
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;

    Sketch(Column column) {
        this.column = column;
        this.isNumeric = column.type() == Column.Type.INTEGER || column.type() == Column.Type.NUMBER;
    }

    void see(byte[] bytes, int from, int to, long times) {
        different.add(Dictionary.hash(bytes, from, to));
        if (isNumeric && !isSimple(bytes, from, to, times)) {
            String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
            if (column.read(text) instanceof BigDecimal read) {
                add(read, read.doubleValue(), times);
            }
        }
    }

    /** Takes a number of up to 18 digits as it lies; false where it has to be read as text. */
    private boolean isSimple(byte[] bytes, int from, int to, long times) {
        Decimal.Kind kind = times == 1 ? number.read(bytes, from, to) : Decimal.Kind.TEXT;
        boolean mayBe =
                kind == Decimal.Kind.INTEGER || (kind == Decimal.Kind.DECIMAL && column.type() == Column.Type.NUMBER);
        if (!mayBe || number.isLong()) {
            return false;
        }
        units(number.unscaled(), number.scale());
        return true;
    }

    private void units(long units, int decimals) {
        double value = units / TENS[decimals];
        if (value <= least || value >= most) {
            add(BigDecimal.valueOf(units, decimals), value, 1);
            return;
        }
        long before = sums[decimals];
        sums[decimals] = before + units;
        if (((before ^ sums[decimals]) & (units ^ sums[decimals])) < 0) {
            sum = sum.add(BigDecimal.valueOf(before, decimals));
            sums[decimals] = units;
        }
        count++;
        quantiles.accept(value);
    }

    private void add(BigDecimal figure, double value, long times) {
        count += times;
        sum = sum.add(figure.multiply(BigDecimal.valueOf(times)));
        if (Double.isFinite(value)) {
            quantiles.accept(value, (double) times);
        }
        bound(figure, figure);
    }

    private void bound(BigDecimal low, BigDecimal high) {
        min = Optional.of(min.map(low::min).orElse(low));
        max = Optional.of(max.map(high::max).orElse(high));
        least = Math.min(least, low.doubleValue());
        most = Math.max(most, high.doubleValue());
    }

    void merge(Sketch later) {
        different.add(later.different);
        quantiles.mergeWith(later.quantiles);
        sum = total().add(later.total());
        java.util.Arrays.fill(sums, 0);
        count += later.count;
        if (later.min.isPresent() && later.max.isPresent()) {
            bound(later.min.get(), later.max.get());
        }
    }

    private BigDecimal total() {
        BigDecimal total = sum;
        for (int i = 0; i < sums.length; i++) {
            total = total.add(BigDecimal.valueOf(sums[i], i));
        }
        return total;
    }

    /** How many different values there are, about. */
    long distinct() {
        return Math.round(different.getDistinctCountEstimate());
    }

    Optional<Numbers> numbers() {
        return min.flatMap(low -> max.map(high -> new Numbers(
                low,
                quantile(0.25, low, high),
                quantile(0.5, low, high),
                quantile(0.75, low, high),
                high,
                total().divide(BigDecimal.valueOf(count), Tally.SIX_DIGITS))));
    }

    private BigDecimal quantile(double part, BigDecimal low, BigDecimal high) {
        BigDecimal quantile =
                BigDecimal.valueOf(quantiles.getValueAtQuantile(part)).round(THREE_DIGITS);
        return quantile.max(low).min(high);
    }
}
