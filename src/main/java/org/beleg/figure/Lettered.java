package org.beleg.figure;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.beleg.draw.Frame;
import org.beleg.draw.Ink;
import org.beleg.draw.Shape;
import org.beleg.draw.Shape.Hold;
import org.beleg.draw.Shape.Type;
import org.beleg.figure.Projection.Spot;
import org.beleg.figure.Sites.Site;

/** The names on a map: none lies over another, over a mark, or beyond the frame. */
final class Lettered {
    private static final Type TYPE = Type.of(2.6);
    private static final Type CODE = Type.of(3).at(Hold.MIDDLE);
    private static final double LONGEST = 52;
    private static final int FIELDS = 22;

    private final Chart chart;
    private final List<Frame> taken;
    private final List<Shape> shapes = new ArrayList<>();
    private final Map<String, Path2D.Double> areas = new LinkedHashMap<>();

    Lettered(Chart chart, List<Frame> taken) {
        this.chart = chart;
        this.taken = taken;
        chart.areas().forEach((code, rings) -> areas.put(code, area(rings)));
    }

    List<Shape> drawn() {
        return shapes;
    }

    /** Names points where there is room; how many have a name then. */
    int name(Map<Sites.Spot, Site> sites) {
        int named = 0;
        for (Map.Entry<Sites.Spot, Site> site : sites.entrySet()) {
            Spot at = chart.projection()
                    .nearest(site.getKey().latitude(), site.getKey().longitude());
            long more = site.getValue().count() - site.getValue().names().size();
            String names = String.join("; ", site.getValue().names()) + (more > 0 ? " +" + more : "");
            double circle = site.getValue().kilometres() / Projection.DEGREE * chart.scale();
            double far = Math.max(1.7, circle > 9 ? 0 : circle + 0.9);
            if (put(TYPE.fitted(names, LONGEST), chart.x(at), chart.y(at), far)) {
                named++;
            }
        }
        return named;
    }

    /** Right, left, above, below and the corners between. */
    private boolean put(String text, double x, double y, double far) {
        double half = TYPE.width(text) / 2;
        double[][] places = {
            {far, 0.9},
            {-far - 2 * half, 0.9},
            {-half, -far - 0.2},
            {-half, far + 2.1},
            {far - 0.6, -far},
            {far - 0.6, far + 1.8},
            {-far - 2 * half + 0.6, -far},
            {-far - 2 * half + 0.6, far + 1.8}
        };
        List<Shape.Words> free = Stream.of(places)
                .map(p -> new Shape.Words(text, x + p[0], y + p[1], TYPE, Ink.INK))
                .filter(w -> chart.frame().holds(w.frame().grown(0.3)))
                .filter(w -> !w.frame().grown(0.2).meets(taken))
                .toList();
        if (text.isEmpty() || free.isEmpty()) {
            return false;
        }
        Shape.Words label =
                free.stream().filter(this::crossesNoBorder).findFirst().orElse(free.get(0));
        taken.add(label.frame());
        shapes.add(label);
        return true;
    }

    private boolean crossesNoBorder(Shape.Words label) {
        Frame at = label.frame();
        return areas.values().stream()
                .allMatch(area -> area.contains(at.x(), at.y(), at.width(), at.height())
                        || !area.intersects(at.x(), at.y(), at.width(), at.height()));
    }

    /** Writes the code of each country where it is widest. */
    void countries() {
        areas.forEach(this::country);
    }

    private static Path2D.Double area(List<double[]> rings) {
        Path2D.Double area = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (double[] ring : rings) {
            area.moveTo(ring[0], ring[1]);
            for (int i = 2; i < ring.length; i += 2) {
                area.lineTo(ring[i], ring[i + 1]);
            }
            area.closePath();
        }
        return area;
    }

    private void country(String code, Path2D.Double area) {
        Frame frame = chart.frame();
        Rectangle2D around = area.getBounds2D();
        double best = 0;
        Shape.Words chosen = new Shape.Words(code, 0, 0, CODE, Ink.QUIET);
        for (int i = 1; i < FIELDS; i++) {
            for (int j = 1; j < FIELDS; j++) {
                double x = frame.x() + frame.width() * i / FIELDS;
                double y = frame.y() + frame.height() * j / FIELDS;
                Shape.Words label = new Shape.Words(code, x, y + 1, CODE, Ink.QUIET);
                Frame room = label.frame();
                // In the order of what it costs to ask.
                if (around.contains(room.x(), room.y(), room.width(), room.height())
                        && frame.holds(room.grown(1))
                        && !room.grown(1).meets(taken)
                        && area.contains(room.x(), room.y(), room.width(), room.height())) {
                    double far = room(x, y, area);
                    if (far > best) {
                        best = far;
                        chosen = label;
                    }
                }
            }
        }
        if (best > 0) {
            taken.add(chosen.frame());
            shapes.add(chosen);
        }
    }

    /** How far from a point a square still lies in an area and in the frame, in steps of two millimetres. */
    private double room(double x, double y, Path2D.Double area) {
        double far = 2;
        Frame frame = chart.frame();
        while (far < 24
                && frame.holds(new Frame(x - far, y - far, 2 * far, 2 * far))
                && area.contains(x - far, y - far, 2 * far, 2 * far)) {
            far += 2;
        }
        return far;
    }
}
