package org.beleg.draw;

import java.util.List;

/**
 * A picture: shapes, the later ones above the earlier ones.
 *
 * @param width millimetres
 * @param height millimetres
 * @param shapes what is drawn
 */
public record Picture(double width, double height, List<Shape> shapes) {
    /** The width of a page's text, millimetres. */
    public static final double PAGE = 166;

    /** The greatest height that leaves room for a caption on a page, millimetres. */
    public static final double TALLEST = 206;

    public Picture {
        shapes = List.copyOf(shapes);
    }

    /** Its words. */
    public List<Shape.Words> words() {
        return shapes.stream()
                .filter(Shape.Words.class::isInstance)
                .map(Shape.Words.class::cast)
                .toList();
    }

    /** The whole of it as a rectangle. */
    public Frame frame() {
        return new Frame(0, 0, width, height);
    }
}
