package org.beleg.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.beleg.draw.Frame;
import org.beleg.draw.Ink;
import org.beleg.draw.Look;
import org.beleg.draw.Shape;
import org.beleg.draw.Trace;
import org.beleg.figure.Projection.Spot;
import org.beleg.place.Land;
import org.beleg.place.Point;

/** A piece of the Earth in a frame: water, land, borders and a net of degrees. */
final class Chart {
    private static final double TOLERANCE = 0.14;
    private static final double HALF_TURN = 20_100;

    private final Projection projection;
    private final Frame frame;
    /** What lies in the middle of the frame, degrees from the centre of the projection. */
    private final Spot middle;
    /** Millimetres to a degree. */
    private final double scale;

    private final List<Land> lands;
    /** By code of a country what encloses its land in the frame, millimetres. */
    private final Map<String, List<double[]>> areas = new TreeMap<>();

    Chart(Projection projection, Frame frame, Spot middle, double scale) {
        this.projection = projection;
        this.frame = frame;
        this.middle = middle;
        this.scale = scale;
        double reach = StrictMath.hypot(
                        frame.width() / 2 / scale + Math.abs(middle.east()),
                        frame.height() / 2 / scale + Math.abs(middle.north()))
                * Projection.DEGREE;
        Point centre = new Point(projection.latitude(), projection.longitude());
        this.lands = Land.near(centre, projection.whole() ? HALF_TURN : Math.min(HALF_TURN, reach), TOLERANCE / scale);
        for (Land land : lands) {
            List<double[]> rings = areas.computeIfAbsent(land.code(), c -> new ArrayList<>());
            land.rings()
                    .forEach(ring -> each(ring, corners -> {
                        double[] seen = Clip.area(corners, frame);
                        if (seen.length > 0) {
                            rings.add(seen);
                        }
                    }));
        }
    }

    Frame frame() {
        return frame;
    }

    double scale() {
        return scale;
    }

    Projection projection() {
        return projection;
    }

    /** By code of a country what encloses its land in the frame, millimetres. */
    Map<String, List<double[]>> areas() {
        return areas;
    }

    double x(Spot spot) {
        return frame.x() + frame.width() / 2 + (spot.east() - middle.east()) * scale;
    }

    double y(Spot spot) {
        return frame.y() + frame.height() / 2 - (spot.north() - middle.north()) * scale;
    }

    /** Water and land, with borders and coasts. */
    List<Shape> ground() {
        List<Shape> shapes = new ArrayList<>();
        shapes.add(new Shape.Box(frame.x(), frame.y(), frame.width(), frame.height(), Look.area(Ink.WATER)));
        Trace land = new Trace();
        Trace borders = new Trace();
        Set<String> drawn = new HashSet<>();
        areas.values().forEach(rings -> rings.forEach(ring -> fill(ring, land)));
        for (Land country : lands) {
            for (double[] line : country.lines()) {
                if (drawn.add(name(line))) {
                    each(line, corners -> Clip.line(corners, frame, borders));
                }
            }
        }
        if (!land.isEmpty()) {
            shapes.add(land.drawn(Look.area(Ink.LAND)));
        }
        if (!borders.isEmpty()) {
            shapes.add(borders.drawn(Look.line(Ink.BORDER, 0.2)));
        }
        return shapes;
    }

    private static void fill(double[] ring, Trace into) {
        into.to(ring[0], ring[1]);
        for (int i = 2; i < ring.length; i += 2) {
            into.line(ring[i], ring[i + 1]);
        }
        into.close();
    }

    /** A border that two countries share is one line. */
    private static String name(double[] line) {
        int last = line.length - 2;
        return line.length + " " + line[0] + " " + line[1] + " " + line[last] + " " + line[last + 1] + " " + line[2];
    }

    /** Hands over what is drawn of a line, on the map of the whole Earth also where it comes in from the other side. */
    private void each(double[] line, Consumer<double[]> use) {
        for (int turn = projection.whole() ? -1 : 0; turn <= (projection.whole() ? 1 : 0); turn++) {
            double[] corners = new double[line.length];
            for (int i = 0; i < line.length; i += 2) {
                Spot spot = projection.at(line[i + 1], line[i] + 360 * turn);
                corners[i] = x(spot);
                corners[i + 1] = y(spot);
            }
            use.accept(corners);
        }
    }

    /** A circle on the Earth, its radius in kilometres. */
    void circle(double lat, double lon, double kilometres, Trace into) {
        int count = 72;
        double[] line = new double[2 * (count + 1)];
        double before = 0;
        for (int i = 0; i <= count; i++) {
            double[] point = Projection.reached(lat, lon, kilometres / Projection.DEGREE, 360.0 * i / count);
            double longitude = i == 0 ? point[1] : point[1] + 360 * Math.rint((before - point[1]) / 360);
            before = longitude;
            line[2 * i] = longitude;
            line[2 * i + 1] = point[0];
        }
        each(line, corners -> Clip.line(corners, frame, into));
    }

    /** Lines of longitude and latitude, their degrees at the left and below. */
    List<Shape> net(Words words) {
        return new Net(this, words).drawn();
    }

    /** The lines of a curve on the map. */
    void curve(double[] line, Trace into) {
        each(line, corners -> Clip.line(corners, frame, into));
    }
}
