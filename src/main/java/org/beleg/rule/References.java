package org.beleg.rule;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.beleg.check.Findings;
import org.beleg.check.Glance;
import org.beleg.check.Inspection;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Flaw;
import org.beleg.dataset.Header;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.glance.Codes;
import org.beleg.glance.Marks;
import org.beleg.glance.RawRow;
import org.beleg.glance.RawRows;

/**
 * The codes of all values that can be referred to and of all that refer: enough to know whether any refers to nothing, or
 * is referred to by nothing, and not yet where.
 *
 * @param dataset the dataset
 * @param which the references that are wanted
 * @param sequel what is made of them
 */
record References(Dataset dataset, Predicate<Use> which, Sequel sequel) implements Inspection<References.Values> {
    /** What is made of the values once all are known. */
    interface Sequel {
        /** What must look at rows once more. */
        Optional<Inspection<?>> again(References all, Map<Table, Values> learnt) throws IOException;

        /** Notes what is left to be said. */
        default void conclude(References all, Map<Table, Values> learnt, Findings findings) {}
    }

    /** Flaws by which rows are lost. */
    private static final Set<Flaw.Kind> LOST =
            EnumSet.of(Flaw.Kind.OPEN_QUOTE, Flaw.Kind.UTF16, Flaw.Kind.ROW_TOO_LONG);

    /** What was learnt of one table. */
    static final class Values {
        private final Map<Use.Place, CodedValues> there = new LinkedHashMap<>();
        private final Map<Use, Uses> uses = new LinkedHashMap<>();
        /** Whether its columns are in the header, place by place. */
        private final Map<Use.Place, Boolean> readable = new LinkedHashMap<>();

        private boolean cut;

        /** By what the table refers, and the codes of the values. */
        Map<Use, Codes> uses() {
            Map<Use, Codes> codes = new LinkedHashMap<>();
            uses.forEach((use, values) -> codes.put(use, values.values.codes()));
            return codes;
        }

        /** How often the table refers by that. */
        long count(Use use) {
            return Optional.ofNullable(uses.get(use)).map(u -> u.count).orElse(0L);
        }

        /** What of the table can be referred to. */
        Set<Use.Place> places() {
            return there.keySet();
        }

        /** How many values can be referred to, in the column that has most. */
        long most() {
            return there.values().stream()
                    .mapToLong(v -> v.codes().size())
                    .max()
                    .orElse(0);
        }

        private void add(Values later) {
            there.forEach((place, values) ->
                    Optional.ofNullable(later.there.get(place)).ifPresent(values::merge));
            uses.forEach(
                    (use, values) -> Optional.ofNullable(later.uses.get(use)).ifPresent(values::add));
            readable.putAll(later.readable);
            cut |= later.cut;
        }
    }

    /** The values by which a table refers, and how often it does. */
    private static final class Uses {
        private final CodedValues values = new CodedValues();
        private long count;
        /** By the number of a cell in its dictionary how many values it has that were added. */
        private int[] inCell = {};

        private void add(RawRows rows, Use.Look look) {
            RawRow row = new RawRow(rows);
            for (int i = 0; i < rows.size(); i++) {
                if (row.at(i).isPlain()) {
                    add(row, look);
                }
            }
        }

        private void add(RawRow row, Use.Look look) {
            int number = look.number(row);
            if (number > 0 && number < inCell.length && inCell[number] > 0) {
                count += inCell[number];
                return;
            }
            long before = count;
            look.each(row, value -> {
                values.addOnce(value);
                count++;
                return true;
            });
            if (number > 0) {
                inCell = number < inCell.length ? inCell : Arrays.copyOf(inCell, number * 2);
                inCell[number] = (int) (count - before);
            }
        }

        private void add(Uses later) {
            values.merge(later.values);
            count += later.count;
        }
    }

    private Stream<Use> uses(Table table) {
        return table.references().stream()
                .map(reference -> new Use(table, reference))
                .filter(which);
    }

    @Override
    public List<Table> tables() {
        return dataset.tables();
    }

    @Override
    public boolean inAnyOrder() {
        return true;
    }

    @Override
    public Values start(Table table) {
        Values values = new Values();
        dataset.tables().stream()
                .flatMap(this::uses)
                .flatMap(use -> use.places(dataset).stream())
                .filter(place -> place.table().equals(table.name()))
                .forEach(place -> values.there.computeIfAbsent(place, p -> new CodedValues()));
        uses(table).forEach(use -> values.uses.put(use, new Uses()));
        return values;
    }

    @Override
    public void header(Values values, Header header, Findings findings) {
        values.there.keySet().stream()
                .filter(p -> !p.columns().isEmpty() && header.names().containsAll(p.columns()))
                .forEach(p -> values.readable.put(p, true));
    }

    @Override
    public void flaw(Values values, Flaw flaw, Findings findings) {
        values.cut |= LOST.contains(flaw.kind());
    }

    @Override
    public Optional<Glance<Values>> glance(Header header) {
        List<Use> uses = uses(header.table()).toList();
        List<Use.Look> looks = uses.stream().map(use -> use.look(header)).toList();
        List<int[]> places = start(header.table()).there.keySet().stream()
                .map(place -> CodedValues.positions(header, place.columns()))
                .toList();
        return Optional.of(new Glance<>() {
            private List<Uses> used = List.of();
            private List<CodedValues> there = List.of();

            @Override
            public void look(Values values, RawRows rows, Marks open) {
                if (used.size() < looks.size() || there.size() < places.size()) {
                    used = List.copyOf(values.uses.values());
                    there = List.copyOf(values.there.values());
                }
                open.addAll(rows.suspects());
                for (int i = 0; i < places.size(); i++) {
                    there.get(i).addPlain(rows, places.get(i));
                }
                for (int i = 0; i < looks.size(); i++) {
                    used.get(i).add(rows, looks.get(i));
                }
            }
        });
    }

    @Override
    public void row(Values values, Row row, Findings findings) {
        values.there.forEach((place, there) -> place.value(row).ifPresent(there::add));
        if (Sound.is(row)) {
            values.uses.forEach((use, uses) -> use.values(row).forEach(value -> {
                uses.values.add(value);
                uses.count++;
            }));
        }
    }

    @Override
    public Values merge(Values earlier, Values later) {
        earlier.add(later);
        return earlier;
    }

    /** The values that are there; empty where they could not be read. */
    static Optional<Codes> there(Map<Table, Values> learnt, Use.Place place) {
        return learnt.values().stream()
                .filter(v -> !v.cut && v.readable.containsKey(place))
                .flatMap(v -> Stream.ofNullable(v.there.get(place)))
                .map(CodedValues::codes)
                .findFirst();
    }

    @Override
    public Optional<Inspection<?>> again(Map<Table, Values> learnt) throws IOException {
        return sequel.again(this, learnt);
    }

    @Override
    public void conclude(Map<Table, Values> learnt, Findings findings) {
        sequel.conclude(this, learnt, findings);
    }
}
