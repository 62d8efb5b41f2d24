package org.beleg.figure;

import java.util.ArrayList;
import java.util.List;
import org.beleg.draw.Frame;
import org.beleg.draw.Ink;
import org.beleg.draw.Look;
import org.beleg.draw.Shape;
import org.beleg.figure.Projection.Spot;

/** A small map of what lies around another, which is a frame in it. */
final class Locator {
    private static final double LEAST = 1.6;

    private final View view;
    private final Frame frame;

    Locator(View view, Frame frame) {
        this.view = view;
        this.frame = frame;
    }

    List<Shape> drawn() {
        double across = Math.max(16, Math.min(60, view.reach() * 5));
        double scale = frame.width() / across;
        Chart chart = new Chart(view.projection(), frame, new Spot(0, 0), scale);
        List<Shape> shapes = new ArrayList<>(chart.ground());
        double width = Math.max(LEAST, view.width() * scale);
        double height = Math.max(LEAST, view.height() * scale);
        double x = chart.x(view.middle()) - width / 2;
        double y = chart.y(view.middle()) - height / 2;
        Lettered labels = new Lettered(chart, new ArrayList<>(List.of(new Frame(x, y, width, height))));
        labels.countries();
        shapes.addAll(labels.drawn());
        shapes.add(new Shape.Box(x, y, width, height, Look.line(Ink.OTHER, 0.5)));
        shapes.add(new Shape.Box(frame.x(), frame.y(), frame.width(), frame.height(), Look.line(Ink.QUIET, 0.25)));
        return shapes;
    }
}
