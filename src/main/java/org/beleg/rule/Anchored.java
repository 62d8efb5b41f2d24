package org.beleg.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beleg.check.Draft;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Subject;
import org.beleg.dataset.Anchor;
import org.beleg.dataset.Row;
import org.beleg.dataset.Span;
import org.beleg.dataset.Table;

/** Looks at the rows that are anchors. */
final class Anchored {
    private Anchored() {}

    /** Writes the finding. */
    @FunctionalInterface
    interface Say {
        void say(Anchor anchor, Proof proof, Draft draft);
    }

    /** A look at one anchor. */
    @FunctionalInterface
    interface Look {
        void look(Row row, Anchor anchor, Findings findings);
    }

    /** Looks at every row that is an anchor; one whose source or ends cannot be read is another rule's. */
    static Optional<Inspection<?>> each(Subject subject, Look look) {
        List<Table> tables = Proof.tables(subject.dataset());
        return tables.isEmpty()
                ? Optional.empty()
                : Optional.of(Inspection.ofRows(
                        tables,
                        (row, findings) -> Anchor.from(row).ifPresent(anchor -> look.look(row, anchor, findings))));
    }

    /**
     * Holds each anchor against the text of its source and notes those with one verdict. Where no text is held nothing
     * is evaluated, and that is said with the number of anchors.
     */
    static Optional<Inspection<?>> expecting(Subject subject, Proof.Verdict wanted, Say say) {
        return each(subject, (row, anchor, findings) -> {
            Proof proof = Proof.of(anchor, subject);
            if (proof.verdict() == Proof.Verdict.NOT_HELD) {
                findings.notEvaluated(row.table(), SourceNotHeld.why(anchor.source()), 1);
            } else if (proof.verdict() == wanted) {
                say.say(anchor, proof, findings.at(row).passage(anchor.source(), anchor.span()));
            }
        });
    }

    static String name(Anchor anchor) {
        return "the " + anchor.role().map(role -> role + " ").orElse("") + "anchor"
                + anchor.record().map(record -> " of " + record).orElse("") + " in " + anchor.source();
    }

    static String places(Proof proof) {
        return proof.places().stream().limit(5).map(Span::toString).collect(Collectors.joining(" and "))
                + (proof.places().size() > 5 ? " and " + (proof.places().size() - 5) + " other places" : "");
    }
}
