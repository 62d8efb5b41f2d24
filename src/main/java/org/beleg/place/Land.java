package org.beleg.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * A country as a map draws it, in degrees: of each point longitude and latitude in turn. A line that crosses the
 * antimeridian goes on beyond 180 degrees.
 *
 * @param code its code of two letters
 * @param rings what encloses its land, and lakes of others in it; of a point in it, it is inside an odd number of them
 * @param lines its borders and coasts
 */
public record Land(String code, List<double[]> rings, List<double[]> lines) {
    public Land {
        rings = List.copyOf(rings);
        lines = List.copyOf(lines);
    }

    /**
     * The countries within so many kilometres of a point.
     *
     * @param tolerance corners of an outline that are nearer to each other than so many degrees are left out
     */
    public static List<Land> near(Point point, double kilometres, double tolerance) {
        return Atlas.WORLD.lands(point, kilometres, tolerance);
    }

    /** Of lines of corners of the grid, which together enclose it. */
    static Land of(String code, List<int[]> arcs, Grid grid, double tolerance) {
        List<int[]> thin =
                arcs.stream().map(arc -> thinned(arc, grid, tolerance)).toList();
        List<double[]> rings = new Rings(thin, grid).rings();
        List<double[]> lines = new ArrayList<>();
        thin.forEach(arc -> addLines(arc, grid, lines));
        return new Land(code, rings, lines);
    }

    /** Keeps both ends, and of the corners between those that are far enough from the one before. */
    private static int[] thinned(int[] arc, Grid grid, double tolerance) {
        int[] kept = new int[arc.length];
        int size = 0;
        for (int i = 0; i < arc.length; i += 2) {
            boolean end = i == 0 || i + 2 == arc.length;
            if (end || isFar(kept, size - 2, arc, i, grid, tolerance)) {
                kept[size++] = arc[i];
                kept[size++] = arc[i + 1];
            }
        }
        return Arrays.copyOf(kept, size);
    }

    private static boolean isFar(int[] kept, int last, int[] arc, int i, Grid grid, double tolerance) {
        double north = (arc[i + 1] - kept[last + 1]) * grid.stepNorth();
        double shrunk = Math.cos(Math.toRadians(Math.min(89.5, Math.abs(grid.latitude(arc[i + 1])))));
        double east = (arc[i] - kept[last]) * grid.stepEast() * shrunk;
        return north * north + east * east >= tolerance * tolerance;
    }

    /** A line without what runs along the antimeridian, which is a rim of the map and no border. */
    private static void addLines(int[] arc, Grid grid, List<double[]> lines) {
        IntPredicate isRim = i -> arc[i] % grid.turn() == 0 && arc[i + 2] % grid.turn() == 0;
        int from = 0;
        for (int i = 0; i + 3 < arc.length; i += 2) {
            if (isRim.test(i)) {
                add(Arrays.copyOfRange(arc, from, i + 2), grid, lines);
                from = i + 2;
            }
        }
        add(Arrays.copyOfRange(arc, from, arc.length), grid, lines);
    }

    private static void add(int[] arc, Grid grid, List<double[]> lines) {
        if (arc.length > 3) {
            lines.add(degrees(arc, grid));
        }
    }

    /** The corners in degrees; across the antimeridian the shorter way is meant. */
    static double[] degrees(int[] arc, Grid grid) {
        double[] degrees = new double[arc.length];
        for (int i = 0; i < arc.length; i += 2) {
            double longitude = grid.longitude(arc[i]);
            double before = i == 0 ? longitude : degrees[i - 2];
            degrees[i] = longitude + 360 * Math.rint((before - longitude) / 360);
            degrees[i + 1] = grid.latitude(arc[i + 1]);
        }
        return degrees;
    }

    /** Joins arcs at their ends. */
    private static final class Rings {
        private final List<int[]> arcs;
        private final Grid grid;
        private final Map<Long, TreeSet<Integer>> ends = new HashMap<>();

        Rings(List<int[]> arcs, Grid grid) {
            this.arcs = arcs;
            this.grid = grid;
            for (int i = 0; i < arcs.size(); i++) {
                int[] arc = arcs.get(i);
                ends.computeIfAbsent(place(arc, 0), p -> new TreeSet<>()).add(i);
                ends.computeIfAbsent(place(arc, arc.length - 2), p -> new TreeSet<>())
                        .add(i);
            }
        }

        private long place(int[] arc, int at) {
            return Math.floorMod(arc[at], grid.turn()) * 1_000_000L + arc[at + 1];
        }

        List<double[]> rings() {
            List<double[]> rings = new ArrayList<>();
            boolean[] used = new boolean[arcs.size()];
            for (int i = 0; i < used.length; i++) {
                if (!used[i]) {
                    double[] ring = overPole(degrees(ring(i, used), grid));
                    if (ring.length >= 6) {
                        rings.add(ring);
                    }
                }
            }
            return rings;
        }

        private int[] ring(int first, boolean[] used) {
            int[] ring = {};
            for (int next = first; next >= 0; next = unused(ring, used)) {
                used[next] = true;
                int[] arc = arcs.get(next);
                boolean forth = ring.length == 0 || place(arc, 0) == place(ring, ring.length - 2);
                int from = ring.length;
                ring = Arrays.copyOf(ring, from + arc.length);
                for (int i = 0; i < arc.length; i += 2) {
                    int at = forth ? i : arc.length - 2 - i;
                    ring[from + i] = arc[at];
                    ring[from + i + 1] = arc[at + 1];
                }
            }
            return ring;
        }

        /** An arc that goes on from the end, unless the ring is closed. */
        private int unused(int[] ring, boolean[] used) {
            long end = place(ring, ring.length - 2);
            if (end == place(ring, 0)) {
                return -1;
            }
            return ends.getOrDefault(end, new TreeSet<>()).stream()
                    .filter(i -> !used[i])
                    .findFirst()
                    .orElse(-1);
        }

        /** A ring around a pole is led to the pole and back, for maps on which the pole is a line. */
        private static double[] overPole(double[] ring) {
            double first = ring[0];
            double last = ring[ring.length - 2];
            if (Math.abs(first - last) < 180) {
                return ring;
            }
            double pole = ring[1] < 0 ? -90 : 90;
            double[] closed = Arrays.copyOf(ring, ring.length + 4);
            closed[ring.length] = last;
            closed[ring.length + 1] = pole;
            closed[ring.length + 2] = first;
            closed[ring.length + 3] = pole;
            return closed;
        }
    }
}
