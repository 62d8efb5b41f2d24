package org.beleg.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.beleg.draw.Frame;
import org.beleg.draw.Ink;
import org.beleg.draw.Look;
import org.beleg.draw.Picture;
import org.beleg.draw.Shape;
import org.beleg.draw.Shape.Type;
import org.beleg.draw.Trace;
import org.beleg.figure.Events.Event;
import org.beleg.figure.Events.Voice;

/** A line for each event, from the first to the last day on which it may have been. */
final class Lines {
    private static final double LEFT = 78;
    private static final double RIGHT = 163;
    private static final double TOP = 1;
    private static final double BELOW = 12;
    private static final double ROW = 4.3;
    /** No bar is thinner, however short what it stands for. */
    private static final double THINNEST = 0.9;

    /** Room of a mark of the legend, and between two of its parts. */
    private static final double MARK = 12.5;

    private static final double APART = 3.5;

    private final List<Event> events;
    private final Events all;
    private final Words words;
    private final List<Shape> shapes = new ArrayList<>();
    private final double row;
    private final boolean headed;
    private final TimeAxis axis;
    private final Type type;

    Lines(List<Event> events, Events all, Words words) {
        this.events = events.stream()
                .sorted(Comparator.comparing((Event e) -> e.span().kind() == Span.Kind.UNKNOWN)
                        .thenComparing(Event::span))
                .toList();
        this.all = all;
        this.words = words;
        long groups = this.events.stream().map(Event::span).distinct().count();
        this.headed = groups * 3 <= events.size();
        long rows = events.size() + (headed ? groups : 0);
        this.row = Math.min(ROW, (Picture.TALLEST - TOP - BELOW) / rows);
        this.type = Type.of(Math.min(2.75, row * 0.68));
        Frame plot = new Frame(LEFT, TOP, RIGHT - LEFT, rows * row + 0.6);
        this.axis = TimeAxis.around(all.spans().earliest(), all.spans().latest(), plot);
    }

    Picture picture() {
        List<Shape> marks = new ArrayList<>();
        double keys =
                events.stream().mapToDouble(e -> type.width(e.key())).max().orElse(0);
        double label = Math.min(keys, 24) + 1.8;
        double y = TOP;
        Span before = new Span(Span.AFTER, Span.AFTER);
        for (Event event : events) {
            if (!event.span().equals(before)) {
                before = event.span();
                if (headed) {
                    y += row;
                    heading(event.span(), y);
                } else {
                    shapes.add(new Shape.Line(0, y + 0.3, RIGHT, y + 0.3, Look.line(Ink.WASH, 0.15)));
                }
            }
            y += row;
            name(event, label, y - row * 0.24);
            mark(event, y - row * 0.46, marks);
        }
        shapes.addAll(axis.drawn());
        shapes.addAll(marks);
        if (all.differ()) {
            legend(axis.plot().bottom() + 9);
        }
        return new Picture(Picture.PAGE, axis.plot().bottom() + (all.differ() ? 10.5 : 5), shapes);
    }

    private void name(Event event, double label, double base) {
        shapes.add(new Shape.Words(type.fitted(event.key(), 24), 0, base, type, Ink.QUIET));
        String name = type.fitted(event.label(), LEFT - label - 3);
        if (!name.isEmpty()) {
            shapes.add(new Shape.Words(name, label, base, type, Ink.INK));
        }
    }

    private void heading(Span span, double y) {
        shapes.add(new Shape.Box(0, y - row * 0.98, RIGHT, row, Look.area(Ink.WASH)));
        String text = span.kind() == Span.Kind.UNKNOWN ? words.say("timeline.undated") : span.toString();
        shapes.add(new Shape.Words(text, 0.8, y - row * 0.26, type.heavy(), Ink.QUIET));
    }

    private void mark(Event event, double y, List<Shape> marks) {
        Span span = event.span();
        double left = span.first() == Span.BEFORE ? axis.plot().x() : axis.x(span.first());
        double right = span.last() == Span.AFTER ? axis.plot().right() : axis.x(span.last() + 1);
        double thick = row * 0.2;
        switch (span.kind()) {
            case DAY -> dot((left + right) / 2, y, event.voice(), marks);
            case UNKNOWN -> {
                Type quiet = Type.of(type.size() * 0.95).at(Shape.Hold.MIDDLE);
                double middle = axis.plot().x() + axis.plot().width() / 2;
                String text = words.say("timeline.undated");
                if (!headed) {
                    marks.add(new Shape.Words(text, middle, y + row * 0.22, quiet, Ink.QUIET));
                }
            }
            default -> {
                double width = Math.max(THINNEST, right - left);
                double start = (left + right - width) / 2;
                bar(new Frame(start, y - thick, width, 2 * thick), event.voice(), marks);
                if (span.kind() == Span.Kind.BEFORE) {
                    marks.add(arrow(left, y, -1, event.voice()));
                } else if (span.kind() == Span.Kind.AFTER) {
                    marks.add(arrow(right, y, 1, event.voice()));
                }
            }
        }
    }

    private void dot(double x, double y, Voice voice, List<Shape> marks) {
        double r = row * 0.27;
        switch (voice) {
            case SAID -> marks.add(new Shape.Dot(x, y, r, Look.area(Ink.MAIN)));
            case REPORTED ->
                marks.add(new Shape.Dot(x, y, r, Look.line(Ink.MAIN, 0.35).on(Ink.PALE)));
            case OPEN ->
                marks.add(new Shape.Dot(x, y, r, Look.line(Ink.MAIN, 0.35).on(Ink.PAPER)));
            case AGAINST -> {
                marks.add(new Shape.Dot(x, y, r, Look.line(Ink.OTHER, 0.35).on(Ink.PAPER)));
                cross(x, y, r * 1.3, marks);
            }
        }
    }

    private static void bar(Frame bar, Voice voice, List<Shape> marks) {
        Look look = switch (voice) {
            case SAID -> Look.line(Ink.MAIN, 0.25).on(Ink.PALE);
            case REPORTED -> Look.line(Ink.MAIN, 0.25).on(Ink.PAPER);
            case OPEN -> Look.line(Ink.MAIN, 0.25).on(Ink.PAPER).dashed("0.9 0.6");
            case AGAINST -> Look.line(Ink.OTHER, 0.25).on(Ink.PAPER);
        };
        marks.add(new Shape.Box(bar.x(), bar.y(), bar.width(), bar.height(), look));
        if (voice == Voice.AGAINST) {
            cross(bar.x() + bar.width() / 2, bar.y() + bar.height() / 2, bar.height(), marks);
        }
    }

    private static void cross(double x, double y, double arm, List<Shape> marks) {
        Look look = Look.line(Ink.OTHER, 0.4);
        double a = arm * 0.7;
        marks.add(new Shape.Line(x - a, y - a, x + a, y + a, look));
        marks.add(new Shape.Line(x - a, y + a, x + a, y - a, look));
    }

    /** A head at an end that is open. */
    private Shape arrow(double x, double y, int way, Voice voice) {
        double half = row * 0.32;
        return new Trace()
                .to(x, y - half)
                .line(x + way * 1.8, y)
                .line(x, y + half)
                .close()
                .drawn(Look.area(voice == Voice.AGAINST ? Ink.OTHER : Ink.MAIN));
    }

    private void legend(double y) {
        List<Voice> voices =
                Arrays.stream(Voice.values()).filter(v -> all.count(v) > 0).toList();
        Type usual = Type.of(2.5);
        double wanted = voices.stream().mapToDouble(v -> usual.width(said(v))).sum();
        double free = Picture.PAGE - voices.size() * (MARK + APART);
        Type letters = Type.of(2.5 * Math.min(1, free / wanted));
        double x = 0;
        for (Voice voice : voices) {
            dot(x + 1.4, y - 0.9, voice, shapes);
            bar(new Frame(x + 4, y - 1.7, 7, 1.6), voice, shapes);
            shapes.add(new Shape.Words(said(voice), x + MARK, y, letters, Ink.INK));
            x += MARK + letters.width(said(voice)) + APART;
        }
    }

    private String said(Voice voice) {
        return words.say("voice." + voice + ".legend");
    }
}
