package org.beleg.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;

/** A record has no primary anchor, or more than one. */
final class EvidenceMissing implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "evidence-missing",
                        Severity.ERROR,
                        "A record has no primary anchor, or more than one",
                        "A value without a passage is somebody's word; with two it is not said which one it rests on.",
                        "Give the record exactly one primary anchor with beleg anchor --record; others support or contradict.")
                .judging(Role.ANCHOR_RECORD, Role.ANCHOR_ROLE);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Primaries.of(subject, EvidenceMissing::judge);
    }

    private static void judge(Primaries primaries, Findings findings) {
        Map<String, Long> count = new HashMap<>();
        primaries.anchors().forEach(at -> count.merge(at.anchor().record().orElse(""), 1L, Long::sum));
        primaries
                .records()
                .forEach((table, records) -> records.forEach((key, place) -> {
                    long n = count.getOrDefault(key, 0L);
                    if (n != 1) {
                        String has = n == 0 ? "no primary evidence" : n + " primary anchors";
                        findings.at(table)
                                .line(place.line())
                                .row(place.row())
                                .record(Optional.of(key))
                                .found(has)
                                .expected("exactly one primary anchor")
                                .say(key + " has " + has + ".");
                    }
                }));
    }
}
