package org.beleg.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Anchor;
import org.beleg.dataset.Column;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;

/** An event is denied, and no anchor leads to the passage that denies it. */
final class DenialUnproved implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "denial-unproved",
                        Severity.ERROR,
                        "A denied event has no passage that denies it",
                        "That the source rejects a claim is the coder's strongest statement; nobody can check it without the"
                                + " passage.",
                        "Add an anchor that contradicts the event, at the words that reject the claim.")
                .judging(Role.MODALITY, Role.EVENT_TYPE, Role.ANCHOR_ROLE);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        List<Table> events =
                subject.dataset().tables(Role.EVENT_TYPE, Role.MODALITY).toList();
        List<Table> anchors =
                subject.dataset().tables(Role.ANCHOR_RECORD, Role.ANCHOR_ROLE).toList();
        List<Table> tables =
                Stream.concat(events.stream(), anchors.stream()).distinct().toList();
        return events.isEmpty() || anchors.isEmpty()
                ? Optional.empty()
                : Optional.of(Gathered.from(tables, Denials::new));
    }

    private static final class Denials implements Gathered<Denials> {
        private final List<Spot> denied = new ArrayList<>();
        private final Set<String> contradicted = new HashSet<>();

        @Override
        public void look(Row row) {
            if (row.meaning(Role.ANCHOR_ROLE).filter(Anchor.CONTRADICTS::equals).isPresent()) {
                row.get(Role.ANCHOR_RECORD).ifPresent(contradicted::add);
            }
            if (row.meaning(Role.MODALITY).filter("denied"::equals).isPresent() && Standing.stands(row)) {
                denied.add(Spot.of(row));
            }
        }

        @Override
        public void add(Denials later) {
            denied.addAll(later.denied);
            contradicted.addAll(later.contradicted);
        }

        @Override
        public void judge(Findings findings) {
            for (Spot spot : denied) {
                if (spot.key().filter(contradicted::contains).isEmpty()) {
                    spot.at(findings)
                            .column(spot.table()
                                    .column(Role.MODALITY)
                                    .map(Column::name)
                                    .orElse(""))
                            .expected("an anchor that contradicts it")
                            .say(spot.name() + " is denied, but no anchor leads to the passage that denies it.");
                }
            }
        }
    }
}
