package org.beleg.figure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.beleg.dataset.Column;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;

/**
 * An estimate with a number.
 *
 * @param key name of its row
 * @param measure what is counted
 * @param claimant key of who claims it; empty where nobody is named
 * @param group name of the group of claims about the same thing; empty if it is in none
 * @param unit what one is
 * @param hedge how the number is hedged, in the toolkit's word; empty where it is not
 * @param presented how the source presents it, where not as being so or as a claim; else empty
 * @param low the lowest value
 * @param best the value that is stated
 * @param high the highest value
 */
record Claim(
        String key,
        String measure,
        String claimant,
        String group,
        String unit,
        String hedge,
        String presented,
        Optional<BigDecimal> low,
        Optional<BigDecimal> best,
        Optional<BigDecimal> high) {

    /** The estimate of a row; empty where it has no number. */
    static Optional<Claim> of(Row row) {
        Claim claim = new Claim(
                row.name(),
                named(row, Role.MEASURE).or(() -> row.get(Role.LABEL)).orElse(""),
                row.get(Role.CLAIMANT).orElse(""),
                row.get(Role.CLAIM_GROUP).orElse(""),
                named(row, Role.ESTIMATE_UNIT).orElse(""),
                row.meaning(Role.ESTIMATE_QUALIFIER).orElse(""),
                named(row, Role.MODALITY).filter(as -> isOpen(row)).orElse(""),
                number(row, Role.ESTIMATE_LOW),
                number(row, Role.ESTIMATE_BEST),
                number(row, Role.ESTIMATE_HIGH));
        return claim.numbers().findAny().map(n -> claim);
    }

    private static boolean isOpen(Row row) {
        Events.Voice voice = Events.Voice.of(row);
        return voice == Events.Voice.OPEN || voice == Events.Voice.AGAINST;
    }

    private static Optional<String> named(Row row, Role role) {
        Optional<Column> column = row.table().column(role);
        return column.flatMap(c -> row.get(c)
                .map(cell -> c.values().stream()
                        .filter(v -> v.text().equals(cell) && !v.title().isEmpty())
                        .map(Column.Value::title)
                        .findFirst()
                        .orElse(cell)));
    }

    private static Optional<BigDecimal> number(Row row, Role role) {
        return row.table()
                .column(role)
                .flatMap(c -> row.get(c).map(c::read))
                .filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast)
                .filter(n -> Double.isFinite(n.doubleValue()));
    }

    /** Its numbers, the smaller ones first. */
    Stream<BigDecimal> numbers() {
        return Stream.of(low, best, high).flatMap(Optional::stream);
    }

    double least() {
        return numbers().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
    }

    double most() {
        return numbers().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
    }

    /** Whether the source gives its number as an approximate one. */
    boolean isAbout() {
        return best.isPresent() && hedge.equals("approx");
    }

    /** Its numbers in words, such as {@code at least 1,000}, and how they are presented. */
    String said(Words words) {
        String numbers = inWords(words);
        return presented.isEmpty() ? numbers : words.say("estimate.presented", numbers, presented);
    }

    private String inWords(Words words) {
        if (best.isPresent()) {
            boolean spread = least() < most();
            String number = number(best.get(), words);
            String stated = switch (hedge) {
                case "approx" -> words.say("estimate.about", number);
                case "min" -> words.say("estimate.least", number);
                case "max" -> words.say("estimate.most", number);
                default -> number;
            };
            return spread ? words.say("estimate.spread", stated, span(words)) : stated;
        }
        if (low.isPresent() && high.isPresent()) {
            return span(words);
        }
        return low.map(n -> words.say("estimate.least", number(n, words)))
                .or(() -> high.map(n -> words.say("estimate.most", number(n, words))))
                .orElse("");
    }

    /** Its numbers as they stand beside the mark, and how they are presented. */
    String label(Words words) {
        String numbers = inSigns(words);
        return presented.isEmpty() ? numbers : words.say("estimate.presented", numbers, presented);
    }

    private String inSigns(Words words) {
        if (best.isPresent()) {
            String stated = number(best.get(), words);
            return switch (hedge) {
                case "approx" -> "≈ " + stated;
                case "min" -> "≥ " + stated;
                case "max" -> "≤ " + stated;
                default -> stated;
            };
        }
        if (low.isPresent() && high.isPresent()) {
            return span(words);
        }
        return low.map(n -> "≥ " + number(n, words))
                .or(() -> high.map(n -> "≤ " + number(n, words)))
                .orElse("");
    }

    private String span(Words words) {
        return number(low.or(() -> best).orElse(BigDecimal.ZERO), words)
                + "–"
                + number(high.or(() -> best).orElse(BigDecimal.ZERO), words);
    }

    /** A number as it is written beside a mark and told. */
    static String number(BigDecimal number, Words words) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        if (whole && number.precision() - number.scale() <= 13) {
            return words.number(number.longValue());
        }
        boolean plain = number.precision() - number.scale() <= 13 && number.scale() <= 6;
        return plain ? words.decimal(number) : Scale.label(number.doubleValue(), words);
    }
}
