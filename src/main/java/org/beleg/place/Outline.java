package org.beleg.place;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The edges of a country, put into bands of latitude. A point lies inside if a way from it to the east crosses an odd
 * number of edges; so holes, enclaves and islands need no care. Edges are straight on the plate carrée, as RFC 7946 says.
 */
final class Outline {
    /** Lines of the grid a band is high, about half a degree. */
    private static final int BAND = 300;

    private final Grid grid;
    private final int lowest;
    /** Edges by band: x and y of one end, x and y of the other. */
    private final int[][] bands;

    private Outline(Grid grid, int lowest, int[][] bands) {
        this.grid = grid;
        this.lowest = lowest;
        this.bands = bands;
    }

    /** The outline made of lines of corners, x and y in turn. */
    static Outline of(List<int[]> lines, Grid grid) {
        IntStream.Builder edges = IntStream.builder();
        for (int[] line : lines) {
            for (int i = 0; i + 3 < line.length; i += 2) {
                addEdge(Arrays.copyOfRange(line, i, i + 4), grid, edges);
            }
        }
        return banded(edges.build().toArray(), grid);
    }

    /**
     * Adds an edge; one across the antimeridian is cut there, and from the cut an edge runs down the rim of the map to the
     * south pole: so of two cuts the rim between them is an edge, and of a single one all that is south of it.
     */
    private static void addEdge(int[] edge, Grid grid, IntStream.Builder edges) {
        int width = grid.turn();
        if (Math.abs(edge[0] - edge[2]) <= width / 2) {
            Arrays.stream(edge).forEach(edges::add);
            return;
        }
        boolean west = edge[0] < edge[2];
        int[] first = west ? edge : new int[] {edge[2], edge[3], edge[0], edge[1]};
        int toRim = width - first[2];
        int whole = toRim + first[0];
        int cut = whole == 0 ? first[1] : first[3] + Math.round((float) toRim * (first[1] - first[3]) / whole);
        IntStream.of(first[2], first[3], width, cut, 0, cut, first[0], first[1], width, cut, width, grid.southPole())
                .forEach(edges::add);
    }

    private static Outline banded(int[] edges, Grid grid) {
        int from = Integer.MAX_VALUE;
        int to = Integer.MIN_VALUE;
        for (int i = 1; i < edges.length; i += 2) {
            from = Math.min(from, Math.floorDiv(edges[i], BAND));
            to = Math.max(to, Math.floorDiv(edges[i], BAND));
        }
        int[][] bands = new int[to - from + 1][0];
        int[] sizes = new int[bands.length];
        for (int i = 0; i < edges.length; i += 4) {
            int last = Math.floorDiv(Math.max(edges[i + 1], edges[i + 3]), BAND) - from;
            for (int b = Math.floorDiv(Math.min(edges[i + 1], edges[i + 3]), BAND) - from; b <= last; b++) {
                if (sizes[b] == bands[b].length) {
                    bands[b] = Arrays.copyOf(bands[b], Math.max(64, sizes[b] * 2));
                }
                System.arraycopy(edges, i, bands[b], sizes[b], 4);
                sizes[b] += 4;
            }
        }
        Arrays.setAll(bands, b -> Arrays.copyOf(bands[b], sizes[b]));
        return new Outline(grid, from, bands);
    }

    boolean holds(Point point) {
        // The map ends at the antimeridian, which has two names.
        double x = grid.x(point.longitude() == 180 ? -180 : point.longitude());
        double y = grid.y(point.latitude());
        int band = (int) Math.floor(y / BAND) - lowest;
        if (band < 0 || band >= bands.length) {
            return false;
        }
        int[] edges = bands[band];
        boolean inside = false;
        for (int i = 0; i < edges.length; i += 4) {
            inside ^= crosses(edges, i, x, y);
        }
        return inside;
    }

    /** Whether the way east from a point crosses an edge; an edge has its lower end and not its upper. */
    private static boolean crosses(int[] edges, int i, double x, double y) {
        int x1 = edges[i];
        int y1 = edges[i + 1];
        int x2 = edges[i + 2];
        int y2 = edges[i + 3];
        return y1 <= y != y2 <= y && x < x1 + (y - y1) * (x2 - x1) / (y2 - y1);
    }
}
