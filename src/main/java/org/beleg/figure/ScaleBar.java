package org.beleg.figure;

import java.util.List;
import org.beleg.draw.Frame;
import org.beleg.draw.Ink;
import org.beleg.draw.Look;
import org.beleg.draw.Shape;
import org.beleg.draw.Shape.Type;

/** A bar that says how long a length is on a map. */
final class ScaleBar {
    private static final double LONGEST = 28;
    private static final Type TYPE = Type.of(2.3);

    private final double length;
    private final String text;
    private final Frame frame;

    ScaleBar(Chart chart, Words words) {
        double kilometres = LONGEST / chart.scale() * Projection.DEGREE;
        double step = Scale.step(kilometres);
        double round = step > kilometres ? below(step) : step;
        this.length = round / Projection.DEGREE * chart.scale();
        String km = round >= 1 ? words.number((long) round) + " km" : words.number(Math.round(round * 1000)) + " m";
        this.text = chart.projection().whole() ? words.say("map.equator", km) : km;
        double width = Math.max(length, TYPE.width(text)) + 3;
        this.frame = new Frame(chart.frame().x() + 1.2, chart.frame().bottom() - 7.2, width, 6);
    }

    /** The next smaller of 1, 2, 5, 10 and so on. */
    private static double below(double step) {
        double ten = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(step) + 1e-9));
        double first = step / ten;
        return first > 4 ? 2 * ten : first > 1.5 ? ten : ten / 2;
    }

    Frame frame() {
        return frame;
    }

    List<Shape> drawn() {
        double x = frame.x() + 1.5;
        double y = frame.y() + 1.6;
        Look line = Look.line(Ink.INK, 0.35);
        return List.of(
                new Shape.Box(frame.x(), frame.y(), frame.width(), frame.height(), Look.area(Ink.PAPER)),
                new Shape.Line(x, y, x + length, y, line),
                new Shape.Line(x, y - 0.8, x, y + 0.8, line),
                new Shape.Line(x + length, y - 0.8, x + length, y + 0.8, line),
                new Shape.Words(text, x, frame.bottom() - 1.2, TYPE, Ink.INK));
    }
}
