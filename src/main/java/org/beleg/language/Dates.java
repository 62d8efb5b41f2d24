package org.beleg.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words of a sentence that say when, and the numerals in it that are ordinals or hours. */
final class Dates {
    private static final Pattern ISO = Pattern.compile("([12][0-9]{3})-([01][0-9])-([0-3][0-9])");
    private static final Pattern POINTS = Pattern.compile("([0-3]?[0-9])\\.([01]?[0-9])\\.([12][0-9]{3}|[0-9]{2})");
    private static final Pattern CLOCK = Pattern.compile("[0-2]?[0-9]\\.[0-5][0-9]");

    private final List<Token> tokens;
    private final Calendar calendar;
    private final Phrases<String> units;
    private final List<DateWords> found = new ArrayList<>();

    Dates(List<Token> tokens, Calendar calendar, Phrases<String> units) {
        this.tokens = tokens;
        this.calendar = calendar;
        this.units = units;
    }

    List<DateWords> find() {
        int at = 0;
        while (at < tokens.size()) {
            at = Math.max(at + 1, look(at));
        }
        return List.copyOf(found);
    }

    /** The token after the words that say when, if such words begin at the token. */
    private int look(int at) {
        int after = numeric(at);
        after = after > at ? after : dayThenMonth(at);
        after = after > at ? after : monthThenDay(at);
        after = after > at ? after : clock(at);
        after = after > at ? after : ordinal(at);
        after = after > at ? after : year(at);
        return after > at ? after : words(at);
    }

    private Optional<Token> token(int at) {
        return at >= 0 && at < tokens.size() ? Optional.of(tokens.get(at)) : Optional.empty();
    }

    private boolean isMark(int at, String mark) {
        return token(at).filter(t -> t.is(mark)).isPresent();
    }

    private boolean touch(int at) {
        return at + 1 < tokens.size() && tokens.get(at).touches(tokens.get(at + 1));
    }

    private Stretch from(int first, int after) {
        return tokens.get(first).at().to(tokens.get(after - 1).at());
    }

    private int add(int first, int after, Optional<Integer> year, Optional<Integer> month, Optional<Integer> day) {
        found.add(DateWords.calendar(from(first, after), year, month, day));
        return after;
    }

    private int other(int first, int after) {
        found.add(DateWords.of(DateWords.Kind.OTHER, from(first, after)));
        return after;
    }

    /** {@code 2019-02-09}, {@code 9.2.2019}. */
    private int numeric(int at) {
        if (!tokens.get(at).isNumeral()) {
            return at;
        }
        if (at + 4 < tokens.size() && touch(at) && isMark(at + 1, "-") && touch(at + 1) && isMark(at + 3, "-")) {
            String iso = tokens.get(at).text() + "-" + tokens.get(at + 2).text() + "-"
                    + tokens.get(at + 4).text();
            Matcher matcher = ISO.matcher(iso);
            if (matcher.matches()) {
                return add(at, at + 5, number(matcher, 1), number(matcher, 2), number(matcher, 3));
            }
        }
        Matcher points = POINTS.matcher(tokens.get(at).text());
        return points.matches()
                ? add(at, at + 1, number(points, 3).filter(y -> y > 99), number(points, 2), number(points, 1))
                : at;
    }

    private static Optional<Integer> number(Matcher matcher, int group) {
        return Optional.of(Integer.valueOf(matcher.group(group)));
    }

    /** {@code 9. Februar 2019}, {@code 9th of February}, {@code Februar 2019}. */
    private int dayThenMonth(int at) {
        Optional<Integer> day = calendar.day(tokens.get(at));
        int next = day.isPresent() ? afterOrdinalMark(at + 1) : at;
        if (day.isPresent() && token(next).filter(t -> t.folded().equals("of")).isPresent()) {
            next++;
        }
        // „9. und 10. Februar“: the first day waits for its month behind the second.
        Optional<Integer> month = token(next).flatMap(calendar::month);
        if (month.isEmpty()) {
            boolean waits = next > at + 1
                    || token(next).filter(calendar::mayStandBeforeOrdinal).isPresent()
                    || isMark(next, "–");
            return day.isPresent() && waits ? firstOfTwo(at, next, day) : at;
        }
        int after = afterAbbreviation(next + 1);
        if (day.isEmpty() && token(after).flatMap(calendar::day).isPresent()) {
            return at;
        }
        Optional<Integer> year = year(after, true);
        return add(at, year.isPresent() ? after(after) : after, year, month, day);
    }

    private int firstOfTwo(int at, int next, Optional<Integer> day) {
        for (int second = next; second < Math.min(next + 2, tokens.size()); second++) {
            Optional<Integer> month = calendar.day(tokens.get(second)).isPresent()
                    ? token(afterOrdinalMark(second + 1)).flatMap(calendar::month)
                    : Optional.empty();
            if (month.isPresent()) {
                return add(at, next, Optional.empty(), month, day);
            }
        }
        return at;
    }

    /** {@code February 9, 2019}, {@code Feb. 9th}. */
    private int monthThenDay(int at) {
        Optional<Integer> month = calendar.month(tokens.get(at));
        int next = afterAbbreviation(at + 1);
        Optional<Integer> day = token(next).flatMap(calendar::day);
        if (month.isEmpty() || day.isEmpty()) {
            return at;
        }
        int after = afterOrdinalMark(next + 1);
        Optional<Integer> year = year(after, true);
        return add(at, year.isPresent() ? after(after) : after, year, month, day);
    }

    private int afterAbbreviation(int at) {
        return isMark(at, ".") && at > 0 && tokens.get(at - 1).folded().length() <= 4 && touch(at - 1) ? at + 1 : at;
    }

    private int afterOrdinalMark(int at) {
        return token(at)
                        .filter(t -> tokens.get(at - 1).touches(t) && calendar.ordinalMarks.contains(t.text()))
                        .isPresent()
                ? at + 1
                : at;
    }

    /** The year that stands there, perhaps after a comma. */
    private Optional<Integer> year(int at, boolean comma) {
        Optional<Integer> year = token(at).flatMap(calendar::year);
        return year.isPresent() || !comma || !isMark(at, ",") ? year : year(at + 1, false);
    }

    private int after(int at) {
        return isMark(at, ",") ? at + 2 : at + 1;
    }

    /** An hour or an age: {@code 9 Uhr}, {@code 14:30}, {@code 3 p.m.}, {@code 34-year-old}. */
    private int clock(int at) {
        if (!tokens.get(at).isNumeral()) {
            return at;
        }
        if (touch(at)
                && isMark(at + 1, ":")
                && token(at + 2).filter(Token::isNumeral).isPresent()
                && touch(at + 1)) {
            return other(at, at + 3);
        }
        if (touch(at)
                && isMark(at + 1, "/")
                && touch(at + 1)
                && token(at + 2).filter(Token::isNumeral).isPresent()) {
            return other(at, at + 3);
        }
        Optional<Phrases.Found<Boolean>> age = behind(calendar.ageAfter, at);
        if (age.isPresent() || calendar.ageBefore.before(tokens, at).isPresent()) {
            return other(at, age.map(Phrases.Found::after).orElse(at + 1));
        }
        Optional<Phrases.Found<Boolean>> word = behind(calendar.clockAfter, at);
        if (word.isPresent()) {
            return other(at, word.get().after());
        }
        boolean hour = CLOCK.matcher(tokens.get(at).text()).matches()
                && calendar.clockBefore.before(tokens, at).isPresent();
        return hour ? other(at, at + 1) : at;
    }

    private Optional<Phrases.Found<Boolean>> behind(Phrases<Boolean> words, int at) {
        return at + 1 < tokens.size() ? words.at(tokens, at + 1) : Optional.empty();
    }

    /** {@code der 3. Brigade}, {@code the 3rd brigade}, {@code Nr. 5}. */
    private int ordinal(int at) {
        Token token = tokens.get(at);
        if (token.isNumeral()) {
            int after = afterOrdinalMark(at + 1);
            boolean point = isMark(after - 1, ".");
            boolean ordinal = after > at + 1
                    && token.text().matches("[0-9]{1,3}")
                    && (!point
                            || (after < tokens.size()
                                    && tokens.get(after).kind() != Token.Kind.BREAK
                                    && token(at - 1)
                                            .filter(calendar::mayStandBeforeOrdinal)
                                            .isPresent()));
            return ordinal ? other(at, after) : at;
        }
        Optional<Phrases.Found<Boolean>> word = calendar.ordinals.at(tokens, at);
        return word.map(w -> other(at, w.after())).orElse(at);
    }

    /** A year, after a word that goes before years, or where nothing is counted. */
    private int year(int at) {
        Optional<Integer> year = calendar.year(tokens.get(at));
        if (year.isEmpty()) {
            boolean said = tokens.get(at).isNumeral()
                    && tokens.get(at).text().matches("[0-9]{4}")
                    && calendar.yearWord.before(tokens, at).isPresent();
            return said
                    ? add(
                            at,
                            at + 1,
                            Optional.of(Integer.valueOf(tokens.get(at).text())),
                            Optional.empty(),
                            Optional.empty())
                    : at;
        }
        if (isMark(at + 1, "/") && token(at + 2).filter(Token::isNumeral).isPresent()) {
            return add(at, at + 3, year, Optional.empty(), Optional.empty());
        }
        boolean counted = at + 1 < tokens.size()
                && (units.at(tokens, at + 1).isPresent() || calendar.isCounted(tokens.get(at + 1)));
        boolean cued = calendar.yearAfter.before(tokens, at).isPresent();
        boolean unit = at + 1 < tokens.size() && units.at(tokens, at + 1).isPresent();
        boolean dated = (cued && !unit) || !counted;
        return dated ? add(at, at + 1, year, Optional.empty(), Optional.empty()) : at;
    }

    private int words(int at) {
        Optional<Phrases.Found<Calendar.Offsets>> relative = calendar.relative.at(tokens, at);
        if (relative.isPresent()) {
            Calendar.Offsets offsets = relative.get().means();
            found.add(new DateWords(
                    DateWords.Kind.RELATIVE,
                    from(at, relative.get().after()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    offsets.low(),
                    offsets.high()));
            return relative.get().after();
        }
        Optional<Phrases.Found<Boolean>> weekday = calendar.weekdays.at(tokens, at);
        weekday.ifPresent(w -> found.add(DateWords.of(DateWords.Kind.WEEKDAY, from(at, w.after()))));
        return weekday.map(Phrases.Found::after).orElse(at);
    }
}
