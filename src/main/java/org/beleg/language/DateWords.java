package org.beleg.language;

import java.util.Optional;

/**
 * Words that say when: a day, a month, a year, a day of the week, an hour, or so far from the day of writing.
 *
 * @param kind which of them
 * @param at where they stand
 * @param year the year, if it is printed
 * @param month the month, from 1
 * @param day the day of the month
 * @param low from how many days after the day of writing, if the words say so
 * @param high to how many days after it
 */
public record DateWords(
        Kind kind,
        Stretch at,
        Optional<Integer> year,
        Optional<Integer> month,
        Optional<Integer> day,
        Optional<Long> low,
        Optional<Long> high) {

    /** Kinds of words that say when. */
    public enum Kind {
        /** A day, a month or a year of the calendar. */
        CALENDAR,
        /** A day of the week. */
        WEEKDAY,
        /** Counted from another day. */
        RELATIVE,
        /** An hour, or the number of something in a row: no quantity, and no day. */
        OTHER
    }

    static DateWords calendar(Stretch at, Optional<Integer> year, Optional<Integer> month, Optional<Integer> day) {
        return new DateWords(Kind.CALENDAR, at, year, month, day, Optional.empty(), Optional.empty());
    }

    static DateWords of(Kind kind, Stretch at) {
        return new DateWords(
                kind, at, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
