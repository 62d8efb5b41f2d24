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
import org.beleg.dataset.Span;

/** Two records of one table rest on the same passage. */
final class SpanShared implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "span-shared",
                        Severity.WARNING,
                        "Two records of one table rest on the same passage",
                        "It may be one thing counted twice.",
                        "Split the passage between the records, or merge them; waive it where one sentence says both.")
                .judging(Role.ANCHOR_SOURCE, Role.ANCHOR_START, Role.ANCHOR_END);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Primaries.of(subject, SpanShared::judge);
    }

    private record Passage(String source, Span span) {}

    private static void judge(Primaries primaries, Findings findings) {
        for (Map<String, Primaries.Place> records : primaries.records().values()) {
            Map<Passage, String> first = new HashMap<>();
            for (Primaries.At at : primaries.anchors()) {
                String record = at.anchor().record().orElse("");
                Passage passage = new Passage(at.anchor().source(), at.anchor().span());
                String other = records.containsKey(record) ? first.putIfAbsent(passage, record) : null;
                if (other != null && !other.equals(record)) {
                    say(other, record, at, findings);
                }
            }
        }
    }

    private static void say(String other, String record, Primaries.At at, Findings findings) {
        findings.at(at.table())
                .line(at.line())
                .record(Optional.of(record))
                .passage(at.anchor().source(), at.anchor().span())
                .found(at.anchor().span().toString())
                .say(other + " and " + record + " rest on the same passage, "
                        + at.anchor().span() + " of " + at.anchor().source() + ".");
    }
}
