package org.beleg.rule;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Table;
import org.beleg.glance.CodeSet;
import org.beleg.glance.Codes;

/** A value refers to a row that is not there. */
final class ReferenceDangling implements Rule, References.Sequel {
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
        return none ? Optional.empty() : Optional.of(new References(subject.dataset(), use -> true, this));
    }

    @Override
    public Optional<Inspection<?>> again(References all, Map<Table, References.Values> learnt) throws IOException {
        Map<Use, CodeSet> missing = new LinkedHashMap<>();
        List<Use.Place> near = new ArrayList<>();
        for (References.Values values : learnt.values()) {
            for (Map.Entry<Use, Codes> entry : values.uses().entrySet()) {
                List<Use.Place> places = entry.getKey().places(all.dataset());
                List<Codes> there = places.stream()
                        .flatMap(p -> References.there(learnt, p).stream())
                        .toList();
                CodeSet none = there.size() < places.size()
                        ? new CodeSet()
                        : entry.getValue().without(there);
                if (none.size() > 0) {
                    missing.put(entry.getKey(), none);
                    places.stream().filter(p -> hasFew(learnt, p)).forEach(near::add);
                }
            }
        }
        return missing.isEmpty() ? Optional.empty() : Optional.of(new Dangling(all.dataset(), missing, near));
    }

    private static boolean hasFew(Map<Table, References.Values> learnt, Use.Place place) {
        return References.there(learnt, place)
                .filter(c -> c.size() <= Dangling.NEAR)
                .isPresent();
    }

    @Override
    public void conclude(References all, Map<Table, References.Values> learnt, Findings findings) {
        learnt.forEach((table, values) -> {
            values.uses()
                    .keySet()
                    .forEach(use -> use.places(all.dataset()).stream()
                            .filter(place -> References.there(learnt, place).isEmpty() && values.count(use) > 0)
                            .findFirst()
                            .ifPresent(place -> findings.notEvaluated(
                                    table,
                                    place.table() + ", to which it refers, could not be read",
                                    values.count(use))));
            CodedValues.remark(table, values.most(), findings);
        });
    }
}
