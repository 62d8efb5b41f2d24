package org.beleg.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beleg.place.Country;
import org.beleg.place.Point;

/** How a position fits the countries of its row. There is one answer to each, so two rules never speak of one fault. */
sealed interface Whereabouts {
    /** Precision of what is on water or in the air, which an outline of land does not hold. */
    int WATER = 7;

    /** Nothing is wrong, or nothing to hold it against. */
    record Fitting() implements Whereabouts {}

    /** The map has no outline of one of the countries. */
    record Undrawn() implements Whereabouts {}

    /** Latitude and longitude both 0. */
    record Zero() implements Whereabouts {}

    /** It is not on the Earth. */
    record OffEarth() implements Whereabouts {}

    /** It fits when the two are exchanged. */
    record Swapped(Point right) implements Whereabouts {}

    /** It fits with another sign. */
    record SignLost(Point right) implements Whereabouts {}

    /** It lies outside, so many kilometres, but not farther than it and the map are uncertain; or the land is disputed. */
    record Across(double kilometres, boolean disputed) implements Whereabouts {}

    /** It lies outside. */
    record Outside(double kilometres) implements Whereabouts {}

    /** Where a position is. */
    static Whereabouts of(Position at) {
        Optional<Point> point = Point.of(at.north(), at.east());
        if (point.isEmpty()) {
            return offEarth(at);
        }
        if (at.north() == 0 && at.east() == 0) {
            return new Zero();
        }
        List<Country> countries = at.countries();
        if (countries.size() < at.codes().size()) {
            return new Undrawn();
        }
        boolean free =
                countries.isEmpty() || at.precision().filter(p -> p == WATER).isPresent();
        return free || countries.stream().anyMatch(c -> c.holds(point.get()))
                ? new Fitting()
                : outside(at, point.get(), countries);
    }

    private static Whereabouts offEarth(Position at) {
        List<Country> countries = at.countries();
        return Point.of(at.east(), at.north())
                .filter(p -> fits(at, p, countries))
                .<Whereabouts>map(Swapped::new)
                .orElseGet(OffEarth::new);
    }

    private static Whereabouts outside(Position at, Point point, List<Country> countries) {
        double distance = Position.outside(point, countries);
        if (distance <= at.slack()) {
            return new Across(distance, false);
        }
        Optional<Point> swapped = Point.of(at.east(), at.north()).filter(p -> fits(at, p, countries));
        if (swapped.isPresent()) {
            return new Swapped(swapped.get());
        }
        Optional<Point> signed = Stream.of(
                        new Point(point.latitude(), -point.longitude()),
                        new Point(-point.latitude(), point.longitude()),
                        new Point(-point.latitude(), -point.longitude()))
                .filter(p -> fits(at, p, countries))
                .findFirst();
        if (signed.isPresent()) {
            return new SignLost(signed.get());
        }
        boolean disputed =
                Country.at(point).stream().anyMatch(c -> countries.stream().anyMatch(c::contests));
        return disputed ? new Across(distance, true) : new Outside(distance);
    }

    private static boolean fits(Position at, Point point, List<Country> countries) {
        return countries.isEmpty() || Position.outside(point, countries) <= at.slack();
    }
}
