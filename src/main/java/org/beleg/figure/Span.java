package org.beleg.figure;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.time.Days;
import org.beleg.time.Edtf;

/**
 * The days on which something may have been, as numbers.
 *
 * @param first the first day, counted from 1970-01-01; {@link #BEFORE} where the beginning is open
 * @param last the last day; {@link #AFTER} where the end is open
 */
record Span(long first, long last) implements Comparable<Span> {
    static final long BEFORE = Long.MIN_VALUE;
    static final long AFTER = Long.MAX_VALUE;

    /** The kinds of knowledge about a day. */
    enum Kind {
        DAY,
        INTERVAL,
        BEFORE,
        AFTER,
        UNKNOWN
    }

    static Span of(Days days) {
        return new Span(
                days.earliest().map(LocalDate::toEpochDay).orElse(BEFORE),
                days.latest().map(LocalDate::toEpochDay).orElse(AFTER));
    }

    /** The days of a row: what its columns for the earliest and latest day say, else what its date says. */
    static Span of(Row row) {
        Days date = row.get(Role.DATE).map(Edtf::days).orElse(Days.UNKNOWN);
        return of(new Days(
                day(row, Role.DATE_EARLIEST).or(date::earliest),
                day(row, Role.DATE_LATEST).or(date::latest)));
    }

    private static Optional<LocalDate> day(Row row, Role role) {
        try {
            return row.get(role).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    Kind kind() {
        if (first == BEFORE) {
            return last == AFTER ? Kind.UNKNOWN : Kind.BEFORE;
        }
        return last == AFTER ? Kind.AFTER : first == last ? Kind.DAY : Kind.INTERVAL;
    }

    /** The same, known only as exactly as the step is. */
    Span coarser(Step step) {
        return new Span(
                first == BEFORE ? BEFORE : step.floor(first), last == AFTER ? AFTER : step.next(step.floor(last)) - 1);
    }

    @Override
    public int compareTo(Span other) {
        int begins = Long.compare(first, other.first);
        return begins == 0 ? Long.compare(last, other.last) : begins;
    }

    @Override
    public String toString() {
        Step day = Step.ALL.get(0);
        return switch (kind()) {
            case DAY -> day.label(first);
            case INTERVAL -> day.label(first) + " – " + day.label(last);
            case BEFORE -> "… – " + day.label(last);
            case AFTER -> day.label(first) + " – …";
            case UNKNOWN -> "?";
        };
    }
}
