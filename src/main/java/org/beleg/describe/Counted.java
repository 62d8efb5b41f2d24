package org.beleg.describe;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.beleg.dataset.Column;
import org.beleg.profile.ColumnStatistics;
import org.beleg.profile.ColumnStatistics.Numbers;

/** What was counted of a column, as the codebook says it. Numbers of the data are written as the files write them. */
final class Counted {
    private final Column column;
    private final ColumnStatistics statistics;
    private final Words words;

    Counted(Column column, ColumnStatistics statistics, Words words) {
        this.column = column;
        this.statistics = statistics;
        this.words = words;
    }

    /** How many cells have a value, and how the values lie. */
    List<Variable.Fact> facts() {
        List<Variable.Fact> facts = new ArrayList<>();
        facts.add(new Variable.Fact(words.say("fact.counted"), counted()));
        measured(column, statistics)
                .ifPresent(n -> facts.add(new Variable.Fact(words.say("fact.distribution"), numbers(n))));
        days().ifPresent(days -> facts.add(new Variable.Fact(words.say("fact.distribution"), days)));
        return facts;
    }

    private Sentence counted() {
        ColumnStatistics.Instead instead = statistics.instead();
        Sentence missing = instead.missing()
                .map(kept -> words.sentence("counted.kept", "missing", kept))
                .orElseGet(() -> words.sentence(
                        "counted.missing",
                        "missing",
                        words.number(statistics.missing()),
                        "share",
                        words.share(statistics.missing(), statistics.rows())));
        return words.sentence(
                statistics.isExact() ? "counted.exact" : "counted.about",
                "present",
                Sentence.of(instead.present().orElse(words.number(statistics.present()))),
                "missing",
                missing,
                "distinct",
                Sentence.of(words.number(statistics.distinct())));
    }

    /** Of codes that look like numbers no mean is taken. */
    static Optional<Numbers> measured(Column column, ColumnStatistics statistics) {
        boolean measured = column.values().isEmpty()
                && column.level().filter("nominal"::equals).isEmpty();
        return statistics.numbers().filter(n -> measured);
    }

    static boolean hasMean(Column column) {
        return column.level().filter("ordinal"::equals).isEmpty();
    }

    private Sentence numbers(Numbers numbers) {
        if (numbers.min().compareTo(numbers.max()) == 0) {
            return words.sentence("distribution.same", "n", plain(numbers.min()));
        }
        Sentence five = words.sentence(
                statistics.isExact() ? "distribution.exact" : "distribution.about",
                "min",
                plain(numbers.min()),
                "lower",
                plain(numbers.lowerQuartile()),
                "median",
                plain(numbers.median()),
                "upper",
                plain(numbers.upperQuartile()),
                "max",
                plain(numbers.max()));
        return hasMean(column) ? five.and(words.sentence("distribution.mean", "mean", plain(numbers.mean()))) : five;
    }

    /** The first and the last day, where all days were counted. */
    private Optional<Sentence> days() {
        boolean isDay = column.format().filter("date"::equals).isPresent();
        boolean kept = !statistics.instead().equals(ColumnStatistics.Instead.NOTHING);
        if (!isDay || kept || statistics.frequencies().isEmpty()) {
            return Optional.empty();
        }
        TreeSet<String> days = new TreeSet<>(statistics.frequencies().keySet());
        return Optional.of(words.sentence("distribution.days", "first", days.first(), "last", days.last()));
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
