package org.beleg.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.beleg.draw.Frame;
import org.beleg.draw.Ink;
import org.beleg.draw.Look;
import org.beleg.draw.Picture;
import org.beleg.draw.Shape;
import org.beleg.draw.Shape.Hold;
import org.beleg.draw.Shape.Type;

/** Many events counted by periods: those that lie in one for sure, and those that may. */
final class Periods {
    private static final int MOST = 60;
    private static final Frame PLOT = new Frame(14, 3, 149, 62);

    private final Words words;
    private final Step step;
    private final List<Long> begins = new ArrayList<>();
    private final long[] sure;
    private final long[] may;

    Periods(Spans spans, Words words) {
        this.words = words;
        Step fitting = Step.between(spans.earliest(), spans.latest(), MOST);
        this.step = fitting.days() < spans.step().days() ? spans.step() : fitting;
        long end = step.floor(spans.earliest());
        do {
            begins.add(end);
            end = step.next(end);
        } while (end <= spans.latest() && begins.size() < 2 * MOST);
        begins.add(end);
        this.sure = new long[begins.size() - 1];
        this.may = new long[begins.size()];
        spans.counts().forEach(this::count);
    }

    private void count(Span span, long times) {
        if (span.kind() == Span.Kind.UNKNOWN) {
            return;
        }
        int from = span.first() == Span.BEFORE ? 0 : period(span.first());
        int to = span.last() == Span.AFTER ? sure.length - 1 : period(span.last());
        if (from == to && span.first() != Span.BEFORE && span.last() != Span.AFTER) {
            sure[from] += times;
        } else {
            may[from] += times;
            may[to + 1] -= times;
        }
    }

    private int period(long day) {
        int at = Collections.binarySearch(begins, day);
        return Math.max(0, Math.min(sure.length - 1, at >= 0 ? at : -at - 2));
    }

    /** How many may lie in each period beside those that do. */
    private long[] running() {
        long[] running = LongStream.of(may).limit(sure.length).toArray();
        for (int i = 1; i < running.length; i++) {
            running[i] += running[i - 1];
        }
        return running;
    }

    /** How long a period is. */
    String unit() {
        String name = "step." + step.unit();
        return step.size() == 1 ? words.say(name + ".one") : words.say(name, step.size());
    }

    /** The fullest period and the counts, in a sentence. */
    String said() {
        long[] running = running();
        int fullest = 0;
        for (int i = 0; i < sure.length; i++) {
            fullest = sure[i] > sure[fullest] ? i : fullest;
        }
        return words.say(
                "timeline.periods",
                sure.length,
                unit(),
                LongStream.of(sure).sum(),
                step.label(begins.get(fullest)),
                sure[fullest],
                running[fullest]);
    }

    Picture picture() {
        long[] running = running();
        long most = 1;
        for (int i = 0; i < sure.length; i++) {
            most = Math.max(most, sure[i] + running[i]);
        }
        Scale counts = Scale.upTo((double) most, PLOT.bottom(), PLOT.y());
        TimeAxis axis = new TimeAxis(begins.get(0), begins.get(begins.size() - 1), PLOT);
        List<Shape> shapes = new ArrayList<>();
        grid(counts, shapes);
        for (int i = 0; i < sure.length; i++) {
            double left = axis.x(begins.get(i));
            double width = axis.x(begins.get(i + 1)) - left;
            Frame column = new Frame(left + width * 0.08, 0, width * 0.84, 0);
            double all = counts.at((double) (sure[i] + running[i]));
            double dark = counts.at((double) sure[i]);
            bar(column, all, dark, Look.area(Ink.PALE), shapes);
            bar(column, dark, PLOT.bottom(), Look.area(Ink.MAIN), shapes);
        }
        shapes.addAll(axis.drawn());
        legend(shapes);
        return new Picture(Picture.PAGE, PLOT.bottom() + 11, shapes);
    }

    private void grid(Scale counts, List<Shape> shapes) {
        Type type = Type.of(2.45).at(Hold.END);
        for (double tick : counts.ticks()) {
            double y = counts.at(tick);
            shapes.add(new Shape.Line(PLOT.x(), y, PLOT.right(), y, Look.line(Ink.LINE, 0.15)));
            shapes.add(new Shape.Words(words.number((long) tick), PLOT.x() - 1.5, y + 0.8, type, Ink.QUIET));
        }
    }

    private static void bar(Frame column, double top, double bottom, Look look, List<Shape> shapes) {
        if (bottom - top > 0.005) {
            shapes.add(new Shape.Box(column.x(), top, column.width(), bottom - top, look));
        }
    }

    private void legend(List<Shape> shapes) {
        double y = PLOT.bottom() + 9.5;
        double x = PLOT.x();
        List<Ink> inks = List.of(Ink.MAIN, Ink.PALE);
        List<String> names = List.of(words.say("timeline.sure"), words.say("timeline.may"));
        for (int i = 0; i < inks.size(); i++) {
            shapes.add(new Shape.Box(x, y - 1.9, 4, 2.1, Look.area(inks.get(i))));
            Shape.Words said = new Shape.Words(names.get(i), x + 5.2, y, Type.of(2.5), Ink.INK);
            shapes.add(said);
            x += said.width() + 11;
        }
    }
}
