package org.beleg.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beleg.check.Draft;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Subject;
import org.beleg.dataset.Column;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.place.Codes;
import org.beleg.place.Country;
import org.beleg.place.Point;

/**
 * The coordinates of a row that stands.
 *
 * @param row the row
 * @param latitude what is written for degrees north
 * @param longitude what is written for degrees east
 */
record Position(Row row, String latitude, String longitude) {
    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,20})?");
    private static final Pattern METRES = Pattern.compile("[0-9]{1,8}");

    private static final List<Role> READS = List.of(
            Role.LATITUDE,
            Role.LONGITUDE,
            Role.STATUS,
            Role.COUNTRY,
            Role.PLACE_TYPE,
            Role.PLACE_PRECISION,
            Role.COORDINATE_UNCERTAINTY);

    /** An inspection of all positions in tables that have these roles too. */
    static Optional<Inspection<?>> each(Subject subject, BiConsumer<Position, Findings> judge, Role... roles) {
        Role[] all = Stream.concat(Stream.of(Role.LATITUDE, Role.LONGITUDE), Stream.of(roles))
                .toArray(Role[]::new);
        List<Table> tables = subject.dataset().tables(all).toList();
        return tables.isEmpty()
                ? Optional.empty()
                : Optional.of(Inspection.ofRows(
                        tables, (row, findings) -> of(row).ifPresent(at -> judge.accept(at, findings)), READS));
    }

    /** The position of a row that has one; what is no number of degrees is another rule's. */
    private static Optional<Position> of(Row row) {
        return coordinate(row, Role.LATITUDE)
                .flatMap(north -> coordinate(row, Role.LONGITUDE).map(east -> new Position(row, north, east)))
                .filter(at -> Standing.stands(row));
    }

    private static Optional<String> coordinate(Row row, Role role) {
        return row.get(role).filter(text -> DEGREES.matcher(text).matches());
    }

    double north() {
        return Double.parseDouble(latitude);
    }

    double east() {
        return Double.parseDouble(longitude);
    }

    /** The codes of the countries it is said to lie in; what is no code is another rule's. */
    List<String> codes() {
        return row.values(Role.COUNTRY).stream()
                .filter(code -> Codes.two(code).isPresent())
                .toList();
    }

    /** The same, as far as the map has outlines of them. */
    List<Country> countries() {
        return codes().stream().flatMap(code -> Country.of(code).stream()).toList();
    }

    /** The radius, in metres, of the circle that holds the place. */
    Optional<Integer> uncertainty() {
        return row.get(Role.COORDINATE_UNCERTAINTY)
                .filter(m -> METRES.matcher(m).matches())
                .map(Integer::valueOf);
    }

    /** The code of how exactly the place is known, 1 to 7; empty for 9, which says nothing. */
    Optional<Integer> precision() {
        return row.meaning(Role.PLACE_PRECISION)
                .filter(p -> p.length() == 1 && "1234567".contains(p))
                .map(Integer::valueOf);
    }

    /** So many kilometres the place may reach beyond what the map shows: its uncertainty and the map's. */
    double slack() {
        return uncertainty().orElse(0) / 1000.0 + Country.TOLERANCE;
    }

    /** How far a point lies from the nearest of these countries, in kilometres. */
    static double outside(Point point, List<Country> countries) {
        return countries.stream().mapToDouble(c -> c.kilometresTo(point)).min().orElse(0);
    }

    /** Begins a finding at the column with that role, or at the latitude. */
    Draft begin(Role role, Findings findings) {
        Column column = row.table()
                .column(role)
                .or(() -> row.table().column(Role.LATITUDE))
                .orElseThrow();
        return findings.at(row).column(column);
    }

    /** A finding on both coordinates that says so. */
    Draft begin(Findings findings) {
        return begin(Role.LATITUDE, findings).found(this.toString());
    }

    /** The coordinates, {@code 34.459, 40.951}. */
    @Override
    public String toString() {
        return latitude + ", " + longitude;
    }

    /** Its uncertainty for people. */
    String radius() {
        return uncertainty().map(m -> "uncertainty " + m + " m").orElse("no uncertainty stated");
    }

    /** Countries for people: {@code SY}, {@code SY or IQ}. */
    static String words(List<?> countries) {
        return String.join(" or ", countries.stream().map(Object::toString).toList());
    }

    /** Kilometres for people: short ones to a hundred metres. */
    static String kilometres(double distance) {
        return String.format(Locale.ROOT, distance < 100 ? "%.1f km" : "%.0f km", distance);
    }

    /** Where a point lies, for people: {@code lies in TR}, {@code lies in no country}. */
    static String lies(Point point) {
        List<Country> there = Country.at(point);
        return "lies in " + (there.isEmpty() ? "no country" : words(there));
    }
}
