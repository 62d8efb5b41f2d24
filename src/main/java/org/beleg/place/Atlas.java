package org.beleg.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The map file, of which a country is drawn when it is asked for; {@code docs/countries.py} makes it and says how it is laid out. */
final class Atlas {
    /** The only map. */
    static final Atlas WORLD = read();

    /** Kilometres from a parallel to the one a degree away, at least. */
    private static final double DEGREE = 110.5;

    private final MapBytes bytes;
    private final Grid grid;
    /** Where each arc begins, and where the last ends. */
    private final int[] arcs;

    private final Map<String, List<Area>> areas = new TreeMap<>();
    private final Map<String, Country> drawn = new ConcurrentHashMap<>();

    /** A piece of a country: the box around it in steps of the grid, and its arcs. */
    private record Area(int west, int south, int east, int north, List<Integer> arcs) {}

    private Atlas(MapBytes bytes) {
        this.bytes = bytes;
        bytes.skip("BELEGMAP".length());
        this.grid = new Grid(bytes.real(), bytes.real(), bytes.real(), bytes.real());
        int[] ends = new int[bytes.number() + 1];
        Arrays.setAll(ends, i -> i == 0 ? 0 : bytes.number());
        ends[0] = bytes.position();
        Arrays.parallelPrefix(ends, Integer::sum);
        this.arcs = ends;
        bytes.skip(ends[ends.length - 1] - bytes.position());
        int count = bytes.number();
        for (int i = 0; i < count; i++) {
            areas.computeIfAbsent(bytes.letters(2), code -> new ArrayList<>()).add(area());
        }
    }

    private static Atlas read() {
        try (InputStream in = Objects.requireNonNull(Atlas.class.getResourceAsStream("countries.bin"))) {
            return new Atlas(new MapBytes(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Area area() {
        int west = bytes.number();
        int south = bytes.number();
        int east = bytes.number();
        int north = bytes.number();
        List<Integer> numbers = new ArrayList<>();
        int last = 0;
        int count = bytes.number();
        for (int i = 0; i < count; i++) {
            last += bytes.number();
            numbers.add(last);
        }
        return new Area(west, south, east, north, List.copyOf(numbers));
    }

    Optional<Country> country(String code) {
        return Optional.ofNullable(areas.get(Outlying.within(code)))
                .map(its -> drawn.computeIfAbsent(code, c -> new Country(c, () -> lines(its), grid)));
    }

    /** Countries with an area whose box comes that near; a box only says which countries need not be asked. */
    List<Country> near(Point point, double kilometres) {
        double north = kilometres / DEGREE;
        double shrunk = Math.cos(Math.toRadians(Math.min(90, Math.abs(point.latitude()) + north)));
        double east = shrunk * 360 <= north ? 360 : north / shrunk;
        return areas.entrySet().stream()
                .filter(e -> e.getValue().stream().anyMatch(a -> reaches(a, point, east, north)))
                .flatMap(e -> country(e.getKey()).stream())
                .toList();
    }

    /** As {@link #near}, each as a map draws it. */
    List<Land> lands(Point point, double kilometres, double tolerance) {
        double north = kilometres / DEGREE;
        double shrunk = Math.cos(Math.toRadians(Math.min(90, Math.abs(point.latitude()) + north)));
        double east = shrunk * 360 <= north ? 360 : north / shrunk;
        return areas.entrySet().stream()
                .filter(e -> e.getValue().stream().anyMatch(a -> reaches(a, point, east, north)))
                .map(e -> Land.of(e.getKey(), lines(e.getValue()), grid, tolerance))
                .toList();
    }

    private boolean reaches(Area area, Point point, double east, double north) {
        double x = point.longitude();
        // The southernmost corner of the map is Antarctica's, which goes on to the pole.
        return (area.south() == 0 || point.latitude() >= grid.latitude(area.south()) - north)
                && point.latitude() <= grid.latitude(area.north()) + north
                && (reaches(area, x, east) || reaches(area, x - 360, east) || reaches(area, x + 360, east));
    }

    private boolean reaches(Area area, double longitude, double east) {
        return longitude >= grid.longitude(area.west()) - east && longitude <= grid.longitude(area.east()) + east;
    }

    /** The arcs of some areas; one that two of them share lies inside and is left out. */
    private List<int[]> lines(List<Area> its) {
        TreeSet<Integer> odd = new TreeSet<>();
        for (Area area : its) {
            for (Integer arc : area.arcs()) {
                if (!odd.remove(arc)) {
                    odd.add(arc);
                }
            }
        }
        return odd.stream().map(arc -> bytes.line(arcs[arc], arcs[arc + 1])).toList();
    }
}
