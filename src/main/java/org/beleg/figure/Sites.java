package org.beleg.figure;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.beleg.check.Checked;
import org.beleg.check.CheckedRows;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.place.Point;

/** The points of a table of places; where there are too many different ones, neighbours are taken together. */
final class Sites {
    /** So many different points are held. */
    private static final int MOST = 20_000;

    /** So many names are held of a point. */
    private static final int NAMES = 3;

    private TreeMap<Spot, Site> sites = new TreeMap<>();
    /** Parts of a degree to which points are told apart; 0 where they are as they stand. */
    private int parts;

    private long rows;
    private long points;
    private double greatest;
    private double smallest = Double.POSITIVE_INFINITY;

    /** Where a point is, degrees north and east. */
    record Spot(double latitude, double longitude) implements Comparable<Spot> {
        @Override
        public int compareTo(Spot other) {
            int north = Double.compare(other.latitude, latitude);
            return north == 0 ? Double.compare(longitude, other.longitude) : north;
        }
    }

    /**
     * What lies at a point.
     *
     * @param count how many places
     * @param radii how uncertain their points are, metres
     * @param names some of their names
     */
    record Site(long count, List<Double> radii, List<String> names) {
        Site and(Site other) {
            List<Double> both = new ArrayList<>(radii);
            other.radii.stream()
                    .filter(r -> !both.contains(r) && both.size() < NAMES)
                    .forEach(both::add);
            List<String> named = new ArrayList<>(names);
            other.names.stream().filter(n -> named.size() < NAMES).forEach(named::add);
            return new Site(count + other.count, List.copyOf(both), List.copyOf(named));
        }

        /** The greatest radius in kilometres, 0 where none is known. */
        double kilometres() {
            return radii.stream().mapToDouble(r -> r / 1000).max().orElse(0);
        }
    }

    static Sites of(Checked checked, Table table) throws IOException {
        Sites sites = new Sites();
        CheckedRows.first(Figures.READ, checked, table, sites::add);
        return sites;
    }

    private void add(Row row) {
        rows++;
        Optional<Point> point = number(row, Role.LATITUDE)
                .flatMap(lat -> number(row, Role.LONGITUDE).flatMap(lon -> Point.of(lat, lon)));
        if (point.isEmpty()) {
            return;
        }
        points++;
        Optional<Double> radius = number(row, Role.COORDINATE_UNCERTAINTY).filter(r -> r >= 0);
        radius.ifPresent(r -> {
            greatest = Math.max(greatest, r);
            smallest = Math.min(smallest, r);
        });
        String name = Events.label(row);
        Site site = new Site(1, radius.stream().toList(), List.of(name.isEmpty() ? row.name() : name));
        // A longitude of 180 degrees has two names.
        double east = point.get().longitude() == -180 ? 180 : point.get().longitude();
        sites.merge(rounded(new Spot(point.get().latitude() + 0.0, east + 0.0)), site, Site::and);
        while (sites.size() > MOST) {
            parts = parts == 0 ? 200 : parts / 2;
            TreeMap<Spot, Site> fewer = new TreeMap<>();
            sites.forEach((spot, its) -> fewer.merge(rounded(spot), its, Site::and));
            sites = fewer;
        }
    }

    private Spot rounded(Spot spot) {
        return parts == 0
                ? spot
                : new Spot(Math.rint(spot.latitude() * parts) / parts, Math.rint(spot.longitude() * parts) / parts);
    }

    private static Optional<Double> number(Row row, Role role) {
        return row.table()
                .column(role)
                .flatMap(c -> row.get(c).map(c::read))
                .filter(BigDecimal.class::isInstance)
                .map(n -> ((BigDecimal) n).doubleValue());
    }

    Map<Spot, Site> all() {
        return sites;
    }

    long rows() {
        return rows;
    }

    /** Rows that have a point. */
    long points() {
        return points;
    }

    /** Whether neighbours were taken together. */
    boolean isRounded() {
        return parts > 0;
    }

    /** Whether it is known of any point how sure it is. */
    boolean hasRadii() {
        return smallest <= greatest;
    }

    double smallest() {
        return smallest;
    }

    double greatest() {
        return greatest;
    }
}
