package org.beleg.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A step on an axis of time: so many days, months or years.
 *
 * @param unit {@code d}, {@code m} or {@code y}
 * @param size how many of them
 */
record Step(char unit, long size) {
    /** Days of a year, nearly. */
    private static final double YEAR = 365.2425;

    /** From fine to coarse. */
    static final List<Step> ALL = all();

    private static List<Step> all() {
        List<Step> all = new ArrayList<>(List.of(new Step('d', 1), new Step('d', 7), new Step('d', 14)));
        List.of(1, 3, 6).forEach(n -> all.add(new Step('m', n)));
        for (long ten = 1; ten <= 1_000_000_000L; ten *= 10) {
            all.add(new Step('y', ten));
            all.add(new Step('y', 2 * ten));
            all.add(new Step('y', 5 * ten));
        }
        return List.copyOf(all);
    }

    /** The finest step of which so many are enough to go from a day to another. */
    static Step between(long from, long to, long most) {
        return ALL.stream()
                .filter(s -> (to - from + 1) / s.days() <= most - 1.0)
                .findFirst()
                .orElse(ALL.get(ALL.size() - 1));
    }

    /** How many days it has, nearly. */
    double days() {
        return switch (unit) {
            case 'd' -> size;
            case 'm' -> size * YEAR / 12;
            default -> size * YEAR;
        };
    }

    /** The day on which the step begins that holds a day. */
    long floor(long day) {
        if (unit == 'd') {
            // Weeks begin on Mondays; day 0 was a Thursday.
            return size == 1 ? day : Math.floorDiv(day + 3, size) * size - 3;
        }
        LocalDate date = LocalDate.ofEpochDay(day);
        if (unit == 'm') {
            long month = Math.floorDiv(date.getMonthValue() - 1L, size) * size + 1;
            return LocalDate.of(date.getYear(), (int) month, 1).toEpochDay();
        }
        return january(Math.floorDiv(date.getYear(), size) * size);
    }

    /** The first day of the next step after one that begins on a day. */
    long next(long day) {
        if (unit == 'd') {
            return day + size;
        }
        LocalDate date = LocalDate.ofEpochDay(day);
        return unit == 'm' ? date.plusMonths(size).toEpochDay() : january(date.getYear() + size);
    }

    private static long january(long year) {
        long bounded = Math.max(-999_999_999, Math.min(999_999_999, year));
        return LocalDate.of((int) bounded, 1, 1).toEpochDay();
    }

    /** A day, as exactly as the step is: {@code 2019-02-09}, {@code 2019-02}, {@code 2019}. */
    String label(long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        String year = year(date.getYear());
        return switch (unit) {
            case 'd' -> year + "-" + two(date.getMonthValue()) + "-" + two(date.getDayOfMonth());
            case 'm' -> year + "-" + two(date.getMonthValue());
            default -> year;
        };
    }

    private static String year(int year) {
        String digits = String.valueOf(Math.abs((long) year));
        String padded = digits.length() < 4 ? "0".repeat(4 - digits.length()) + digits : digits;
        return (year < 0 ? "−" : "") + padded;
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
