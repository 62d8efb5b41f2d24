package org.beleg.figure;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beleg.check.Checked;
import org.beleg.dataset.Role;
import org.beleg.dataset.Table;
import org.beleg.draw.Frame;
import org.beleg.draw.Ink;
import org.beleg.draw.Look;
import org.beleg.draw.Picture;
import org.beleg.draw.Shape;
import org.beleg.draw.Shape.Type;
import org.beleg.draw.Trace;
import org.beleg.figure.Projection.Spot;
import org.beleg.figure.Sites.Site;

/** Where the places of a table are, and how sure that is. */
final class PlaceMap {
    /** Where there are more points, they have no names. */
    private static final int NAMED = 60;
    /** Where there are more, points that would touch each other are taken together. */
    private static final int SINGLE = 250;
    /** So many points are told one by one. */
    private static final int TOLD = 12;

    private static final Frame WIDE = new Frame(11, 1, 153, 110);
    private static final Frame NARROW = new Frame(11, 1, 112, 112);
    private static final Frame SIDE = new Frame(127, 1, 37, 37);
    /** Degrees from corner to corner beyond which no second map says where the first one is. */
    private static final double FAR = 25;

    private final Words words;
    private final Table table;
    private final Sites sites;
    private final View view;
    /** What is said where not all rows were read. */
    private final String part;

    private final List<Shape> shapes = new ArrayList<>();
    private int named;

    private PlaceMap(Words words, Table table, Sites sites, String part) {
        this.part = part;
        this.words = words;
        this.table = table;
        this.sites = sites;
        this.view = View.of(sites.all());
    }

    static boolean isWanted(Table table) {
        return table.has(Role.LATITUDE, Role.LONGITUDE);
    }

    /** Empty where no row has a point. */
    static Optional<Figure> of(Checked checked, Table table, Words words) throws IOException {
        Sites sites = Sites.of(checked, table);
        String part = Figures.part(sites.rows(), checked, table, words);
        return sites.points() == 0 ? Optional.empty() : Optional.of(new PlaceMap(words, table, sites, part).figure());
    }

    private Figure figure() {
        boolean second = !view.projection().whole() && view.reach() < FAR;
        Chart chart = view.chart(second ? NARROW : WIDE);
        shapes.addAll(chart.ground());
        shapes.addAll(chart.net(words));
        List<Frame> taken = new ArrayList<>();
        ScaleBar bar = new ScaleBar(chart, words);
        taken.add(bar.frame());
        marks(chart, taken);
        Lettered labels = new Lettered(chart, taken);
        if (sites.all().size() <= NAMED) {
            named = labels.name(sites.all());
        }
        labels.countries();
        shapes.addAll(labels.drawn());
        shapes.addAll(bar.drawn());
        double height = chart.frame().bottom() + 4;
        if (second) {
            shapes.addAll(new Locator(view, SIDE).drawn());
            legend();
            height = Math.max(height, SIDE.bottom() + 19);
        }
        return Figure.of(
                words.say("map.title", table.title()), caption(), alt(), new Picture(Picture.PAGE, height, shapes));
    }

    private void marks(Chart chart, List<Frame> taken) {
        Trace circles = new Trace();
        Map<Sites.Spot, Long> dots = new LinkedHashMap<>();
        sites.all().forEach((spot, site) -> {
            if (sites.all().size() <= SINGLE) {
                site.radii().stream()
                        .filter(r -> r > 0)
                        .forEach(r -> chart.circle(spot.latitude(), spot.longitude(), r / 1000, circles));
            }
            dots.merge(near(chart, spot), site.count(), Long::sum);
        });
        if (!circles.isEmpty()) {
            shapes.add(circles.drawn(Look.line(Ink.OTHER, 0.3)));
        }
        long most = dots.values().stream().mapToLong(Long::longValue).max().orElse(1);
        dots.forEach((spot, count) -> {
            Spot at = chart.projection().nearest(spot.latitude(), spot.longitude());
            double radius = sites.all().size() <= SINGLE ? 0.85 : 0.25 + 0.75 * Math.sqrt((double) count / most);
            Shape.Dot dot = new Shape.Dot(
                    chart.x(at), chart.y(at), radius, Look.line(Ink.PAPER, 0.2).on(Ink.MAIN));
            shapes.add(dot);
            taken.add(new Frame(dot.x() - radius, dot.y() - radius, 2 * radius, 2 * radius));
        });
    }

    /** A point, or where there are many, the middle of the field of two millimetres it lies in. */
    private Sites.Spot near(Chart chart, Sites.Spot spot) {
        if (sites.all().size() <= SINGLE) {
            return spot;
        }
        double field = 2 / chart.scale();
        double shrunk = Math.max(0.05, StrictMath.cos(Math.toRadians(spot.latitude())));
        double east = chart.projection().whole() ? field : field / shrunk;
        return new Sites.Spot(
                Math.max(-90, Math.min(90, Math.rint(spot.latitude() / field) * field)),
                Math.rint(spot.longitude() / east) * east);
    }

    private void legend() {
        boolean many = sites.all().size() > SINGLE;
        double x = SIDE.x() + 2.5;
        double y = SIDE.bottom() + 6;
        shapes.add(new Shape.Dot(x, y, 0.85, Look.area(Ink.MAIN)));
        legend(many ? "map.legend.many" : "map.legend.point", x, y);
        if (sites.hasRadii() && !many) {
            y += 5;
            shapes.add(new Shape.Dot(x, y, 1.7, Look.line(Ink.OTHER, 0.3)));
            legend("map.legend.circle", x, y);
        }
        y += 5;
        shapes.add(new Shape.Box(x - 1.7, y - 1.2, 3.4, 2.4, Look.line(Ink.OTHER, 0.5)));
        legend("map.legend.frame", x, y);
    }

    private void legend(String name, double x, double y) {
        Type type = Type.of(2.5);
        String text = type.fitted(words.say(name), Picture.PAGE - x - 4.5);
        shapes.add(new Shape.Words(text, x + 4, y + 0.9, type, Ink.INK));
    }

    private String caption() {
        List<String> parts = new ArrayList<>();
        boolean many = sites.all().size() > SINGLE;
        parts.add(words.say(many ? "map.caption.many" : "map.caption"));
        if (!many && sites.hasRadii()) {
            parts.add(words.say("map.caption.circles"));
        }
        if (sites.points() < sites.rows()) {
            parts.add(words.count("map.caption.pointless", sites.rows() - sites.points()));
        }
        if (named > 0 && named < sites.all().size()) {
            parts.add(words.say("map.caption.named", named, sites.all().size()));
        }
        parts.add(words.say(view.projection().whole() ? "map.caption.whole" : "map.caption.part"));
        return String.join(" ", parts) + part;
    }

    private String alt() {
        List<String> parts = new ArrayList<>();
        parts.add(words.say("map.points", sites.points(), sites.rows()));
        parts.add(words.count(
                sites.isRounded() ? "map.fields" : "map.different", sites.all().size()));
        if (sites.hasRadii()) {
            parts.add(words.say("map.radii", metres(sites.smallest()), metres(sites.greatest())));
        }
        if (sites.all().size() <= TOLD) {
            sites.all().forEach((spot, site) -> parts.add(told(spot, site)));
        } else {
            double north = sites.all().keySet().stream()
                    .mapToDouble(Sites.Spot::latitude)
                    .max()
                    .orElse(0);
            double south = sites.all().keySet().stream()
                    .mapToDouble(Sites.Spot::latitude)
                    .min()
                    .orElse(0);
            parts.add(words.say("map.range", latitude(south), latitude(north)));
        }
        return String.join(" ", parts) + part;
    }

    private String told(Sites.Spot spot, Site site) {
        long more = site.count() - site.names().size();
        String names = String.join("; ", site.names()) + (more > 0 ? " +" + words.number(more) : "");
        String lon = Net.degrees(spot.longitude(), words, "map.east", "map.west");
        return latitude(spot.latitude()) + " " + lon + ": " + names + ".";
    }

    private String latitude(double degrees) {
        return Net.degrees(degrees, words, "map.north", "map.south");
    }

    private String metres(double metres) {
        return words.number(
                BigDecimal.valueOf(metres).setScale(0, RoundingMode.HALF_UP).longValue());
    }
}
