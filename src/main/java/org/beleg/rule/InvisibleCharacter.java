package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Characters;

/** A text has a character that cannot be seen. */
final class InvisibleCharacter implements Rule {
    @Override
    public Card card() {
        return new Card(
                "invisible-character",
                Severity.ERROR,
                "A text has a character in it that cannot be seen",
                "Tabs, soft hyphens, marks of direction and the like come with copied text. The value "
                        + "looks right and is found by nobody.",
                "Take the character away.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Cells.check(
                subject, text -> text.codePoints().anyMatch(InvisibleCharacter::isFault), (cell, findings) -> {
                    int character = cell.text()
                            .codePoints()
                            .filter(InvisibleCharacter::isFault)
                            .findFirst()
                            .orElse(0);
                    String right = Sound.cell(cell.text());
                    if (!cell.isVerbatim()) {
                        cell.begin(findings)
                                .found(Characters.shown(cell.text()))
                                .expected("a text without " + Characters.name(character))
                                .nearest(Optional.of(right).filter(r -> !r.isEmpty()))
                                .say(cell.name() + ": “" + Cut.of(Characters.shown(cell.text())) + "” has "
                                        + Characters.name(character) + " in it.");
                    }
                });
    }

    /** NUL is a fault of the file, and another rule's. */
    private static boolean isFault(int c) {
        return c != 0 && Characters.isInvisible(c);
    }
}
