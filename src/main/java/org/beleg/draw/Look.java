package org.beleg.draw;

/**
 * How a shape is drawn.
 *
 * @param fill colour of the area
 * @param line colour of the line
 * @param width width of the line, millimetres
 * @param dash lengths of dashes and gaps in millimetres, parted by spaces; empty for a line without gaps
 */
public record Look(Ink fill, Ink line, double width, String dash) {
    /** An area without a line. */
    public static Look area(Ink fill) {
        return new Look(fill, Ink.NONE, 0, "");
    }

    /** A line without gaps. */
    public static Look line(Ink line, double width) {
        return new Look(Ink.NONE, line, width, "");
    }

    /** A line with gaps. */
    public Look dashed(String dashes) {
        return new Look(fill, line, width, dashes);
    }

    /** The same, filled. */
    public Look on(Ink ground) {
        return new Look(ground, line, width, dash);
    }
}
