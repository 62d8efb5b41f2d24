package org.beleg.figure;

import java.util.Arrays;
import org.beleg.draw.Frame;
import org.beleg.draw.Trace;

/** Cuts lines and areas off at the sides of a frame; corners are x and y in turn. */
final class Clip {
    private Clip() {}

    /** What of an area lies in the frame; empty where nothing does. */
    static double[] area(double[] corners, Frame frame) {
        double[] left = corners;
        for (int side = 0; side < 4 && left.length > 0; side++) {
            left = side(left, frame, side);
        }
        return left.length >= 6 ? left : new double[0];
    }

    /** What lies on the inner side of one side of the frame (Sutherland and Hodgman). */
    private static double[] side(double[] corners, Frame frame, int side) {
        double[] kept = new double[corners.length * 2 + 4];
        int size = 0;
        for (int i = 0; i < corners.length; i += 2) {
            int j = i == 0 ? corners.length - 2 : i - 2;
            double here = depth(corners[i], corners[i + 1], frame, side);
            double before = depth(corners[j], corners[j + 1], frame, side);
            if (here >= 0 != before >= 0) {
                double part = before / (before - here);
                kept[size++] = corners[j] + part * (corners[i] - corners[j]);
                kept[size++] = corners[j + 1] + part * (corners[i + 1] - corners[j + 1]);
            }
            if (here >= 0) {
                kept[size++] = corners[i];
                kept[size++] = corners[i + 1];
            }
        }
        return Arrays.copyOf(kept, size);
    }

    private static double depth(double x, double y, Frame frame, int side) {
        return switch (side) {
            case 0 -> x - frame.x();
            case 1 -> frame.right() - x;
            case 2 -> y - frame.y();
            default -> frame.bottom() - y;
        };
    }

    /** Draws what of a line lies in the frame. */
    static void line(double[] corners, Frame frame, Trace into) {
        boolean open = false;
        for (int i = 0; i + 3 < corners.length; i += 2) {
            double[] ends = {0, 1};
            boolean seen = true;
            for (int side = 0; side < 4 && seen; side++) {
                seen = shorten(
                        depth(corners[i], corners[i + 1], frame, side),
                        depth(corners[i + 2], corners[i + 3], frame, side),
                        ends);
            }
            if (seen && ends[0] < ends[1]) {
                double dx = corners[i + 2] - corners[i];
                double dy = corners[i + 3] - corners[i + 1];
                if (!open || ends[0] > 0) {
                    into.to(corners[i] + ends[0] * dx, corners[i + 1] + ends[0] * dy);
                }
                into.line(corners[i] + ends[1] * dx, corners[i + 1] + ends[1] * dy);
            }
            open = seen && ends[0] < ends[1] && ends[1] == 1;
        }
    }

    /** Cuts a piece, given by the parts at which it begins and ends, at one side (Liang and Barsky). */
    private static boolean shorten(double from, double to, double[] ends) {
        if (from < 0 && to < 0) {
            return false;
        }
        if (from < 0) {
            ends[0] = Math.max(ends[0], from / (from - to));
        } else if (to < 0) {
            ends[1] = Math.min(ends[1], from / (from - to));
        }
        return true;
    }
}
