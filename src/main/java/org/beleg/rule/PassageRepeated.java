package org.beleg.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Anchor;
import org.beleg.dataset.Fingerprint;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;

/** Two records of one table rest on the same words at different places. */
final class PassageRepeated implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "passage-repeated",
                        Severity.WARNING,
                        "Two records of one table rest on the same words at different places",
                        "A text that repeats itself, or two texts with the same agency report, make one thing count twice.",
                        "Make one record of them with two anchors, put them into one claim group, or waive it where they are two things.")
                .judging(Role.ANCHOR_SOURCE, Role.ANCHOR_START, Role.ANCHOR_END);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Passages.of(subject, PassageRepeated::judge, Role.MODALITY);
    }

    /** Shorter passages, a numeral or a name, repeat themselves without meaning anything by it; in code points. */
    private static final int SHORTEST = 15;

    private record Words(Table table, String sha256) {}

    private static void judge(Passages all, Findings findings) {
        Map<Words, Passage> first = new HashMap<>();
        for (Row row : all.rows()) {
            all.passage(row, findings)
                    .filter(p -> p.anchor().span().end() - p.anchor().span().start() >= SHORTEST)
                    .ifPresent(p -> look(p, first, findings));
        }
    }

    private static void look(Passage passage, Map<Words, Passage> first, Findings findings) {
        Row row = passage.row();
        String sha256 = Fingerprint.sha256(passage.words());
        Optional<Passage> other = Optional.ofNullable(first.putIfAbsent(new Words(row.table(), sha256), passage));
        boolean grouped = other.isPresent()
                && row.get(Role.CLAIM_GROUP).isPresent()
                && row.get(Role.CLAIM_GROUP).equals(other.get().row().get(Role.CLAIM_GROUP));
        if (other.isPresent()
                && !grouped
                && !isSame(passage.anchor(), other.get().anchor())) {
            passage.at(findings, Role.LABEL, List.of(passage.stretch()))
                    .found(passage.anchor().span() + " of " + passage.anchor().source())
                    .expected("one record, or one claim group")
                    .say(row.name() + " and " + other.get().row().name() + " rest on the same words, at "
                            + passage.anchor().span() + " of "
                            + passage.anchor().source() + " and at "
                            + other.get().anchor().span() + " of "
                            + other.get().anchor().source() + ".");
        }
    }

    /** Whether it is the very same passage; that two records share one is another rule's. */
    private static boolean isSame(Anchor one, Anchor other) {
        return one.source().equals(other.source()) && one.span().equals(other.span());
    }
}
