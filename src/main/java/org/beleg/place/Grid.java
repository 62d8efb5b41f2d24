package org.beleg.place;

/**
 * The grid on which corners of outlines lie.
 *
 * @param stepEast degrees of longitude from a line to the next
 * @param stepNorth degrees of latitude from a line to the next
 * @param west longitude of line 0
 * @param south latitude of line 0
 */
record Grid(double stepEast, double stepNorth, double west, double south) {
    double longitude(int x) {
        return x * stepEast + west;
    }

    double latitude(int y) {
        return y * stepNorth + south;
    }

    /** How many lines east of line 0. */
    double x(double longitude) {
        return (longitude - west) / stepEast;
    }

    /** How many lines north of line 0. */
    double y(double latitude) {
        return (latitude - south) / stepNorth;
    }

    /** Lines around the Earth. */
    int turn() {
        return (int) Math.round(360 / stepEast);
    }

    /** The line at the south pole; corners are not so far south. */
    int southPole() {
        return (int) Math.floor(y(-90)) - 1;
    }
}
