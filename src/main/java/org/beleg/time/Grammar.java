package org.beleg.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How EDTF is written: each method reads one form, or refuses it with a reason. */
final class Grammar {
    private static final String Q = "([?~%]?)";
    private static final Pattern CALENDAR = Pattern.compile(
            Q + "(-?)([0-9X]{4})" + Q + "(?:-" + Q + "([0-9X]{2})" + Q + "(?:-" + Q + "([0-9X]{2})" + Q + ")?)?");
    private static final Pattern LONG_YEAR = Pattern.compile("Y(-?)([1-9][0-9]{4,7})([?~%]?)");
    private static final Pattern TIME =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})T([01][0-9]|2[0-3])(:[0-5][0-9]){2}"
                    + "(Z|[+-]([01][0-9]|2[0-3])(:[0-5][0-9])?)?");
    private static final Pattern LEVEL_2 = Pattern.compile("Y?-?[0-9]+E[0-9]+(S[0-9]+)?|Y?-?[0-9]+S[0-9]+");
    private static final String HOW = "is not EDTF: a day is written 2019-02-09, a month 2019-02, a year 2019";

    private static final Edtf OPEN = new Edtf.Date(Days.UNKNOWN, true);

    private Grammar() {}

    /** Reads a whole expression. */
    static Edtf read(String text) {
        if (text.startsWith("[") || text.startsWith("{")) {
            return set(text);
        }
        int slash = text.indexOf('/');
        return slash < 0 ? single(text) : interval(text.substring(0, slash), text.substring(slash + 1));
    }

    /** {@code a/b}: throughout; {@code ..} is an open end, nothing an unknown one. */
    private static Edtf interval(String from, String to) {
        boolean noStart = from.isEmpty() || from.equals("..");
        boolean noEnd = to.isEmpty() || to.equals("..");
        if (noStart && noEnd) {
            return new Edtf.Fault("is an interval without a date");
        }
        return joined(
                noStart ? OPEN : single(from), noEnd ? OPEN : single(to), "is an interval that ends before it begins");
    }

    private static Edtf joined(Edtf from, Edtf to, String whyNot) {
        if (!(from instanceof Edtf.Date start)) {
            return from;
        }
        if (!(to instanceof Edtf.Date end)) {
            return to;
        }
        Days days = new Days(start.days().earliest(), end.days().latest());
        return days.length().filter(n -> n < 1).isPresent()
                ? new Edtf.Fault(whyNot)
                : new Edtf.Date(days, start.sharp() && end.sharp());
    }

    /** {@code [a,b..c]}: one of them; with braces all of them. */
    private static Edtf set(String text) {
        String close = text.startsWith("[") ? "]" : "}";
        if (!text.endsWith(close) || text.length() < 3) {
            return new Edtf.Fault("is a set that is not closed by " + close + ", or empty");
        }
        List<Edtf.Date> dates = new ArrayList<>();
        String[] members = text.substring(1, text.length() - 1).split(",", -1);
        for (int i = 0; i < members.length; i++) {
            Edtf member = member(members[i].strip(), i == 0, i == members.length - 1);
            if (!(member instanceof Edtf.Date date)) {
                return member;
            }
            dates.add(date);
        }
        return new Edtf.Date(
                Days.around(dates.stream().map(Edtf.Date::days).toList()),
                dates.stream().allMatch(Edtf.Date::sharp));
    }

    /** {@code a}, {@code a..b}, at the front {@code ..b}, at the end {@code a..}. */
    private static Edtf member(String text, boolean first, boolean last) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            return single(text);
        }
        String from = text.substring(0, dots);
        String to = text.substring(dots + 2);
        boolean opens = from.isEmpty() && first && !to.isEmpty();
        boolean runsOn = to.isEmpty() && last && !from.isEmpty();
        if ((from.isEmpty() && !opens) || (to.isEmpty() && !runsOn)) {
            return new Edtf.Fault("has two dots where a date is wanted: only the ends of a set may be open");
        }
        return joined(
                opens ? OPEN : single(from), runsOn ? OPEN : single(to), "has a range that ends before it begins");
    }

    /** One date: a year, season, month, day, or a time of a day, which counts as its day. */
    private static Edtf single(String text) {
        Optional<LocalDate> day = day(text);
        return day.isPresent() ? new Edtf.Date(Days.between(day.get(), day.get()), true) : other(text);
    }

    /** The day that most dates are, written with eight digits; empty for whatever else stands there. */
    private static Optional<LocalDate> day(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return Optional.empty();
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        boolean isThere = year >= 0
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return isThere ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    /** The number that some digits are; negative if they are none. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static Edtf other(String text) {
        Matcher time = TIME.matcher(text);
        String date = time.matches() ? time.group(1) : text;
        Matcher longYear = LONG_YEAR.matcher(date);
        if (longYear.matches()) {
            int year = Integer.parseInt(longYear.group(1) + longYear.group(2));
            Days days = Days.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            return new Edtf.Date(days, longYear.group(3).isEmpty());
        }
        Matcher calendar = CALENDAR.matcher(date);
        return calendar.matches() ? calendar(calendar) : new Edtf.Fault(hint(text));
    }

    private static Edtf calendar(Matcher parts) {
        if (twice(parts, 1, 4) || twice(parts, 5, 7) || twice(parts, 8, 10)) {
            return new Edtf.Fault("has a part that is qualified on both sides");
        }
        boolean sharp =
                List.of(1, 4, 5, 7, 8, 10).stream().allMatch(g -> part(parts, g).isEmpty());
        Digits digits = new Digits(!part(parts, 2).isEmpty(), part(parts, 3), part(parts, 6), part(parts, 9));
        if (digits.negative() && digits.year().equals("0000")) {
            return new Edtf.Fault("is a year that is not there: the year before 0001 is 0000");
        }
        return digits.season()
                .or(digits::days)
                .<Edtf>map(days -> new Edtf.Date(days, sharp))
                .orElseGet(() -> new Edtf.Fault(outside(digits)));
    }

    private static boolean twice(Matcher parts, int left, int right) {
        return !part(parts, left).isEmpty() && !part(parts, right).isEmpty();
    }

    private static String part(Matcher parts, int group) {
        return Optional.ofNullable(parts.group(group)).orElse("");
    }

    private static String outside(Digits digits) {
        String month = digits.month();
        String day = digits.day();
        if (digits.isOfSeason()) {
            return day.isEmpty()
                    ? "has season " + month + " in a year with an unspecified digit; the two do not go together"
                    : "has season " + month + " with a day; a season has none";
        }
        if (new Digits(false, "2000", month, "").days().isEmpty()) {
            return "has month " + month + "; months go from 01 to 12, seasons from 21 to 24";
        }
        return "names a day that is not in the calendar: month " + month + " has no day " + day + " then";
    }

    private static String hint(String text) {
        if (text.isEmpty()) {
            return "lacks a date";
        }
        if (text.matches("[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2,4}")) {
            return "is not EDTF: a day is written year first, 2019-02-09";
        }
        if (text.matches("[0-9]{4}-[0-9]{1,2}(-[0-9]{1,2})?")) {
            return "is not EDTF: months and days have two digits, 2019-02-09";
        }
        if (text.matches("[0-9X-]*[xu][0-9xuX-]*")) {
            return "is not EDTF: an unspecified digit is a capital X";
        }
        return LEVEL_2.matcher(text).matches()
                ? "is EDTF of a kind that is not accepted: exponents and significant digits of years"
                : HOW;
    }
}
