package org.beleg.figure;

import java.util.Map;
import org.beleg.draw.Frame;
import org.beleg.figure.Projection.Spot;
import org.beleg.figure.Sites.Site;

/**
 * Which piece of the Earth is shown: about the centre of the points, large enough for all of them and their circles.
 *
 * @param projection how it is made flat
 * @param middle what lies in the middle, degrees from the centre
 * @param width degrees from left to right
 * @param height degrees from top to bottom
 */
record View(Projection projection, Spot middle, double width, double height) {
    /** Farther from their centre than so many degrees, points are shown on a map of the whole Earth. */
    private static final double WIDEST = 55;

    /** At least so many degrees are shown: 4 km. */
    private static final double LEAST = 4 / Projection.DEGREE;

    static View of(Map<Sites.Spot, Site> sites) {
        Sites.Spot centre = centre(sites);
        double farthest = sites.keySet().stream()
                .mapToDouble(
                        s -> Projection.between(centre.latitude(), centre.longitude(), s.latitude(), s.longitude()))
                .max()
                .orElse(0);
        if (farthest > WIDEST) {
            return new View(new Projection(0, meridian(sites), true), new Spot(0, 0), 360, 180);
        }
        return part(new Projection(centre.latitude(), centre.longitude(), false), sites, farthest);
    }

    private static View part(Projection projection, Map<Sites.Spot, Site> sites, double farthest) {
        double west = 0;
        double east = 0;
        double south = 0;
        double north = 0;
        for (Map.Entry<Sites.Spot, Site> site : sites.entrySet()) {
            Spot at = projection.at(site.getKey().latitude(), site.getKey().longitude());
            double radius = site.getValue().kilometres() / Projection.DEGREE;
            double shown = Math.min(radius, farthest > 0 ? Math.max(farthest, LEAST) : 30);
            west = Math.min(west, at.east() - shown);
            east = Math.max(east, at.east() + shown);
            south = Math.min(south, at.north() - shown);
            north = Math.max(north, at.north() + shown);
        }
        double air = Math.max(LEAST, 0.16 * Math.max(east - west, north - south));
        return new View(
                projection,
                new Spot((west + east) / 2, (south + north) / 2),
                east - west + 2 * air,
                north - south + 2 * air);
    }

    /** The meridian in the middle of a map of the whole Earth: Greenwich, unless points lie about the antimeridian. */
    private static double meridian(Map<Sites.Spot, Site> sites) {
        double[] east = sites.keySet().stream()
                .mapToDouble(Sites.Spot::longitude)
                .sorted()
                .toArray();
        double widest = 0;
        double middle = 0;
        for (int i = 0; i + 1 < east.length; i++) {
            if (east[i + 1] - east[i] > widest) {
                widest = east[i + 1] - east[i];
                middle = (east[i + 1] + east[i]) / 2;
            }
        }
        double around = 360 - (east[east.length - 1] - east[0]);
        boolean split = widest > 90 && widest > around;
        return split ? Math.rint(middle > 0 ? middle - 180 : middle + 180) : 0;
    }

    /** The mean of the points on the globe. */
    private static Sites.Spot centre(Map<Sites.Spot, Site> sites) {
        double x = 0;
        double y = 0;
        double z = 0;
        for (Sites.Spot spot : sites.keySet()) {
            double lat = Math.toRadians(spot.latitude());
            double lon = Math.toRadians(spot.longitude());
            x += StrictMath.cos(lat) * StrictMath.cos(lon);
            y += StrictMath.cos(lat) * StrictMath.sin(lon);
            z += StrictMath.sin(lat);
        }
        double flat = StrictMath.hypot(x, y);
        double lon = flat < 1e-9 ? 0 : Math.toDegrees(StrictMath.atan2(y, x));
        return new Sites.Spot(Math.toDegrees(StrictMath.atan2(z, flat)), lon);
    }

    /** The map of it that fits into a frame, which is made lower where it need not be so high. */
    Chart chart(Frame most) {
        double shape = Math.max(0.42, Math.min(most.height() / most.width(), height / width));
        Frame frame = new Frame(most.x(), most.y(), most.width(), most.width() * shape);
        double scale = Math.min(frame.width() / width, frame.height() / height);
        return new Chart(projection, frame, middle, scale);
    }

    /** Degrees from a corner to the one across. */
    double reach() {
        return StrictMath.hypot(width, height);
    }
}
