package org.beleg.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Column;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;

/** A record is said to be located more exactly than the place it names. */
final class PrecisionBeyondPlace implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "precision-beyond-place",
                        Severity.WARNING,
                        "A record is located more exactly than its place",
                        "Users pick records by how exactly they are located; this one promises more than its place can give.",
                        "Give the record the precision of its place, or name a more exact place.")
                .judging(Role.PLACE, Role.PLACE_PRECISION);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        Dataset dataset = subject.dataset();
        Set<Table> tables = new LinkedHashSet<>();
        Set<String> places = new LinkedHashSet<>();
        dataset.tables(Role.PLACE, Role.PLACE_PRECISION)
                .forEach(table -> Links.targets(dataset, table, Role.PLACE).stream()
                        .filter(place -> place.has(Role.PLACE_PRECISION))
                        .forEach(place -> {
                            tables.addAll(List.of(table, place));
                            places.add(place.name());
                        }));
        return tables.isEmpty()
                ? Optional.empty()
                : Optional.of(Gathered.from(List.copyOf(tables), () -> new Precisions(places)));
    }

    private record Located(Spot spot, String place, int precision) {}

    private static final class Precisions implements Gathered<Precisions> {
        private final Set<String> tables;
        private final Map<String, Integer> places = new HashMap<>();
        private final List<Located> located = new ArrayList<>();

        Precisions(Set<String> tables) {
            this.tables = tables;
        }

        @Override
        public void look(Row row) {
            Optional<Integer> precision = row.meaning(Role.PLACE_PRECISION)
                    .filter(p -> p.matches("[1-7]"))
                    .map(Integer::valueOf);
            if (precision.isEmpty() || !Standing.stands(row)) {
                return;
            }
            if (tables.contains(row.table().name())) {
                row.key().ifPresent(key -> places.put(key, precision.get()));
            }
            row.get(Role.PLACE).ifPresent(place -> located.add(new Located(Spot.of(row), place, precision.get())));
        }

        @Override
        public void add(Precisions later) {
            places.putAll(later.places);
            located.addAll(later.located);
        }

        @Override
        public void judge(Findings findings) {
            for (Located record : located) {
                Optional.ofNullable(places.get(record.place()))
                        .filter(of -> record.precision() < of)
                        .ifPresent(of -> say(record, of, findings));
            }
        }

        private static void say(Located record, int place, Findings findings) {
            Spot spot = record.spot();
            String column =
                    spot.table().column(Role.PLACE_PRECISION).map(Column::name).orElse("");
            spot.at(findings)
                    .column(column)
                    .found(String.valueOf(record.precision()))
                    .expected(place + " or more")
                    .say(spot.name() + "." + column + " is " + record.precision() + ", more exact than its place "
                            + record.place() + " with " + place + ".");
        }
    }
}
