package org.beleg.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Reference;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;

/** A place or an actor is referred to by nothing but its own anchors. */
final class RecordUnused implements Rule {
    private static final List<Role> USES =
            List.of(Role.PLACE, Role.OTHER_PLACES, Role.ACTOR, Role.RECIPIENT, Role.CLAIMANT);
    /** What speaks of a record without using it. */
    private static final List<Role> TALK =
            List.of(Role.ANCHOR_RECORD, Role.WAIVER_RECORD, Role.CHANGE_RECORD, Role.SUCCESSOR);

    @Override
    public Card card() {
        return new Card(
                "record-unused",
                Severity.INFO,
                "A place or an actor is not used by any record",
                "It may be there on purpose, for context. It may also be that a record lost its place or its actor.",
                "Nothing, if it is there for context; otherwise name it in the record it belongs to.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        Dataset dataset = subject.dataset();
        Set<String> used = new LinkedHashSet<>();
        for (Table table : dataset.tables()) {
            USES.forEach(role -> Links.targets(dataset, table, role).forEach(t -> used.add(t.name())));
        }
        return used.isEmpty() ? Optional.empty() : Optional.of(Gathered.from(dataset.tables(), () -> new Uses(used)));
    }

    /** The records of the tables that should be used, and the values by which others refer to those tables. */
    private static final class Uses implements Gathered<Uses> {
        private final Set<String> tables;
        private final Map<String, Map<String, Spot>> records = new LinkedHashMap<>();
        private final Map<String, Set<String>> uses = new HashMap<>();

        Uses(Set<String> tables) {
            this.tables = tables;
        }

        @Override
        public void look(Row row) {
            String table = row.table().name();
            if (tables.contains(table) && Standing.stands(row) && !Standing.isOwnVoice(row)) {
                row.key()
                        .ifPresent(key -> records.computeIfAbsent(table, t -> new LinkedHashMap<>())
                                .putIfAbsent(key, Spot.of(row)));
            }
            for (Reference reference : row.table().references()) {
                if (!isTalk(row.table(), reference)) {
                    use(reference, row);
                }
            }
        }

        private static boolean isTalk(Table table, Reference reference) {
            return reference.columns().stream()
                    .flatMap(name -> table.column(name).stream())
                    .anyMatch(column -> TALK.stream().anyMatch(column::is));
        }

        private void use(Reference reference, Row row) {
            List<String> values = Links.values(reference, row);
            for (Reference.Target target : reference.to()) {
                if (tables.contains(target.table())) {
                    uses.computeIfAbsent(target.table(), t -> new HashSet<>()).addAll(values);
                }
            }
        }

        @Override
        public void add(Uses later) {
            later.records.forEach((table, more) ->
                    records.computeIfAbsent(table, t -> new LinkedHashMap<>()).putAll(more));
            later.uses.forEach((table, more) ->
                    uses.computeIfAbsent(table, t -> new HashSet<>()).addAll(more));
        }

        @Override
        public void judge(Findings findings) {
            records.forEach((table, all) -> all.forEach((key, spot) -> {
                if (!uses.getOrDefault(table, Set.of()).contains(key)) {
                    spot.at(findings).say(spot.name() + " is named by no other record, only by its own anchors.");
                }
            }));
        }
    }
}
