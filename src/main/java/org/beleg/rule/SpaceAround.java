package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Characters;

/** A text begins or ends with a space. */
final class SpaceAround implements Rule {
    @Override
    public Card card() {
        return new Card(
                "space-around",
                Severity.ERROR,
                "A text begins or ends with a space",
                "The space cannot be seen, but counts: the value is another one to whoever compares, "
                        + "joins or counts.",
                "Take the space away. A cell without a value is empty.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Cells.check(subject, text -> !text.equals(Characters.strip(text)), (cell, findings) -> {
            String right = Characters.strip(cell.text());
            if (!cell.isPassage()) {
                cell.begin(findings)
                        .found(Characters.shown(cell.text()))
                        .expected(right.isEmpty() ? "an empty cell" : right)
                        .nearest(Optional.of(right).filter(r -> !r.isEmpty()))
                        .say(cell.name() + ": “" + Cut.of(Characters.shown(cell.text())) + "” "
                                + (right.isEmpty()
                                        ? "is nothing but space."
                                        : "has space at " + where(cell.text()) + "."));
            }
        });
    }

    private static String where(String text) {
        boolean front = Characters.isSpace(text.charAt(0));
        boolean end = Characters.isSpace(text.charAt(text.length() - 1));
        return front && end ? "its start and its end" : front ? "its start" : "its end";
    }
}
