package org.beleg.draw;

import java.util.Locale;
import org.beleg.print.Ruler;

/** A part of a picture; lengths in millimetres, from the left upper corner. */
public sealed interface Shape {

    /** A straight line. */
    record Line(double x1, double y1, double x2, double y2, Look look) implements Shape {}

    /** A rectangle. */
    record Box(double x, double y, double width, double height, Look look) implements Shape {}

    /** A circle. */
    record Dot(double x, double y, double radius, Look look) implements Shape {}

    /** Lines and curves, as {@link Trace} writes them. */
    record Path(String data, Look look) implements Shape {}

    /** One line of words; {@code x} and {@code y} are where it is held, on its base line. */
    record Words(String text, double x, double y, Type type, Ink ink) implements Shape {
        /** How wide it is in the fonts of the house. */
        public double width() {
            return type.width(text);
        }

        /** Its left end. */
        public double left() {
            return switch (type.hold()) {
                case START -> x;
                case MIDDLE -> x - width() / 2;
                case END -> x - width();
            };
        }

        /** The rectangle that its letters need. */
        public Frame frame() {
            return new Frame(left(), y - 0.76 * type.size(), width(), type.size());
        }
    }

    /** Where words are held. */
    enum Hold {
        /** At their left end, also where they are read from the right. */
        START,
        /** In their middle. */
        MIDDLE,
        /** At their right end. */
        END;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How words are set: size of the letters in millimetres. */
    record Type(double size, boolean bold, Hold hold) {
        /** Plain letters. */
        public static Type of(double size) {
            return new Type(size, false, Hold.START);
        }

        /** Bold letters. */
        public Type heavy() {
            return new Type(size, true, hold);
        }

        /** Held there. */
        public Type at(Hold other) {
            return new Type(size, bold, other);
        }

        /** How wide words are in it. */
        public double width(String text) {
            return Ruler.width(text, size, bold);
        }

        /** The words, cut so that they fit; what was cut is an ellipsis. */
        public String fitted(String text, double room) {
            String line = text.strip().replaceAll("\\s+", " ");
            if (width(line) <= room) {
                return line;
            }
            int[] letters = line.codePoints().limit(400).toArray();
            int fits = 0;
            for (int most = letters.length; fits < most; ) {
                int middle = (fits + most + 1) / 2;
                boolean good = width(new String(letters, 0, middle).stripTrailing() + "…") <= room;
                fits = good ? middle : fits;
                most = good ? most : middle - 1;
            }
            return fits == 0 ? "" : new String(letters, 0, fits).stripTrailing() + "…";
        }
    }
}
