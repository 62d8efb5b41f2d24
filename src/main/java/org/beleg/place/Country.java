package org.beleg.place;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** A country of ISO 3166-1 and its outline, from Natural Earth 1:10m; {@code docs/places.md} says how far it can be trusted. */
public final class Country {
    /**
     * So many kilometres an outline may be off: it is drawn for maps of 1:10 million, and its corners lie on a grid of
     * up to 400 m.
     */
    public static final double TOLERANCE = 3;

    private final String code;
    private final Supplier<Outline> outline;
    private final Supplier<Border> border;

    /** Both are drawn when they are first asked for: most countries near a point are asked for one of them or none. */
    Country(String code, Supplier<List<int[]>> lines, Grid grid) {
        this.code = code;
        this.outline = once(() -> Outline.of(lines.get(), grid));
        this.border = once(() -> Border.of(lines.get(), grid));
    }

    private static <T> Supplier<T> once(Supplier<T> drawing) {
        AtomicReference<Optional<T>> drawn = new AtomicReference<>(Optional.empty());
        return () -> drawn.updateAndGet(d -> d.isPresent() ? d : Optional.of(drawing.get()))
                .orElseThrow();
    }

    /** The country with that code of two or three letters; empty if there is none or the map has no outline of it. */
    public static Optional<Country> of(String code) {
        return Codes.two(code).flatMap(Atlas.WORLD::country);
    }

    /** The countries in which a point lies: mostly one, none at sea, two where two claim a piece of land. */
    public static List<Country> at(Point point) {
        return near(point, 0).stream().filter(c -> c.holds(point)).toList();
    }

    /** The countries that may lie within so many kilometres of a point; none that does is left out. */
    public static List<Country> near(Point point, double kilometres) {
        return Atlas.WORLD.near(point, kilometres);
    }

    /** Its code of two letters, ISO 3166-1 alpha-2. */
    public String code() {
        return code;
    }

    /** Whether a point lies in it; of one on its border either may be said. */
    public boolean holds(Point point) {
        return outline.get().holds(point);
    }

    /** Kilometres from a point to its nearest border or coast, along the ellipsoid, good to half a per cent. */
    public double kilometresToBorder(Point point) {
        return border.get().kilometres(point);
    }

    /** Kilometres from a point to the country; 0 for one in it. */
    public double kilometresTo(Point point) {
        return holds(point) ? 0 : kilometresToBorder(point);
    }

    /**
     * Whether it and another country claim the same land, or part of a border that is not settled: there a map can show
     * only one side's view.
     */
    public boolean contests(Country other) {
        return Contested.PAIRS.contains(Set.of(code, other.code));
    }

    @Override
    public String toString() {
        return code;
    }
}
