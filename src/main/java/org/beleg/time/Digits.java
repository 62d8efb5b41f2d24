package org.beleg.time;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A year, month and day in which digits may be unspecified.
 *
 * @param negative whether the year is before year 0
 * @param year its digits, {@code X} for one that is unspecified
 * @param month its two digits, or empty
 * @param day its two digits, or empty
 */
record Digits(boolean negative, String year, String month, String day) {

    /**
     * A season, of either hemisphere, so within the whole year; summer in the south and winter in the north run into the
     * next. Empty if the month is none.
     */
    Optional<Days> season() {
        if (!isSeason(month) || !day.isEmpty() || year.indexOf('X') >= 0) {
            return Optional.empty();
        }
        int y = signed(Integer.parseInt(year));
        boolean runsOn = month.equals("22") || month.equals("24");
        LocalDate last = runsOn ? LocalDate.of(y + 1, 3, 31) : LocalDate.of(y, 12, 31);
        return Optional.of(Days.between(LocalDate.of(y, 1, 1), last));
    }

    /** Whether a season stands where the month does. */
    boolean isOfSeason() {
        return isSeason(month);
    }

    private static boolean isSeason(String month) {
        return month.length() == 2 && month.charAt(0) == '2' && month.charAt(1) >= '1' && month.charAt(1) <= '4';
    }

    /** The first and the last day of the calendar that the digits fit; empty if there is none. */
    Optional<Days> days() {
        List<Integer> years = fitting(year, 0, (int) Math.pow(10, year.length()) - 1);
        Optional<LocalDate> first = years.stream()
                .sorted(order())
                .flatMap(y -> edge(signed(y), true).stream())
                .findFirst();
        Optional<LocalDate> last = years.stream()
                .sorted(order().reversed())
                .flatMap(y -> edge(signed(y), false).stream())
                .findFirst();
        boolean anyYear = year.chars().allMatch(c -> c == 'X');
        return first.flatMap(from -> last.map(to -> anyYear ? Days.UNKNOWN : Days.between(from, to)));
    }

    private Comparator<Integer> order() {
        Comparator<Integer> order = Comparator.naturalOrder();
        return negative ? order.reversed() : order;
    }

    private int signed(int y) {
        return negative ? -y : y;
    }

    /** The first or the last day of that year that the month and day fit. */
    private Optional<LocalDate> edge(int y, boolean first) {
        List<Integer> months = fitting(month.isEmpty() ? "XX" : month, 1, 12);
        return directed(months, first)
                .mapToObj(m -> YearMonth.of(y, m))
                .flatMap(m -> directed(fitting(day.isEmpty() ? "XX" : day, 1, m.lengthOfMonth()), first)
                        .mapToObj(m::atDay))
                .findFirst();
    }

    private static IntStream directed(List<Integer> numbers, boolean forward) {
        int last = numbers.size() - 1;
        return IntStream.rangeClosed(0, last).map(i -> numbers.get(forward ? i : last - i));
    }

    /** The numbers of a range that the digits fit, rising. */
    private static List<Integer> fitting(String digits, int from, int to) {
        if (digits.indexOf('X') < 0) {
            int number = Integer.parseInt(digits);
            return number >= from && number <= to ? List.of(number) : List.of();
        }
        int width = digits.length();
        return IntStream.rangeClosed(from, Math.min(to, Year.MAX_VALUE))
                .filter(n -> fits(n, digits, width))
                .boxed()
                .toList();
    }

    private static boolean fits(int number, String digits, int width) {
        int rest = number;
        for (int i = width - 1; i >= 0; i--) {
            if (digits.charAt(i) != 'X' && digits.charAt(i) - '0' != rest % 10) {
                return false;
            }
            rest /= 10;
        }
        return true;
    }
}
