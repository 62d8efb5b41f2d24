package org.beleg.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Column;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Flaw;
import org.beleg.dataset.Header;
import org.beleg.dataset.Nearest;
import org.beleg.dataset.Reference;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.json.Json;

/** A value refers to a row that is not there. */
final class ReferenceDangling implements Rule {
    @Override
    public Card card() {
        return new Card(
                "reference-dangling",
                Severity.ERROR,
                "A value refers to a row that is not there",
                "Joining the tables loses the row, or every statistic that needs the other one.",
                "Correct the value, or add the row it refers to.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        boolean none =
                subject.dataset().tables().stream().allMatch(t -> t.references().isEmpty());
        return none
                ? Optional.empty()
                : Optional.of(new References(subject.dataset(), References.places(subject.dataset())));
    }

    /** Columns of a table that are referred to. */
    private record Place(String table, List<String> columns) {}

    /** A value that refers, and where it stands. */
    private record Use(
            Reference reference, String column, String value, long row, long line, Optional<String> record) {}

    /** The values that can be referred to, and those that refer, each kept where it stands first. */
    private static final class Values {
        private final Map<Place, Set<String>> there = new HashMap<>();
        private final List<Use> uses = new ArrayList<>();
        /** What can be looked up at all: its columns are in the header, and no row of its file was lost. */
        private final Set<Place> readable = new HashSet<>();

        private boolean cut;
    }

    private record References(Dataset dataset, Set<Place> places) implements Inspection<Values> {
        @Override
        public List<Table> tables() {
            return dataset.tables();
        }

        @Override
        public Values start(Table table) {
            return new Values();
        }

        @Override
        public void header(Values values, Header header, Findings findings) {
            places.stream()
                    .filter(p -> p.table().equals(header.table().name()))
                    .filter(p -> !p.columns().isEmpty() && header.names().containsAll(p.columns()))
                    .forEach(values.readable::add);
        }

        @Override
        public void flaw(Values values, Flaw flaw, Findings findings) {
            values.cut |= flaw.kind() == Flaw.Kind.OPEN_QUOTE || flaw.kind() == Flaw.Kind.UTF16;
        }

        @Override
        public void row(Values values, Row row, Findings findings) {
            for (Place place : places) {
                if (place.table().equals(row.table().name())) {
                    Set<String> there = values.there.computeIfAbsent(place, p -> new LinkedHashSet<>());
                    joined(row, place.columns()).ifPresent(there::add);
                }
            }
            if (Sound.is(row)) {
                row.table().references().forEach(reference -> uses(reference, row, values.uses));
            }
        }

        private static void uses(Reference reference, Row row, List<Use> uses) {
            String column = String.join(", ", reference.columns());
            values(reference, row).stream()
                    .filter(value -> !reference.words().contains(value))
                    .forEach(value -> uses.add(new Use(reference, column, value, row.number(), row.line(), row.key())));
        }

        /** As {@link Row#joined}, of the cells as they should be written. */
        private static Optional<String> joined(Row row, List<String> columns) {
            return row.joined(columns)
                    .map(whole -> Stream.of(whole.split("\u001f", -1))
                            .map(Sound::cell)
                            .collect(Collectors.joining("\u001f")));
        }

        private static List<String> values(Reference reference, Row row) {
            if (reference.columns().size() > 1) {
                return joined(row, reference.columns()).stream().toList();
            }
            return reference.columns().stream()
                    .flatMap(name -> row.table().column(name).stream())
                    .flatMap((Column column) -> Sound.values(row, column).stream())
                    .toList();
        }

        @Override
        public Values merge(Values earlier, Values later) {
            later.there.forEach((place, values) -> earlier.there
                    .computeIfAbsent(place, p -> new LinkedHashSet<>())
                    .addAll(values));
            earlier.uses.addAll(later.uses);
            earlier.readable.addAll(later.readable);
            earlier.cut |= later.cut;
            return earlier;
        }

        @Override
        public void conclude(Map<Table, Values> learnt, Findings findings) {
            Map<Place, Set<String>> there = new HashMap<>();
            for (Values values : learnt.values()) {
                values.readable.stream()
                        .filter(place -> !values.cut)
                        .forEach(place -> there.put(place, values.there.getOrDefault(place, Set.of())));
            }
            learnt.forEach((table, values) -> values.uses.forEach(use -> judge(table, use, there, findings)));
        }

        private void judge(Table table, Use use, Map<Place, Set<String>> there, Findings findings) {
            Set<String> candidates = new HashSet<>();
            List<String> names = new ArrayList<>();
            for (Reference.Target target : use.reference().to()) {
                Set<String> keys = there.get(place(dataset, target));
                if (keys == null) {
                    findings.notEvaluated(table, target.table() + ", to which it refers, could not be read", 1);
                    return;
                }
                names.add(target.table());
                candidates.addAll(keys);
            }
            if (!candidates.contains(use.value()) && !isIllFormed(table, use)) {
                say(table, use, names, Nearest.of(use.value(), new TreeSet<>(candidates)), findings);
            }
        }

        /** What does not even have the form of a key is said by the schema already. */
        private static boolean isIllFormed(Table table, Use use) {
            Json property = table.schema()
                    .get("properties")
                    .flatMap(p -> p.get(use.column()))
                    .orElse(Json.Obj.EMPTY);
            return property.get("items")
                    .orElse(property)
                    .string("pattern")
                    .filter(pattern -> !Example.fits(pattern, use.value()))
                    .isPresent();
        }

        private static void say(Table table, Use use, List<String> names, Optional<String> nearest, Findings findings) {
            String value = use.value().replace('\u001f', '/');
            findings.at(table)
                    .line(use.line())
                    .record(use.record().map(k -> k.replace('\u001f', '/')))
                    .column(use.column())
                    .found(value)
                    .expected("a key of " + String.join(" or ", names))
                    .nearest(nearest.map(n -> n.replace('\u001f', '/')))
                    .say(use.record().map(k -> k.replace('\u001f', '/')).orElse("row " + use.row()) + "."
                            + use.column() + " is " + value + ", but there is no such row in "
                            + String.join(" or ", names) + ".");
        }

        static Set<Place> places(Dataset dataset) {
            Set<Place> places = new HashSet<>();
            for (Table table : dataset.tables()) {
                table.references().forEach(r -> r.to().forEach(target -> places.add(place(dataset, target))));
            }
            return places;
        }

        private static Place place(Dataset dataset, Reference.Target target) {
            List<String> columns = target.columns().isEmpty()
                    ? dataset.table(target.table()).map(Table::key).orElse(List.of())
                    : target.columns();
            return new Place(target.table(), columns);
        }
    }
}
