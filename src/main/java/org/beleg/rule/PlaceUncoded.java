package org.beleg.rule;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;
import org.beleg.dataset.Span;

/** A place that the dataset knows is named in a source and not coded there. */
final class PlaceUncoded implements Rule {
    @Override
    public Card card() {
        return new Card(
                "place-uncoded",
                Severity.WARNING,
                "A place that the dataset knows is named in a source and not coded there",
                "Users of the data cannot tell a mention that was overlooked from one that is not there.",
                "Add an anchor of the place to the mention, or list it among the exclusions with a reason.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Passages.of(subject, (all, findings) -> judge(all, findings, subject), Role.NAME_IN_SOURCE);
    }

    private static void judge(Passages all, Findings findings, Subject subject) {
        Uncoded uncoded = new Uncoded(all);
        Set<String> names = names(all);
        for (HeldText text : all.held().all()) {
            Coverage coded = uncoded.coverage(text, row -> true).ready();
            Set<Span> said = new HashSet<>();
            for (String name : names) {
                text.text().find(name).stream()
                        .filter(span -> !coded.meets(span) && text.isWhole(span) && said.add(span))
                        .forEach(span -> uncoded.at(text, span, findings, subject)
                                .expected("an anchor of the place, or an exclusion")
                                .say("The name of a place at " + span + ", " + Uncoded.place(text, span)
                                        + ", is neither coded nor left out with a reason."));
            }
        }
    }

    /** The names of places as sources write them, with a capital letter; other words for places mean too much. */
    private static Set<String> names(Passages all) {
        Set<String> names = new TreeSet<>();
        all.rows().stream()
                .filter(row -> row.table().has(Role.PLACE_TYPE) || row.table().has(Role.LATITUDE))
                .flatMap(row -> row.get(Role.NAME_IN_SOURCE).stream())
                .filter(name -> name.length() > 2 && name.codePoints().anyMatch(Character::isUpperCase))
                .forEach(names::add);
        return names;
    }
}
