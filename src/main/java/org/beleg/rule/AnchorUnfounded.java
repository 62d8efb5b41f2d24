package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;
import org.beleg.dataset.Table;

/** Anchors rest on a text that is not the one that was coded. */
final class AnchorUnfounded implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "anchor-unfounded",
                        Severity.ERROR,
                        "Anchors rest on a text that is not the one that was coded",
                        "Where the text of a source is another, none of its anchors can be proved; they count as failed, not as"
                                + " unchecked.",
                        "Mend what source-text-changed says of the source.")
                .judging(Role.ANCHOR_SOURCE, Role.ANCHOR_START, Role.ANCHOR_END, Role.ANCHOR_SHA256);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return AnchorCount.of(
                subject,
                anchor -> Proof.of(anchor, subject).verdict() == Proof.Verdict.OTHER_TEXT,
                AnchorUnfounded::say);
    }

    private static void say(Table table, String source, long n, Findings findings) {
        findings.at(table)
                .found(AnchorCount.anchors(n) + " into " + source)
                .say(AnchorCount.anchors(n) + " of " + source + " in " + table.path()
                        + " cannot be proved: the text held is not the one that was coded.");
    }
}
