package org.beleg.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The border and coast of a country in space: corners as points on the ellipsoid, metres from the middle of the Earth. A
 * distance is measured straight through the Earth and then bent, so nothing is drawn out near the poles and the
 * antimeridian is a meridian like any other.
 */
final class Border {
    private static final double EQUATORIAL = 6378.137;
    private static final double FLATTENING = 1 / 298.257223563;
    private static final double SQUARED = FLATTENING * (2 - FLATTENING);
    private static final double MEAN = 6371.0088;

    /** Degrees a piece may be long: of one as long, the chord and the line on the map differ by metres. */
    private static final double PIECE = 0.05;

    /** So many edges of a line are looked at or passed over together. */
    private static final int TOGETHER = 32;

    private final List<Reach> reaches;

    private Border(List<Reach> reaches) {
        this.reaches = reaches;
    }

    /** Some edges, one after the other, and a ball that holds them. */
    private static final class Reach {
        /** Of each edge its corners, x, y and z in kilometres in turn. */
        private final List<double[]> edges;

        /** Where the ball is, x, y and z. */
        private final double[] middle;

        private final double radius;

        Reach(List<double[]> edges) {
            this.edges = List.copyOf(edges);
            double[] least = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
            double[] most = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
            for (double[] edge : edges) {
                for (int i = 0; i < edge.length; i++) {
                    least[i % 3] = Math.min(least[i % 3], edge[i]);
                    most[i % 3] = Math.max(most[i % 3], edge[i]);
                }
            }
            this.middle = new double[] {(least[0] + most[0]) / 2, (least[1] + most[1]) / 2, (least[2] + most[2]) / 2};
            this.radius = distance(middle, most);
        }

        /** Kilometres from a point to all of it, at least. */
        double atLeast(double[] here) {
            return distance(here, middle) - radius;
        }

        private static double distance(double[] a, double[] b) {
            double x = a[0] - b[0];
            double y = a[1] - b[1];
            double z = a[2] - b[2];
            return Math.sqrt(x * x + y * y + z * z);
        }

        double squared(double[] here) {
            double least = Double.POSITIVE_INFINITY;
            for (double[] edge : edges) {
                for (int i = 0; i + 5 < edge.length; i += 3) {
                    least = Math.min(least, Border.squared(here, edge, i));
                }
            }
            return least;
        }
    }

    static Border of(List<int[]> lines, Grid grid) {
        List<Reach> reaches = new ArrayList<>();
        lines.forEach(line -> {
            List<double[]> edges = new ArrayList<>();
            for (int i = 0; i + 3 < line.length; i += 2) {
                addEdge(line, i, grid, edges);
                if (edges.size() == TOGETHER) {
                    reaches.add(new Reach(edges));
                    edges.clear();
                }
            }
            if (!edges.isEmpty()) {
                reaches.add(new Reach(edges));
            }
        });
        return new Border(List.copyOf(reaches));
    }

    /** Adds an edge in short pieces; one along the antimeridian is a rim of the map and no border. */
    private static void addEdge(int[] line, int i, Grid grid, List<double[]> out) {
        if (line[i] % grid.turn() == 0 && line[i + 2] % grid.turn() == 0) {
            return;
        }
        double east = grid.longitude(line[i]);
        double north = grid.latitude(line[i + 1]);
        double turned = grid.longitude(line[i + 2]) - east;
        // Across the antimeridian the shorter way is meant.
        double dEast = turned - 360 * Math.rint(turned / 360);
        double dNorth = grid.latitude(line[i + 3]) - north;
        int pieces = (int) Math.ceil(Math.max(Math.abs(dEast), Math.abs(dNorth)) / PIECE);
        double[] corners = new double[3 * (pieces + 1)];
        for (int k = 0; k <= pieces; k++) {
            double part = pieces == 0 ? 0 : (double) k / pieces;
            put(north + part * dNorth, east + part * dEast, corners, 3 * k);
        }
        out.add(corners);
    }

    private static void put(double latitude, double longitude, double[] into, int at) {
        double sin = Math.sin(Math.toRadians(latitude));
        double cos = Math.cos(Math.toRadians(latitude));
        double normal = EQUATORIAL / Math.sqrt(1 - SQUARED * sin * sin);
        into[at] = normal * cos * Math.cos(Math.toRadians(longitude));
        into[at + 1] = normal * cos * Math.sin(Math.toRadians(longitude));
        into[at + 2] = normal * (1 - SQUARED) * sin;
    }

    double kilometres(Point point) {
        double[] here = new double[3];
        put(point.latitude(), point.longitude(), here, 0);
        double least = Double.POSITIVE_INFINITY;
        double far = nearest(here);
        for (Reach reach : reaches) {
            // What is no nearer than what is known, by more than calculating with doubles can be off, need not be
            // looked at.
            if (reach.atLeast(here) < far + 1e-6) {
                least = Math.min(least, reach.squared(here));
                far = Math.min(far, Math.sqrt(least));
            }
        }
        return 2 * MEAN * Math.asin(Math.min(1, Math.sqrt(least) / (2 * MEAN)));
    }

    /** Kilometres to some of the border that is near. */
    private double nearest(double[] here) {
        Optional<Reach> nearest = Optional.empty();
        double bound = Double.POSITIVE_INFINITY;
        for (Reach reach : reaches) {
            double atLeast = reach.atLeast(here);
            if (atLeast < bound) {
                bound = atLeast;
                nearest = Optional.of(reach);
            }
        }
        return nearest.map(reach -> Math.sqrt(reach.squared(here))).orElse(Double.POSITIVE_INFINITY);
    }

    /** Square of the distance from a point to the piece that begins there. */
    private static double squared(double[] here, double[] line, int i) {
        double x = line[i + 3] - line[i];
        double y = line[i + 4] - line[i + 1];
        double z = line[i + 5] - line[i + 2];
        double px = here[0] - line[i];
        double py = here[1] - line[i + 1];
        double pz = here[2] - line[i + 2];
        double length = x * x + y * y + z * z;
        double along = length == 0 ? 0 : Math.max(0, Math.min(1, (px * x + py * y + pz * z) / length));
        double dx = px - along * x;
        double dy = py - along * y;
        double dz = pz - along * z;
        return dx * dx + dy * dy + dz * dz;
    }
}
