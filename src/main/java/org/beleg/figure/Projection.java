package org.beleg.figure;

/**
 * How the Earth is made flat. Of a part of it: true in distance and direction from the centre (azimuthal equidistant). Of
 * the whole: latitude and longitude as they are (plate carrée), the centre's meridian in the middle.
 *
 * @param latitude of the centre, degrees north
 * @param longitude of the centre, degrees east
 * @param whole whether all of the Earth is shown
 */
record Projection(double latitude, double longitude, boolean whole) {
    /** Kilometres of a degree of a great circle. */
    static final double DEGREE = 6371.0088 * Math.PI / 180;

    /** A point on the map, in degrees from its centre, east and north. */
    record Spot(double east, double north) {}

    /** Where a point lies; on a map of the whole Earth a longitude may go beyond 180 degrees. */
    Spot at(double lat, double lon) {
        if (whole) {
            return new Spot(lon - longitude, lat);
        }
        double here = Math.toRadians(latitude);
        double there = Math.toRadians(lat);
        double turn = Math.toRadians(lon - longitude);
        double east = StrictMath.cos(there) * StrictMath.sin(turn);
        double north = StrictMath.cos(here) * StrictMath.sin(there)
                - StrictMath.sin(here) * StrictMath.cos(there) * StrictMath.cos(turn);
        double up = StrictMath.sin(here) * StrictMath.sin(there)
                + StrictMath.cos(here) * StrictMath.cos(there) * StrictMath.cos(turn);
        double flat = StrictMath.hypot(east, north);
        double stretch = flat < 1e-15 ? 1 : StrictMath.atan2(flat, up) / flat;
        return new Spot(Math.toDegrees(east * stretch), Math.toDegrees(north * stretch));
    }

    /** The same, by the shorter way round the Earth from the centre. */
    Spot nearest(double lat, double lon) {
        return at(lat, whole ? lon - 360 * Math.rint((lon - longitude) / 360) : lon);
    }

    /** The point so many degrees from another in a direction, both in degrees: latitude and longitude. */
    static double[] reached(double lat, double lon, double far, double direction) {
        double here = Math.toRadians(lat);
        double way = Math.toRadians(far);
        double to = Math.toRadians(direction);
        double sin = StrictMath.sin(here) * StrictMath.cos(way)
                + StrictMath.cos(here) * StrictMath.sin(way) * StrictMath.cos(to);
        double turn = StrictMath.atan2(
                StrictMath.sin(to) * StrictMath.sin(way) * StrictMath.cos(here),
                StrictMath.cos(way) - StrictMath.sin(here) * sin);
        return new double[] {Math.toDegrees(StrictMath.asin(Math.max(-1, Math.min(1, sin)))), lon + Math.toDegrees(turn)
        };
    }

    /** Degrees of a great circle between two points. */
    static double between(double lat, double lon, double otherLat, double otherLon) {
        Spot spot = new Projection(lat, lon, false).at(otherLat, otherLon);
        return StrictMath.hypot(spot.east(), spot.north());
    }
}
