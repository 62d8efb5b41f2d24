package org.beleg.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.beleg.dataset.Column;
import org.beleg.draw.Ink;
import org.beleg.draw.Look;
import org.beleg.draw.Picture;
import org.beleg.draw.Shape;
import org.beleg.profile.ColumnStatistics;

/** How the values of a column are spread, as a picture no taller than a line; none where it would say nothing. */
final class Sparks {
    private static final double HEIGHT = 5;
    private static final double WIDTH = 44;
    private static final int CODES = 40;
    private static final int BINS = 20;

    private final Words words;

    Sparks(Words words) {
        this.words = words;
    }

    Optional<Spark> of(String id, Column column, ColumnStatistics statistics) {
        boolean whole = statistics.instead().equals(ColumnStatistics.Instead.NOTHING);
        if (statistics.distinct() < 2 || !whole) {
            return Optional.empty();
        }
        boolean coded = !column.values().isEmpty() || column.type() == Column.Type.BOOLEAN;
        if (coded) {
            return statistics.isExact() ? codes(id, column, statistics) : Optional.empty();
        }
        boolean nominal = column.level().filter("nominal"::equals).isPresent();
        return statistics
                .numbers()
                .filter(n -> !nominal && n.min().compareTo(n.max()) < 0)
                .flatMap(n -> numbers(id, statistics, n));
    }

    private Optional<Spark> codes(String id, Column column, ColumnStatistics statistics) {
        List<String> codes = column.values().isEmpty()
                ? List.of("true", "false")
                : column.values().stream().map(Column.Value::text).toList();
        if (codes.size() > CODES) {
            return Optional.empty();
        }
        long[] counts = codes.stream()
                .mapToLong(c -> statistics.frequencies().getOrDefault(c, 0L))
                .toArray();
        String said = codes.stream()
                .map(c -> c + " " + words.number(statistics.frequencies().getOrDefault(c, 0L)))
                .collect(Collectors.joining(", "));
        double width = Math.min(WIDTH, codes.size() * 4.0);
        Picture picture = bars(counts, width, codes.size() > 14 ? 0.3 : 0.8);
        return Optional.of(new Spark(id, words.say("spark.codes"), said + ".", picture));
    }

    private Optional<Spark> numbers(String id, ColumnStatistics statistics, ColumnStatistics.Numbers n) {
        return statistics.isExact() ? histogram(id, statistics.frequencies(), n) : Optional.of(box(id, n));
    }

    private Optional<Spark> histogram(String id, Map<String, Long> frequencies, ColumnStatistics.Numbers n) {
        double low = n.min().doubleValue();
        double high = n.max().doubleValue();
        int bins = Math.min(BINS, Math.max(2, frequencies.size()));
        if (!Double.isFinite(high - low) || high - low == 0) {
            return Optional.empty();
        }
        long[] counts = new long[bins];
        frequencies.forEach((text, times) -> {
            double value = Double.parseDouble(text);
            int bin = (int) Math.min(bins - 1, Math.floor((value - low) / (high - low) * bins));
            counts[Math.max(0, bin)] += times;
        });
        String said = LongStream.of(counts).mapToObj(words::number).collect(Collectors.joining(", "));
        String alt = words.say("spark.histogram.alt", bins, plain(n.min()), plain(n.max()), said);
        return Optional.of(new Spark(id, words.say("spark.histogram"), alt, bars(counts, WIDTH, 0.25)));
    }

    private static Picture bars(long[] counts, double width, double gap) {
        long most = LongStream.of(counts).max().orElse(1);
        double each = width / counts.length;
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            double height = counts[i] == 0 ? 0 : Math.max(0.25, (HEIGHT - 0.6) * counts[i] / Math.max(1, most));
            if (height > 0) {
                double x = i * each + gap / 2;
                shapes.add(new Shape.Box(x, HEIGHT - 0.3 - height, each - gap, height, Look.area(Ink.MAIN)));
            }
        }
        shapes.add(new Shape.Line(0, HEIGHT - 0.2, width, HEIGHT - 0.2, Look.line(Ink.QUIET, 0.15)));
        return new Picture(width, HEIGHT, shapes);
    }

    /** Where the values are not known one by one: from the least to the greatest, and the median. */
    private Spark box(String id, ColumnStatistics.Numbers n) {
        double low = n.min().doubleValue();
        double high = n.max().doubleValue();
        double middle = (n.median().doubleValue() - low) / (high - low);
        double y = HEIGHT / 2;
        double inset = 1.2;
        double x = inset + Math.max(0, Math.min(1, Double.isFinite(middle) ? middle : 0.5)) * (WIDTH - 2 * inset);
        Look line = Look.line(Ink.MAIN, 0.4);
        List<Shape> shapes = List.of(
                new Shape.Line(inset, y, WIDTH - inset, y, line),
                new Shape.Line(inset, y - 1.2, inset, y + 1.2, line),
                new Shape.Line(WIDTH - inset, y - 1.2, WIDTH - inset, y + 1.2, line),
                new Shape.Dot(x, y, 1, Look.area(Ink.MAIN)));
        String alt = words.say("spark.range.alt", plain(n.min()), plain(n.median()), plain(n.max()));
        return new Spark(id, words.say("spark.range"), alt, new Picture(WIDTH, HEIGHT, shapes));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
