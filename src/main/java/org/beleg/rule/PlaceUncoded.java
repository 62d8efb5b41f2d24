package org.beleg.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Span;
import org.beleg.dataset.Table;

/** A place that the dataset knows is named in a source and not coded there. */
final class PlaceUncoded implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "place-uncoded",
                        Severity.WARNING,
                        "A place that the dataset knows is named in a source and not coded there",
                        "Users of the data cannot tell a mention that was overlooked from one that is not there.",
                        "Add an anchor of the place to the mention, or list it among the exclusions with a reason.")
                .judging(Role.NAME_IN_SOURCE);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        List<Table> tables = subject.dataset().tables().stream()
                .filter(t -> t.has(Role.NAME_IN_SOURCE) || t.has(Role.PLACE))
                .toList();
        return tables.stream().noneMatch(PlaceUncoded::isOfPlaces)
                ? Optional.empty()
                : Passages.of(subject, (all, findings) -> judge(all, findings, subject), tables);
    }

    private static boolean isOfPlaces(Table table) {
        return table.has(Role.NAME_IN_SOURCE) && (table.has(Role.PLACE_TYPE) || table.has(Role.LATITUDE));
    }

    private static void judge(Passages all, Findings findings, Subject subject) {
        Uncoded uncoded = new Uncoded(all);
        Map<String, Set<String>> places = places(all);
        Map<String, List<Row>> located = located(all);
        for (HeldText text : all.held().all()) {
            Coverage named = uncoded.coverage(text, row -> row.table().has(Role.NAME_IN_SOURCE))
                    .ready();
            Set<Span> said = new HashSet<>();
            places.forEach((name, keys) -> {
                Coverage there = new Coverage();
                keys.forEach(key -> uncoded.add(there, text, located.getOrDefault(key, List.of())));
                there.ready();
                text.text().find(name).stream()
                        .filter(span -> !named.meets(span) && !there.meets(span))
                        .filter(span -> text.isWhole(span) && said.add(span))
                        .forEach(span -> uncoded.at(text, span, findings, subject)
                                .expected("an anchor of the place, or an exclusion")
                                .say("The name of a place at " + span + ", " + Uncoded.place(text, span)
                                        + ", is neither coded nor left out with a reason."));
            });
        }
    }

    /** The records by the places they are located at; a mention in their passages is coded. */
    private static Map<String, List<Row>> located(Passages all) {
        Map<String, List<Row>> located = new HashMap<>();
        all.rows()
                .forEach(row -> Stream.of(Role.PLACE, Role.OTHER_PLACES)
                        .flatMap(row.table()::columns)
                        .flatMap(column -> row.values(column).stream())
                        .forEach(key -> located.computeIfAbsent(key, k -> new ArrayList<>())
                                .add(row)));
        return located;
    }

    /** The places by their names as sources write them, with a capital letter; other words for places mean too much. */
    private static Map<String, Set<String>> places(Passages all) {
        Map<String, Set<String>> places = new TreeMap<>();
        all.rows().stream()
                .filter(row -> isOfPlaces(row.table()))
                .forEach(row -> row.get(Role.NAME_IN_SOURCE)
                        .filter(name -> name.length() > 2 && name.codePoints().anyMatch(Character::isUpperCase))
                        .ifPresent(name -> places.computeIfAbsent(name, n -> new HashSet<>())
                                .add(row.key().orElse(""))));
        return places;
    }
}
