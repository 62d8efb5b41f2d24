package org.beleg.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.beleg.check.Findings;
import org.beleg.check.Glance;
import org.beleg.check.Inspection;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Header;
import org.beleg.dataset.Nearest;
import org.beleg.dataset.Reference;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.glance.Code;
import org.beleg.glance.CodeSet;

/**
 * Looks again at the rows that refer to nothing, and at what they may mean.
 *
 * @param dataset the dataset
 * @param missing by what refers the codes of the values that are nowhere
 * @param near what they may mean: columns with so few values that the nearest one can be looked for
 */
record Dangling(Dataset dataset, Map<Use, CodeSet> missing, List<Use.Place> near) implements Inspection<Dangling.Seen> {
    /** Among more values than this the nearest is not looked for. */
    static final int NEAR = 200_000;

    /** So many comparisons the search for nearest values may take, all in all. */
    private static final long COMPARISONS = 20_000_000;

    /** A value that refers to nothing, and where it stands. */
    private record Loose(Use use, String value, long row, long line, Optional<String> record) {}

    /** The values of some rows. */
    static final class Seen {
        private final List<Loose> loose = new ArrayList<>();
        private final Map<Use.Place, List<String>> there = new HashMap<>();
        private long more;

        private void see(Loose value) {
            if (loose.size() < Findings.KEPT) {
                loose.add(value);
            } else {
                more++;
            }
        }

        private void add(Seen later) {
            later.loose.forEach(this::see);
            later.there.forEach((place, values) ->
                    there.computeIfAbsent(place, p -> new ArrayList<>()).addAll(values));
            more += later.more;
        }
    }

    @Override
    public List<Table> tables() {
        return dataset.tables().stream()
                .filter(t ->
                        uses(t).findAny().isPresent() || places(t).findAny().isPresent())
                .toList();
    }

    private Stream<Use> uses(Table table) {
        return missing.keySet().stream().filter(use -> use.table().name().equals(table.name()));
    }

    private Stream<Use.Place> places(Table table) {
        return near.stream().filter(place -> place.table().equals(table.name())).distinct();
    }

    @Override
    public Seen start(Table table) {
        return new Seen();
    }

    @Override
    public Optional<Glance<Seen>> glance(Header header) {
        if (places(header.table()).findAny().isPresent()) {
            return Optional.empty();
        }
        List<Use> uses = uses(header.table()).toList();
        List<Use.Look> looks = uses.stream().map(use -> use.look(header)).toList();
        List<CodeSet> wanted = uses.stream()
                .flatMap(use -> Stream.ofNullable(missing.get(use)))
                .toList();
        return Optional.of(Glance.ofEach((seen, row) -> {
            boolean settled = row.isPlain();
            for (int i = 0; i < looks.size() && settled; i++) {
                CodeSet none = wanted.get(i);
                settled = looks.get(i).each(row, value -> !none.contains(value));
            }
            return settled;
        }));
    }

    @Override
    public void row(Seen seen, Row row, Findings findings) {
        places(row.table())
                .forEach(place -> place.value(row)
                        .ifPresent(value -> seen.there
                                .computeIfAbsent(place, p -> new ArrayList<>())
                                .add(value)));
        if (Sound.is(row)) {
            Code code = new Code();
            uses(row.table())
                    .forEach(use -> use.values(row).stream()
                            .filter(value -> Optional.ofNullable(missing.get(use))
                                    .filter(m -> m.contains(code.of(value)))
                                    .isPresent())
                            .filter(Predicate.not(use.illFormed()))
                            .forEach(value -> seen.see(new Loose(use, value, row.number(), row.line(), row.key()))));
        }
    }

    @Override
    public Seen merge(Seen earlier, Seen later) {
        earlier.add(later);
        return earlier;
    }

    @Override
    public void conclude(Map<Table, Seen> learnt, Findings findings) {
        Suggestions suggestions = new Suggestions(learnt);
        learnt.forEach((table, seen) -> {
            seen.loose.forEach(loose -> say(table, loose, suggestions.of(loose), findings));
            findings.more(table, seen.more);
        });
    }

    /** The nearest values that are there. */
    private final class Suggestions {
        private final Map<Table, Seen> learnt;
        private final Map<Use, Set<String>> candidates = new HashMap<>();
        private final Map<String, Optional<String>> known = new HashMap<>();
        private long comparisons = COMPARISONS;

        Suggestions(Map<Table, Seen> learnt) {
            this.learnt = learnt;
        }

        Optional<String> of(Loose loose) {
            Set<String> all = candidates.computeIfAbsent(loose.use(), this::values);
            return known.computeIfAbsent(loose.use().column() + '\u001e' + loose.value(), k -> {
                comparisons -= all.size();
                return comparisons < 0 ? Optional.empty() : Nearest.ofKey(loose.value(), all);
            });
        }

        private Set<String> values(Use use) {
            Set<String> all = new TreeSet<>();
            use.places(dataset)
                    .forEach(place ->
                            learnt.values().forEach(seen -> all.addAll(seen.there.getOrDefault(place, List.of()))));
            return all;
        }
    }

    private static void say(Table table, Loose loose, Optional<String> nearest, Findings findings) {
        String names = String.join(
                " or ",
                loose.use().reference().to().stream()
                        .map(Reference.Target::table)
                        .toList());
        String value = loose.value().replace('\u001f', '/');
        Optional<String> record = loose.record().map(k -> k.replace('\u001f', '/'));
        findings.at(table)
                .line(loose.line())
                .record(record)
                .column(loose.use().column())
                .found(value)
                .expected("a key of " + names)
                .nearest(nearest.map(n -> n.replace('\u001f', '/')))
                .say(record.orElse("row " + loose.row()) + "." + loose.use().column() + " is " + value
                        + ", but there is no such row in " + names + ".");
    }
}
