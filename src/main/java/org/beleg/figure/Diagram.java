package org.beleg.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.beleg.check.Checked;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Reference;
import org.beleg.dataset.Table;
import org.beleg.draw.Frame;
import org.beleg.draw.Ink;
import org.beleg.draw.Look;
import org.beleg.draw.Picture;
import org.beleg.draw.Shape;
import org.beleg.draw.Shape.Type;
import org.beleg.draw.Trace;

/** The tables with their keys, and an arrow from each table to those to whose rows it refers. */
final class Diagram {
    private static final int MOST = 5;
    private static final double WAY = 3;
    /** A reference to one of more tables is not drawn but said in the box. */
    private static final int TARGETS = 3;

    private final Checked checked;
    private final List<Table> tables;
    private final Words words;
    private final List<List<Integer>> refers = new ArrayList<>();
    private final Set<Integer> toThemselves = new LinkedHashSet<>();
    /** By table the tables to one of which a row refers, where they are too many for arrows. */
    private final Map<Integer, Set<Integer>> toMany = new HashMap<>();

    private final Layers layers;
    private final double box;
    private final double high;
    private final double gap;
    private final Map<Layers.Node, Frame> places = new HashMap<>();

    private Diagram(Checked checked, Words words) {
        this.checked = checked;
        this.tables = checked.dataset().tables();
        this.words = words;
        for (int i = 0; i < tables.size(); i++) {
            refers.add(targets(checked.dataset(), i));
        }
        this.layers = new Layers(refers, MOST);
        int widest = layers.layers().stream().mapToInt(this::boxes).max().orElse(1);
        this.box = Math.min(36, (Picture.PAGE - 4) / Math.max(4, widest) - 5);
        int depth = layers.layers().size();
        this.high = Math.min(toMany.isEmpty() ? 13 : 16, (Picture.TALLEST - 4) / (depth * 1.55));
        this.gap = Math.min(13, (Picture.TALLEST - 4 - depth * high) / Math.max(1, depth - 1));
        place();
    }

    static Figure of(Checked checked, Words words) {
        Diagram diagram = new Diagram(checked, words);
        String caption =
                words.say("tables.caption") + (diagram.toMany.isEmpty() ? "" : " " + words.say("tables.caption.many"));
        return Figure.of(words.say("tables.title"), caption, diagram.alt(), diagram.picture());
    }

    private List<Integer> targets(Dataset dataset, int table) {
        Set<Integer> targets = new LinkedHashSet<>();
        for (Reference reference : tables.get(table).references()) {
            boolean many = reference.to().size() > TARGETS;
            reference.to().stream()
                    .flatMap(to -> dataset.table(to.table()).stream())
                    .map(tables::indexOf)
                    .forEach(
                            to -> (many ? toMany.computeIfAbsent(table, t -> new LinkedHashSet<>()) : targets).add(to));
        }
        if (targets.remove(table)) {
            toThemselves.add(table);
        }
        return List.copyOf(targets);
    }

    private int boxes(List<Layers.Node> layer) {
        return (int) layer.stream().filter(n -> !n.isWay()).count();
    }

    /** Spreads each layer over the width; a box takes more room than a way. */
    private void place() {
        double y = 2;
        for (List<Layers.Node> layer : layers.layers()) {
            int boxes = boxes(layer);
            int ways = layer.size() - boxes;
            double way = Math.min(WAY, (Picture.PAGE - boxes * (box + 4)) / Math.max(1, ways));
            double free = Picture.PAGE - boxes * box - ways * way;
            double space = free / (layer.size() + 1);
            double x = space;
            for (Layers.Node node : layer) {
                double width = node.isWay() ? way : box;
                places.put(node, new Frame(x, y, width, high));
                x += width + space;
            }
            y += high + gap;
        }
    }

    private Frame frame(Layers.Node node) {
        return places.getOrDefault(node, new Frame(0, 0, box, high));
    }

    private Picture picture() {
        List<Shape> shapes = new ArrayList<>();
        layers.ways().forEach((arrow, way) -> shapes.addAll(line(way)));
        for (List<Layers.Node> layer : layers.layers()) {
            layer.stream().filter(n -> !n.isWay()).forEach(n -> shapes.addAll(box(n)));
        }
        double height =
                places.values().stream().mapToDouble(Frame::bottom).max().orElse(10);
        return new Picture(Picture.PAGE, height + 2, shapes);
    }

    /** A line upwards from a table to what it refers to, or downwards where there is a circle. */
    private List<Shape> line(List<Layers.Node> way) {
        Frame from = frame(way.get(0));
        Frame to = frame(way.get(way.size() - 1));
        boolean up = to.y() < from.y();
        double x = port(from, way.get(1), way.get(0), !up);
        double y = up ? from.y() : from.bottom();
        Trace trace = new Trace().to(x, y);
        for (int i = 1; i < way.size() - 1; i++) {
            Frame pass = frame(way.get(i));
            double at = pass.x() + pass.width() / 2;
            double enter = up ? pass.bottom() : pass.y();
            double leave = up ? pass.y() : pass.bottom();
            trace.upright(x, y, new Frame(at, enter, 0, 0)).line(at, leave);
            x = at;
            y = leave;
        }
        double end = port(to, way.get(way.size() - 2), way.get(way.size() - 1), up);
        double tip = up ? to.bottom() : to.y();
        trace.upright(x, y, new Frame(end, tip + (up ? 1.6 : -1.6), 0, 0));
        return List.of(trace.drawn(Look.line(Ink.MAIN, 0.3)), head(end, tip, up ? 2 : -2));
    }

    private static Shape head(double x, double tip, double back) {
        return new Trace()
                .to(x - 1, tip + back)
                .line(x, tip)
                .line(x + 1, tip + back)
                .close()
                .drawn(Look.area(Ink.MAIN));
    }

    /** Where on its upper or lower side a box is joined with a neighbour: in the order of the neighbours. */
    private double port(Frame box, Layers.Node neighbour, Layers.Node self, boolean below) {
        List<Layers.Node> all = layers.ways().values().stream()
                .filter(w -> w.contains(self))
                .flatMap(w -> neighbours(w, self).stream())
                .filter(n -> n.layer() > self.layer() == below)
                .sorted((a, b) -> Double.compare(frame(a).x(), frame(b).x()))
                .toList();
        int at = all.indexOf(neighbour);
        return box.x() + box.width() * (at + 1) / (all.size() + 1);
    }

    private static List<Layers.Node> neighbours(List<Layers.Node> way, Layers.Node self) {
        int at = way.indexOf(self);
        List<Layers.Node> its = new ArrayList<>();
        if (at > 0) {
            its.add(way.get(at - 1));
        }
        if (at + 1 < way.size()) {
            its.add(way.get(at + 1));
        }
        return its;
    }

    private List<Shape> box(Layers.Node node) {
        Frame at = frame(node);
        List<Shape> shapes = new ArrayList<>();
        if (toThemselves.contains(node.thing())) {
            loop(at, shapes);
        }
        shapes.add(new Shape.Box(
                at.x(),
                at.y(),
                at.width(),
                at.height(),
                Look.line(Ink.QUIET, 0.3).on(Ink.PAPER)));
        words(node, at, shapes);
        return shapes;
    }

    /** Name, key, number of rows, and to how many tables a row refers where there are no arrows for that. */
    private void words(Layers.Node node, Frame at, List<Shape> shapes) {
        Table table = tables.get(node.thing());
        double line = toMany.isEmpty() ? high / 3.4 : high / 4.3;
        Type name = Type.of(Math.min(2.9, line * 0.85)).heavy();
        Type small = Type.of(Math.min(2.45, line * 0.72));
        double room = at.width() - 3;
        if (name.width(table.name()) > room) {
            name = Type.of(Math.max(2.2, name.size() * room / name.width(table.name())))
                    .heavy();
        }
        String rows = words.count("tables.rows", checked.mark(table).rows());
        String key = table.key().isEmpty() ? words.say("tables.keyless") : String.join(", ", table.key());
        List<String> texts = new ArrayList<>(
                List.of(name.fitted(table.name(), room), small.fitted(key, room), small.fitted(rows, room)));
        Optional.ofNullable(toMany.get(node.thing()))
                .ifPresent(many -> texts.add(small.fitted(words.say("tables.many", many.size()), room)));
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                double y = at.y() + line * (1.05 + i);
                shapes.add(new Shape.Words(
                        texts.get(i), at.x() + 1.5, y, i == 0 ? name : small, i == 0 ? Ink.INK : Ink.QUIET));
            }
        }
    }

    private static void loop(Frame box, List<Shape> shapes) {
        double x = box.right();
        double y = box.y() + box.height() / 2;
        Look look = Look.line(Ink.MAIN, 0.3);
        shapes.add(new Trace()
                .to(x, y + 1.5)
                .line(x + 2.2, y + 1.5)
                .line(x + 2.2, y - 1.5)
                .line(x + 1.4, y - 1.5)
                .drawn(look));
        shapes.add(new Trace()
                .to(x + 1.8, y - 2.4)
                .line(x, y - 1.5)
                .line(x + 1.8, y - 0.6)
                .close()
                .drawn(Look.area(Ink.MAIN)));
    }

    private String alt() {
        long arrows = (long) layers.ways().size() + toThemselves.size();
        StringBuilder alt = new StringBuilder(words.count("tables.count", tables.size()))
                .append(' ')
                .append(words.count("tables.arrows", arrows));
        for (int i = 0; i < tables.size(); i++) {
            List<Integer> to = new ArrayList<>(refers.get(i));
            if (toThemselves.contains(i)) {
                to.add(i);
            }
            String name = tables.get(i).name();
            if (!to.isEmpty()) {
                alt.append(' ').append(words.say("tables.refers", name, names(to)));
            }
            Optional.ofNullable(toMany.get(i))
                    .ifPresent(many -> alt.append(' ').append(words.say("tables.refers.many", name, names(many))));
        }
        return alt.toString();
    }

    private String names(Collection<Integer> numbers) {
        return numbers.stream().map(t -> tables.get(t).name()).collect(Collectors.joining(", "));
    }
}
