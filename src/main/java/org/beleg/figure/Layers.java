package org.beleg.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Puts things that refer to each other into layers: what is referred to above what refers to it. A reference over more
 * than one layer has a place to pass in each that it crosses. The method is Sugiyama's, with the greatest width of a layer
 * given.
 */
final class Layers {
    private static final int SWEEPS = 12;

    private final int most;
    private final List<List<Integer>> refers;
    private final int[] layer;
    private final List<List<Node>> layers = new ArrayList<>();
    private final Map<Arrow, List<Node>> ways = new LinkedHashMap<>();

    /**
     * A place in a layer: a thing, or a way between two.
     *
     * @param thing number of the thing; of a way that of the one which refers
     * @param target of a way the number of the one referred to, else -1
     * @param layer number of the layer, from the top
     */
    record Node(int thing, int target, int layer) {
        boolean isWay() {
            return target >= 0;
        }
    }

    /** A thing that refers to another. */
    record Arrow(int from, int to) {}

    /** {@code refers}: for each thing the numbers of the others to which it refers. */
    Layers(List<List<Integer>> refers, int most) {
        this.refers = refers;
        this.most = most;
        this.layer = new int[refers.size()];
        place();
        fill();
        for (int i = 0; i < SWEEPS; i++) {
            order(i % 2 == 0);
        }
    }

    List<List<Node>> layers() {
        return layers;
    }

    /** For each reference the places it goes through, from what refers to what is referred to. */
    Map<Arrow, List<Node>> ways() {
        return ways;
    }

    /** Each thing goes below all it refers to, where that makes no circle, and below a full layer. */
    private void place() {
        int[] state = new int[refers.size()];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < refers.size(); i++) {
            visit(i, state, order);
        }
        Map<Integer, Integer> sizes = new HashMap<>();
        boolean[] done = new boolean[refers.size()];
        // What nothing refers to and that refers to nothing comes last.
        List<Integer> alone = order.stream().filter(this::isAlone).toList();
        List<Integer> linked = order.stream().filter(i -> !isAlone(i)).toList();
        for (int i : linked) {
            int at = refers.get(i).stream()
                    .filter(to -> done[to])
                    .mapToInt(to -> layer[to] + 1)
                    .max()
                    .orElse(0);
            put(i, at, sizes);
            done[i] = true;
        }
        int last = linked.isEmpty() ? 0 : IntStream.of(layer).max().orElse(0) + 1;
        alone.forEach(i -> put(i, last, sizes));
    }

    private boolean isAlone(int thing) {
        return refers.get(thing).isEmpty() && refers.stream().noneMatch(r -> r.contains(thing));
    }

    private void put(int thing, int at, Map<Integer, Integer> sizes) {
        int free = at;
        while (sizes.getOrDefault(free, 0) >= most) {
            free++;
        }
        sizes.merge(free, 1, Integer::sum);
        layer[thing] = free;
    }

    /** What is referred to comes before what refers. */
    private void visit(int thing, int[] state, List<Integer> order) {
        if (state[thing] != 0) {
            return;
        }
        state[thing] = 1;
        refers.get(thing).forEach(to -> visit(to, state, order));
        state[thing] = 2;
        order.add(thing);
    }

    private void fill() {
        int depth = IntStream.of(layer).max().orElse(0) + 1;
        IntStream.range(0, depth).forEach(i -> layers.add(new ArrayList<>()));
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < layer.length; i++) {
            Node node = new Node(i, -1, layer[i]);
            nodes.add(node);
            layers.get(layer[i]).add(node);
        }
        for (int i = 0; i < layer.length; i++) {
            for (int to : refers.get(i)) {
                List<Node> way = new ArrayList<>(List.of(nodes.get(i)));
                int step = Integer.compare(layer[to], layer[i]);
                for (int at = layer[i] + step; step != 0 && at != layer[to]; at += step) {
                    Node place = new Node(i, to, at);
                    layers.get(at).add(place);
                    way.add(place);
                }
                way.add(nodes.get(to));
                ways.put(new Arrow(i, to), way);
            }
        }
    }

    /** Moves each place of a layer to the middle of those it is joined with in the layer before, or after. */
    private void order(boolean down) {
        Map<Node, List<Node>> joined = new HashMap<>();
        ways.values().forEach(way -> {
            for (int i = 0; i + 1 < way.size(); i++) {
                joined.computeIfAbsent(way.get(i), n -> new ArrayList<>()).add(way.get(i + 1));
                joined.computeIfAbsent(way.get(i + 1), n -> new ArrayList<>()).add(way.get(i));
            }
        });
        int[] all = IntStream.range(0, layers.size()).toArray();
        int[] turned = Arrays.stream(all).map(i -> layers.size() - 1 - i).toArray();
        for (int i : down ? all : turned) {
            int other = down ? i - 1 : i + 1;
            if (other >= 0 && other < layers.size()) {
                Map<Node, Double> middles = middles(i, other, joined);
                layers.get(i).sort(Comparator.comparingDouble(n -> middles.getOrDefault(n, 0.0)));
            }
        }
    }

    private Map<Node, Double> middles(int here, int other, Map<Node, List<Node>> joined) {
        Map<Node, Integer> positions = new HashMap<>();
        List<Node> row = layers.get(other);
        IntStream.range(0, row.size()).forEach(i -> positions.put(row.get(i), i));
        Map<Node, Double> middles = new HashMap<>();
        List<Node> its = layers.get(here);
        for (int i = 0; i < its.size(); i++) {
            double mine = (i + 0.5) / its.size();
            double middle = joined.getOrDefault(its.get(i), List.of()).stream()
                    .filter(positions::containsKey)
                    .mapToDouble(n -> (positions.getOrDefault(n, 0) + 0.5) / row.size())
                    .average()
                    .orElse(mine);
            middles.put(its.get(i), middle);
        }
        return middles;
    }
}
