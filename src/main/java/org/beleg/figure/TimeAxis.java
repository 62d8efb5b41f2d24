package org.beleg.figure;

import java.util.ArrayList;
import java.util.List;
import org.beleg.draw.Frame;
import org.beleg.draw.Ink;
import org.beleg.draw.Look;
import org.beleg.draw.Shape;

/** An axis of days from left to right. */
final class TimeAxis {
    private static final double LETTERS = 2.45;
    private static final double GAP = 3;

    private final long from;
    private final long to;
    private final Frame plot;

    /** Days from the one to the other, which is the first that is not shown. */
    TimeAxis(long from, long to, Frame plot) {
        this.from = from;
        this.to = to;
        this.plot = plot;
    }

    /** An axis for those days with some air around them. */
    static TimeAxis around(long earliest, long latest, Frame plot) {
        long air = Math.max(1, (latest - earliest) / 18);
        return new TimeAxis(earliest - air, latest + 1 + air, plot);
    }

    double x(long day) {
        return plot.x() + plot.width() * ((double) (day - from) / (to - from));
    }

    Frame plot() {
        return plot;
    }

    /** Lines over the plot, with their days below it. */
    List<Shape> drawn() {
        List<Shape> shapes = new ArrayList<>();
        Step step = step();
        Shape.Type type = Shape.Type.of(LETTERS).at(Shape.Hold.MIDDLE);
        for (long day = step.floor(from); day <= to; day = step.next(day)) {
            double x = x(day);
            Shape.Words label = new Shape.Words(step.label(day), x, plot.bottom() + 3.6, type, Ink.QUIET);
            boolean fits = label.frame().x() >= plot.x() - 12 && label.frame().right() <= plot.right() + 2;
            if (day >= from && x <= plot.right() && fits) {
                shapes.add(new Shape.Line(x, plot.y(), x, plot.bottom() + 1, Look.line(Ink.LINE, 0.15)));
                shapes.add(label);
            }
            if (step.next(day) <= day) {
                break;
            }
        }
        shapes.add(new Shape.Line(plot.x(), plot.bottom(), plot.right(), plot.bottom(), Look.line(Ink.QUIET, 0.2)));
        return shapes;
    }

    private Step step() {
        Shape.Type type = Shape.Type.of(LETTERS);
        return Step.ALL.stream()
                .filter(s -> s.days() / (to - from) * plot.width()
                        >= Math.max(type.width(s.label(from)), type.width(s.label(to))) + GAP)
                .findFirst()
                .orElse(Step.ALL.get(Step.ALL.size() - 1));
    }
}
