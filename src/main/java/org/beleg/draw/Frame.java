package org.beleg.draw;

import java.util.List;

/** A rectangle in which something lies, millimetres. */
public record Frame(double x, double y, double width, double height) {
    /** Its right side. */
    public double right() {
        return x + width;
    }

    /** Its lower side. */
    public double bottom() {
        return y + height;
    }

    /** Whether the two share more than an edge. */
    public boolean meets(Frame other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /** Whether it shares more than an edge with any of them. */
    public boolean meets(List<Frame> others) {
        return others.stream().anyMatch(this::meets);
    }

    /** Whether the other lies in it, but for a hair. */
    public boolean holds(Frame other) {
        double hair = 0.01;
        return other.x >= x - hair
                && other.y >= y - hair
                && other.right() <= right() + hair
                && other.bottom() <= bottom() + hair;
    }

    /** The same, wider on each side. */
    public Frame grown(double by) {
        return new Frame(x - by, y - by, width + 2 * by, height + 2 * by);
    }
}
