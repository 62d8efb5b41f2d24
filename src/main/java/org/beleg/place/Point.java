package org.beleg.place;

import java.util.Optional;

/**
 * A point on the Earth, WGS 84.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record Point(double latitude, double longitude) {
    /**
     * Makes a point.
     *
     * @throws IllegalArgumentException if it is not on the Earth
     */
    public Point {
        if (!isOnEarth(latitude, longitude)) {
            throw new IllegalArgumentException(latitude + ", " + longitude + " is not on the Earth");
        }
    }

    /** The point with these coordinates, if they are on the Earth. */
    public static Optional<Point> of(double latitude, double longitude) {
        return isOnEarth(latitude, longitude) ? Optional.of(new Point(latitude, longitude)) : Optional.empty();
    }

    private static boolean isOnEarth(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }
}
