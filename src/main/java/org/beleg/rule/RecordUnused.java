package org.beleg.rule;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Glance;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Header;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.glance.Code;
import org.beleg.glance.CodeSet;
import org.beleg.glance.Codes;

/** A place or an actor is referred to by nothing but its own anchors. */
final class RecordUnused implements Rule, References.Sequel {
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
        return used.isEmpty()
                ? Optional.empty()
                : Optional.of(new References(dataset, use -> !isTalk(use) && isOf(use, used), this));
    }

    private static boolean isTalk(Use use) {
        return use.reference().columns().stream()
                .flatMap(name -> use.table().column(name).stream())
                .anyMatch(column -> TALK.stream().anyMatch(column::is));
    }

    private static boolean isOf(Use use, Set<String> tables) {
        return use.reference().to().stream().anyMatch(to -> tables.contains(to.table()));
    }

    @Override
    public Optional<Inspection<?>> again(References all, Map<Table, References.Values> learnt) throws IOException {
        Map<Table, Unused> unused = new LinkedHashMap<>();
        for (Map.Entry<Table, References.Values> entry : learnt.entrySet()) {
            Unused none = new Unused(new LinkedHashMap<>());
            for (Use.Place place : entry.getValue().places()) {
                none.codes().put(place, unused(all, learnt, place));
            }
            if (none.isAny()) {
                unused.put(entry.getKey(), none);
            }
        }
        return unused.isEmpty()
                ? Optional.empty()
                : Optional.of(Inspection.ofRows(
                        List.copyOf(unused.keySet()),
                        (row, findings) -> Optional.ofNullable(unused.get(row.table()))
                                .filter(none -> none.has(row))
                                .ifPresent(none -> say(row, findings)),
                        header ->
                                Optional.ofNullable(unused.get(header.table())).map(none -> none.glance(header))));
    }

    /** The values of a column, or of several, by which nothing refers to their rows. */
    private static CodeSet unused(References all, Map<Table, References.Values> learnt, Use.Place place)
            throws IOException {
        List<Codes> uses = learnt.values().stream()
                .flatMap(values -> values.uses().entrySet().stream())
                .filter(use -> use.getKey().places(all.dataset()).contains(place))
                .map(Map.Entry::getValue)
                .toList();
        Optional<Codes> there = References.there(learnt, place);
        return there.isPresent() ? there.get().without(uses) : new CodeSet();
    }

    private static void say(Row row, Findings findings) {
        if (Standing.stands(row) && !Standing.isOwnVoice(row)) {
            findings.at(row).say(row.name() + " is named by no other record, only by its own anchors.");
        }
    }

    /** The values of one table by which nothing refers to it; a row is unused where that is so of all places. */
    private record Unused(Map<Use.Place, CodeSet> codes) {
        boolean isAny() {
            return !codes.isEmpty() && codes.values().stream().allMatch(c -> c.size() > 0);
        }

        boolean has(Row row) {
            Code code = new Code();
            return codes.entrySet().stream()
                    .allMatch(e -> e.getKey()
                            .value(row)
                            .filter(value -> e.getValue().contains(code.of(value)))
                            .isPresent());
        }

        Glance<Inspection.Nothing> glance(Header header) {
            CodedValues values = new CodedValues();
            Use.Place first = codes.keySet().iterator().next();
            int[] cells = CodedValues.positions(header, first.columns());
            CodeSet none = Objects.requireNonNull(codes.get(first));
            return Glance.ofEach((nothing, row) -> row.isPlain() && !values.isIn(none, row, cells));
        }
    }
}
