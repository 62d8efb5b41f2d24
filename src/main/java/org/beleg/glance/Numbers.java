package org.beleg.glance;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.beleg.json.Json;

/**
 * Questions about a cell that is a number: for each number of digits behind the point, what is asked is worked out
 * beforehand in whole numbers. A number of more than 18 digits is left open.
 */
final class Numbers {
    private static final BigDecimal BEYOND = BigDecimal.TEN.pow(Decimal.DIGITS);

    /** Numbers of more digits than this, written out, are not worked with. */
    private static final int WIDEST = 100;

    private Numbers() {}

    /** The number under a keyword that counts. */
    static int count(Json schema, String keyword, int otherwise) {
        return schema.get(keyword)
                .flatMap(Json::asNumber)
                .map(BigDecimal::intValue)
                .orElse(otherwise);
    }

    /** What the keywords of a schema ask of a number. */
    static List<Question> of(Json schema) {
        return List.of(range(schema), multiple(schema));
    }

    private static Question range(Json schema) {
        List<BigDecimal> bounds = new ArrayList<>();
        for (String keyword : List.of("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum")) {
            schema.get(keyword).flatMap(Json::asNumber).ifPresent(bounds::add);
        }
        if (bounds.isEmpty()) {
            return Known.YES;
        }
        return bounds.stream().allMatch(Numbers::isTame) ? new Range(schema) : Known.UNSURE;
    }

    private static boolean isTame(BigDecimal number) {
        return Math.abs((long) number.scale()) <= WIDEST && number.precision() <= WIDEST;
    }

    private static Question multiple(Json schema) {
        Optional<BigDecimal> of = schema.get("multipleOf").flatMap(Json::asNumber);
        if (of.isEmpty()) {
            return Known.YES;
        }
        return of.filter(Numbers::isTame).<Question>map(Multiple::new).orElse(Known.UNSURE);
    }

    /** Whether the number is one of these as everit compares them: two decimals are equal only if written alike. */
    static Question oneOf(List<BigDecimal> values, boolean decimal) {
        if (!values.stream().allMatch(Numbers::isTame)) {
            return Known.UNSURE;
        }
        return values.isEmpty() ? Known.NO : new Values(values, decimal);
    }

    private static final class Range implements Question {
        private final long[] least = new long[Decimal.DIGITS + 1];
        private final long[] most = new long[Decimal.DIGITS + 1];

        Range(Json schema) {
            Arrays.fill(least, Long.MIN_VALUE);
            Arrays.fill(most, Long.MAX_VALUE);
            for (int s = 0; s <= Decimal.DIGITS; s++) {
                int scale = s;
                bound(schema, "minimum").ifPresent(b -> atLeast(scale, scaled(b, scale, RoundingMode.CEILING)));
                bound(schema, "exclusiveMinimum")
                        .ifPresent(b -> atLeast(scale, scaled(b, scale, RoundingMode.FLOOR) + 1));
                bound(schema, "maximum").ifPresent(b -> atMost(scale, scaled(b, scale, RoundingMode.FLOOR)));
                bound(schema, "exclusiveMaximum")
                        .ifPresent(b -> atMost(scale, scaled(b, scale, RoundingMode.CEILING) - 1));
            }
        }

        private static Optional<BigDecimal> bound(Json schema, String keyword) {
            return schema.get(keyword).flatMap(Json::asNumber);
        }

        private void atLeast(int scale, long bound) {
            least[scale] = Math.max(least[scale], bound);
        }

        private void atMost(int scale, long bound) {
            most[scale] = Math.min(most[scale], bound);
        }

        /** What no number of 18 digits reaches may be any other such number. */
        private static long scaled(BigDecimal bound, int scale, RoundingMode mode) {
            BigDecimal scaled = bound.movePointRight(scale).setScale(0, mode);
            boolean beyond = scaled.abs().compareTo(BEYOND) >= 0;
            return beyond ? scaled.signum() * (Long.MAX_VALUE / 2) : scaled.longValueExact();
        }

        @Override
        public int ask(Sight sight) {
            if (sight.number.isLong()) {
                return UNSURE;
            }
            long number = sight.number.unscaled();
            return Question.certain(number >= least[sight.number.scale()] && number <= most[sight.number.scale()]);
        }
    }

    /** The number times a factor leaves nothing when divided by a divisor, both whole, for each scale; 0 where they are too large. */
    private static final class Multiple implements Question {
        private final long[] factor = new long[Decimal.DIGITS + 1];
        private final long[] divisor = new long[Decimal.DIGITS + 1];

        Multiple(BigDecimal of) {
            for (int scale = 0; scale <= Decimal.DIGITS; scale++) {
                BigDecimal scaled = of.abs().movePointRight(scale).stripTrailingZeros();
                BigInteger times = BigInteger.TEN.pow(Math.max(0, scaled.scale()));
                BigInteger by =
                        scaled.movePointRight(Math.max(0, scaled.scale())).toBigIntegerExact();
                boolean fits = times.bitLength() < Long.SIZE && by.bitLength() < Long.SIZE;
                factor[scale] = fits ? times.longValueExact() : 0;
                divisor[scale] = fits ? by.longValueExact() : 1;
            }
        }

        @Override
        public int ask(Sight sight) {
            if (sight.number.isLong()) {
                return UNSURE;
            }
            long number = sight.number.unscaled();
            long times = factor[sight.number.scale()];
            if (times == 0 || (times != 1 && Math.abs(number) > Long.MAX_VALUE / times)) {
                return UNSURE;
            }
            return Question.certain(number * times % divisor[sight.number.scale()] == 0);
        }
    }

    private static final class Values implements Question {
        private final long[][] byScale = new long[Decimal.DIGITS + 1][];

        Values(List<BigDecimal> values, boolean decimal) {
            for (int s = 0; s <= Decimal.DIGITS; s++) {
                int scale = s;
                byScale[s] = values.stream()
                        .filter(v -> !decimal || v.scale() == 0 || v.scale() == scale)
                        .map(v -> v.movePointRight(scale).stripTrailingZeros())
                        .filter(v -> v.scale() <= 0 && v.abs().compareTo(BEYOND) < 0)
                        .flatMapToLong(v -> LongStream.of(v.longValueExact()))
                        .sorted()
                        .toArray();
            }
        }

        @Override
        public int ask(Sight sight) {
            return sight.number.isLong()
                    ? UNSURE
                    : Question.certain(
                            Arrays.binarySearch(byScale[sight.number.scale()], sight.number.unscaled()) >= 0);
        }
    }
}
