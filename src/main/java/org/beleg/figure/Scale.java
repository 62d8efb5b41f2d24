package org.beleg.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * A scale of numbers along an axis, even or by powers of ten.
 *
 * @param low the number at its beginning
 * @param high the number at its end
 * @param from where it begins, millimetres
 * @param to where it ends
 * @param byTens whether each power of ten takes the same room
 */
record Scale(double low, double high, double from, double to, boolean byTens) {
    private static final List<Double> NICE = List.of(1.0, 2.0, 5.0, 10.0);

    /** From 0 to a number or a little more. */
    static Scale upTo(double most, double from, double to) {
        double step = Math.max(1, step(most / 4));
        return new Scale(0, StrictMath.ceil(most / step - 1e-9) * step, from, to, false);
    }

    /** The smallest of 1, 2, 5, 10, 20 and so on that is not smaller; at least what is not nothing. */
    static double step(double least) {
        double ten = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(Math.max(least, 1e-300))));
        return NICE.stream()
                .map(n -> n * ten)
                .filter(n -> n >= least * (1 - 1e-9))
                .findFirst()
                .orElse(ten * 10);
    }

    /** Where a number lies. */
    double at(double number) {
        double part = byTens
                ? (StrictMath.log10(number) - StrictMath.log10(low)) / (StrictMath.log10(high) - StrictMath.log10(low))
                : (number - low) / (high - low);
        return from + part * (to - from);
    }

    /** Round numbers on it: powers of ten, or some five evenly spaced ones. */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        if (byTens) {
            double tens = StrictMath.log10(high / low);
            double factor = StrictMath.pow(10, Math.max(1, StrictMath.ceil(tens / 8)));
            for (double tick = low; tick <= high * 1.0001; tick *= factor) {
                ticks.add(tick);
            }
            return ticks;
        }
        double step = step((high - low) / 5);
        // Counts, which go upwards, are whole.
        step = from > to ? Math.max(1, step) : step;
        for (long i = (long) StrictMath.ceil(low / step - 1e-9); i * step <= high + step * 1e-6; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** A number of an axis as it is written. */
    static String label(double number, Words words) {
        if (number == StrictMath.rint(number) && Math.abs(number) < 1e6) {
            return words.number((long) number);
        }
        if (Math.abs(number) >= 1e6 || Math.abs(number) < 1e-4) {
            long power = Math.round(StrictMath.floor(StrictMath.log10(Math.abs(number)) + 1e-9));
            double factor = number / StrictMath.pow(10, (double) power);
            String many = Math.abs(factor - 1) < 1e-6 ? "" : plain(factor, words) + " × ";
            return many + "10" + raised(power);
        }
        return plain(number, words);
    }

    private static String plain(double number, Words words) {
        return words.decimal(BigDecimal.valueOf(number).round(new MathContext(6)));
    }

    private static String raised(long power) {
        StringBuilder raised = new StringBuilder();
        for (char digit : String.valueOf(power).toCharArray()) {
            raised.append(digit == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
        }
        return raised.toString();
    }
}
