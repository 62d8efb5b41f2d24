package org.beleg.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.beleg.draw.Frame;
import org.beleg.draw.Ink;
import org.beleg.draw.Look;
import org.beleg.draw.Shape;
import org.beleg.draw.Shape.Hold;
import org.beleg.draw.Shape.Type;
import org.beleg.draw.Trace;
import org.beleg.figure.Projection.Spot;

/** Lines of longitude and latitude over a map. */
final class Net {
    private static final double[] STEPS = {
        30, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005, 0.0002, 0.0001
    };
    private static final Type TYPE = Type.of(2.2);

    private final Chart chart;
    private final Words words;
    private final List<Shape> shapes = new ArrayList<>();

    Net(Chart chart, Words words) {
        this.chart = chart;
        this.words = words;
    }

    /** The step that gives three lines or more in so many degrees. */
    static double step(double degrees) {
        for (double step : STEPS) {
            if (degrees / step >= 2.6) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    List<Shape> drawn() {
        Frame frame = chart.frame();
        Trace lines = lines();
        List<Shape> all = new ArrayList<>();
        if (!lines.isEmpty()) {
            all.add(lines.drawn(Look.line(Ink.BORDER, 0.1).dashed("0.6 0.6")));
        }
        all.addAll(shapes);
        all.add(new Shape.Box(frame.x(), frame.y(), frame.width(), frame.height(), Look.line(Ink.QUIET, 0.25)));
        return all;
    }

    private Trace lines() {
        Frame frame = chart.frame();
        double high = frame.height() / chart.scale();
        double lat = chart.projection().latitude();
        double north = Math.min(90, chart.projection().whole() ? 90 : lat + high);
        double south = Math.max(-90, chart.projection().whole() ? -90 : lat - high);
        double step = step(high);
        boolean polar = !chart.projection().whole() && Math.max(Math.abs(north), Math.abs(south)) > 86;
        double shrunk = StrictMath.cos(Math.toRadians(Math.min(86, Math.abs(lat))));
        double wide = polar ? 180 : Math.min(180, frame.width() / chart.scale() / shrunk);
        double across = polar ? 30 : step(Math.min(360, frame.width() / chart.scale() / shrunk));
        Trace lines = new Trace();
        List<Frame> taken = new ArrayList<>();
        for (long i = (long) Math.ceil(south / step); i * step <= north; i++) {
            parallel(i * step, wide, lines, taken);
        }
        double lon = chart.projection().longitude();
        long last = (long) Math.floor((lon + wide) / across + 1e-9);
        for (long i = (long) Math.ceil((lon - wide) / across - 1e-9); i <= last; i++) {
            meridian(i * across, south, north, lines, taken);
        }
        return lines;
    }

    private void parallel(double lat, double wide, Trace lines, List<Frame> taken) {
        double[] line = new double[2 * 97];
        for (int i = 0; i <= 96; i++) {
            line[2 * i] = chart.projection().longitude() + wide * (i / 48.0 - 1);
            line[2 * i + 1] = lat;
        }
        chart.curve(line, lines);
        for (int i = 0; i + 1 <= 96; i++) {
            Spot a = chart.projection().at(lat, line[2 * i]);
            Spot b = chart.projection().at(lat, line[2 * i + 2]);
            double left = chart.frame().x();
            double xa = chart.x(a);
            double xb = chart.x(b);
            boolean crosses = (xa - left) * (xb - left) < 0 || Math.abs(xa - left) < 1e-6;
            if (crosses) {
                double y = chart.y(a) + (left - xa) / (xb - xa) * (chart.y(b) - chart.y(a));
                String text = degrees(lat, words, "map.north", "map.south");
                put(new Shape.Words(text, left - 1, y + 0.75, TYPE.at(Hold.END), Ink.QUIET), taken, false);
                return;
            }
        }
    }

    private void meridian(double lon, double south, double north, Trace lines, List<Frame> taken) {
        double[] line = new double[2 * 65];
        for (int i = 0; i <= 64; i++) {
            line[2 * i] = lon;
            line[2 * i + 1] = south + (north - south) * i / 64.0;
        }
        chart.curve(line, lines);
        for (int i = 0; i + 1 <= 64; i++) {
            Spot a = chart.projection().at(line[2 * i + 1], lon);
            Spot b = chart.projection().at(line[2 * i + 3], lon);
            double bottom = chart.frame().bottom();
            double ya = chart.y(a);
            double yb = chart.y(b);
            if ((ya - bottom) * (yb - bottom) < 0 || Math.abs(ya - bottom) < 1e-6) {
                double x = chart.x(a) + (bottom - ya) / (yb - ya) * (chart.x(b) - chart.x(a));
                double named = lon - 360 * Math.rint(lon / 360);
                String text = degrees(named, words, "map.east", "map.west");
                put(new Shape.Words(text, x, bottom + 2.8, TYPE.at(Hold.MIDDLE), Ink.QUIET), taken, true);
                return;
            }
        }
    }

    private void put(Shape.Words label, List<Frame> taken, boolean below) {
        Frame frame = chart.frame();
        boolean inside = below
                ? label.x() >= frame.x() && label.frame().right() <= frame.right() + 2
                : label.frame().y() >= frame.y() && label.y() <= frame.bottom() - 1;
        if (inside && label.frame().x() >= 0 && !label.frame().grown(0.8).meets(taken)) {
            taken.add(label.frame());
            shapes.add(label);
        }
    }

    /** Degrees as a map has them, such as {@code 34.5°N}. */
    static String degrees(double value, Words words, String positive, String negative) {
        double rounded = Math.rint(value * 10_000) / 10_000;
        String number = words.decimal(BigDecimal.valueOf(Math.abs(rounded)));
        boolean half = Math.abs(rounded) == 180 || rounded == 0;
        return number + "°" + (half ? "" : words.say(rounded > 0 ? positive : negative));
    }
}
