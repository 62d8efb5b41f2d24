package org.beleg.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beleg.glance.RawRow;

/**
 * A day of the Gregorian calendar, {@code 2019-02-09}.
 *
 * @param period whether it may also be a month, a year, or a period {@code a/b} of these with {@code ..} for an open end
 */
record CalendarDay(boolean period) implements Form {
    private static final String EXPECTED = "a day such as 2019-02-09";
    private static final Pattern DAY = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern DOTS = Pattern.compile("([0-9]{1,2})\\. ?([0-9]{1,2})\\. ?([0-9]{4})");
    private static final Pattern LOOSE = Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})");

    /** Whether the cell, which is not empty, is surely a day; one that is not may be one all the same. */
    static boolean isSurely(RawRow row, int cell) {
        int at = row.from(cell);
        byte[] bytes = row.bytes();
        if (row.to(cell) - at != 10 || bytes[at + 4] != '-' || bytes[at + 7] != '-') {
            return false;
        }
        int century = digits(bytes, at);
        int year = digits(bytes, at + 2);
        int month = digits(bytes, at + 5);
        int day = digits(bytes, at + 8);
        if ((century | year | month | day) < 0 || month < 1 || month > 12 || day < 1) {
            return false;
        }
        boolean leap = (year == 0 ? century : year) % 4 == 0;
        return day <= (month == 2 ? (leap ? 29 : 28) : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31);
    }

    /** The number of two digits; negative if they are none. */
    private static int digits(byte[] bytes, int at) {
        int ten = bytes[at] - '0';
        int one = bytes[at + 1] - '0';
        return ten < 0 || ten > 9 || one < 0 || one > 9 ? -1 : 10 * ten + one;
    }

    @Override
    public Optional<Fault> fault(String text) {
        if (!period) {
            return day(text);
        }
        String[] parts = text.split("/", -1);
        for (String part : parts) {
            Optional<Fault> fault = part(part);
            if (fault.isPresent()) {
                return fault;
            }
        }
        boolean turned = parts.length == 2 && !List.of(parts).contains("..") && isAfter(parts[0], parts[1]);
        return turned
                ? Fault.of("ends before it starts", "the earlier end first", parts[1] + "/" + parts[0])
                : Optional.empty();
    }

    /** Whether one is later, as far as both are written. */
    private static boolean isAfter(String one, String other) {
        int length = Math.min(one.length(), other.length());
        return one.substring(0, length).compareTo(other.substring(0, length)) > 0;
    }

    private static Optional<Fault> part(String part) {
        if (part.equals("..") || part.matches("[0-9]{4}")) {
            return Optional.empty();
        }
        return part.matches("[0-9]{4}-[0-9]{2}")
                ? day(part + "-01").map(f -> new Fault("has a month that does not exist", EXPECTED, Optional.empty()))
                : day(part);
    }

    private static Optional<Fault> day(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return Optional.of(new Fault("is not a day in the form YYYY-MM-DD", EXPECTED, rewritten(text)));
        }
        int year = Integer.parseInt(day.group(1));
        int month = Integer.parseInt(day.group(2));
        if (month < 1 || month > 12) {
            String turned = day.group(1) + "-" + day.group(3) + "-" + day.group(2);
            return Optional.of(new Fault(
                    "does not exist: there is no month " + month,
                    EXPECTED,
                    Optional.of(turned).filter(t -> exists(t))));
        }
        YearMonth there = YearMonth.of(year, month);
        return exists(text)
                ? Optional.empty()
                : Fault.of(
                        "does not exist: " + there.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                                + year + " has " + there.lengthOfMonth() + " days",
                        EXPECTED);
    }

    /** The same day as it is to be written; where month and day could be told apart only by guessing, none. */
    private static Optional<String> rewritten(String text) {
        Matcher dots = DOTS.matcher(text.strip());
        Matcher loose = LOOSE.matcher(text.strip());
        Optional<String> day = Optional.empty();
        if (dots.matches()) {
            day = Optional.of(iso(dots.group(3), dots.group(2), dots.group(1)));
        } else if (loose.matches()) {
            day = Optional.of(iso(loose.group(1), loose.group(2), loose.group(3)));
        }
        return day.filter(CalendarDay::exists);
    }

    private static String iso(String year, String month, String day) {
        return String.format(Locale.ROOT, "%s-%2s-%2s", year, month, day).replace(' ', '0');
    }

    private static boolean exists(String day) {
        try {
            LocalDate.parse(day);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
