package org.beleg.draw;

/** Writes the data of a path, point by point; numbers to a hundredth of a millimetre. */
public final class Trace {
    private final StringBuilder data = new StringBuilder();

    /** Goes to a point without drawing. */
    public Trace to(double x, double y) {
        return add('M', x, y);
    }

    /** Draws a straight line. */
    public Trace line(double x, double y) {
        return add('L', x, y);
    }

    /** Draws a curve that leaves and arrives upright, to that point. */
    public Trace upright(double fromX, double fromY, Frame to) {
        double middle = (fromY + to.y()) / 2;
        data.append('C');
        pair(fromX, middle);
        data.append(' ');
        pair(to.x(), middle);
        data.append(' ');
        pair(to.x(), to.y());
        return this;
    }

    /** Draws back to where the line began. */
    public Trace close() {
        data.append('Z');
        return this;
    }

    private Trace add(char letter, double x, double y) {
        data.append(letter);
        pair(x, y);
        return this;
    }

    private void pair(double x, double y) {
        data.append(number(x)).append(' ').append(number(y));
    }

    /** Whether nothing was drawn. */
    public boolean isEmpty() {
        return data.isEmpty();
    }

    /** The path in that look. */
    public Shape.Path drawn(Look look) {
        return new Shape.Path(data.toString(), look);
    }

    /** A number as all pictures write it: at most two decimals, the same on every machine. */
    static String number(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths == 0) {
            return "0";
        }
        long whole = Math.abs(hundredths) / 100;
        long part = Math.abs(hundredths) % 100;
        String sign = hundredths < 0 ? "-" : "";
        String decimals = part == 0 ? "" : part % 10 == 0 ? "." + part / 10 : "." + (part < 10 ? "0" : "") + part;
        return sign + whole + decimals;
    }
}
