package org.beleg.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;

/** Two events have the same actors, kind, place and date. */
final class EventDuplicated implements Rule {
    private static final List<Role> WHO_WHERE_WHEN =
            List.of(Role.ACTOR, Role.RECIPIENT, Role.PLACE, Role.DATE, Role.DATE_EARLIEST, Role.DATE_LATEST);
    private static final List<Role> WHAT = List.of(Role.EVENT_TYPE, Role.EVENT_SUBTYPE);

    @Override
    public Card card() {
        return new Card(
                        "event-duplicated",
                        Severity.WARNING,
                        "Two events look like one",
                        "An event that is coded twice is counted twice.",
                        "Merge them, or say in a waiver why they are two.")
                .judging(Role.EVENT_TYPE, Role.EVENT_SUBTYPE, Role.ACTOR, Role.RECIPIENT, Role.PLACE, Role.DATE);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        List<Table> events = subject.dataset().tables(Role.EVENT_SUBTYPE).toList();
        return events.isEmpty() ? Optional.empty() : Optional.of(Gathered.from(events, Events::new));
    }

    private record Again(Spot first, Spot again) {}

    private static final class Events implements Gathered<Events> {
        private final Map<String, Spot> first = new LinkedHashMap<>();
        private final List<Again> again = new ArrayList<>();

        @Override
        public void look(Row row) {
            boolean anything = WHO_WHERE_WHEN.stream().anyMatch(r -> row.get(r).isPresent());
            if (anything && row.get(Role.EVENT_SUBTYPE).isPresent() && Standing.stands(row)) {
                see(row.table().name() + '\u001e' + values(row, WHAT) + values(row, WHO_WHERE_WHEN), Spot.of(row));
            }
        }

        private static String values(Row row, List<Role> roles) {
            return roles.stream().map(r -> row.get(r).orElse("") + '\u001e').collect(Collectors.joining());
        }

        private void see(String looks, Spot spot) {
            Optional.ofNullable(first.putIfAbsent(looks, spot)).ifPresent(before -> again.add(new Again(before, spot)));
        }

        @Override
        public void add(Events later) {
            later.first.forEach(this::see);
            again.addAll(later.again);
        }

        @Override
        public void judge(Findings findings) {
            again.forEach(a -> a.again()
                    .at(findings)
                    .found("the actors, kind, place and date of " + a.first().name())
                    .expected("an event of its own")
                    .say(a.again().name() + " looks like a duplicate of "
                            + a.first().name() + " (line " + a.first().line() + ")."));
        }
    }
}
