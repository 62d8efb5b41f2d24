package org.beleg.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The calendar days between which something lies; an end that is open or unknown is empty.
 *
 * @param earliest the first day it may be
 * @param latest the last day it may be
 */
public record Days(Optional<LocalDate> earliest, Optional<LocalDate> latest) {
    /** Nothing is known. */
    public static final Days UNKNOWN = new Days(Optional.empty(), Optional.empty());

    /** Days between two, both included. */
    public static Days between(LocalDate earliest, LocalDate latest) {
        return new Days(Optional.of(earliest), Optional.of(latest));
    }

    /** The days from the first of all to the last of all. */
    static Days around(List<Days> all) {
        boolean opens = all.stream().anyMatch(d -> d.earliest.isEmpty());
        boolean runsOn = all.stream().anyMatch(d -> d.latest.isEmpty());
        Optional<LocalDate> first =
                all.stream().flatMap(d -> d.earliest.stream()).min(LocalDate::compareTo);
        Optional<LocalDate> last = all.stream().flatMap(d -> d.latest.stream()).max(LocalDate::compareTo);
        return new Days(opens ? Optional.empty() : first, runsOn ? Optional.empty() : last);
    }

    /** Number of days from the first to the last, both counted; empty if an end is. */
    public Optional<Long> length() {
        return earliest.flatMap(from -> latest.map(to -> ChronoUnit.DAYS.between(from, to) + 1));
    }

    /** The days that lie so many days after these: the first counts from the first, the last from the last. */
    public Days plus(Optional<Long> low, Optional<Long> high) {
        return new Days(
                earliest.flatMap(day -> low.map(day::plusDays)), latest.flatMap(day -> high.map(day::plusDays)));
    }

    /** Whether no end lies outside the other days; an end that is empty lies outside nothing. */
    public boolean isWithin(Days other) {
        return Stream.of(earliest, latest).flatMap(Optional::stream).allMatch(other::contain);
    }

    private boolean contain(LocalDate day) {
        return earliest.filter(day::isBefore).isEmpty()
                && latest.filter(day::isAfter).isEmpty();
    }

    /** The days as people read them, {@code 2019-02-09 to 2019-02-12}; an end that is empty is {@code …}. */
    @Override
    public String toString() {
        if (earliest.isPresent() && earliest.equals(latest)) {
            return earliest.get().toString();
        }
        String from = earliest.map(LocalDate::toString).orElse("…");
        return from + " to " + latest.map(LocalDate::toString).orElse("…");
    }
}
