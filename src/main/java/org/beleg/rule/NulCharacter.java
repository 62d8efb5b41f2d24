package org.beleg.rule;

import java.util.Optional;
import java.util.Set;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Flaw;

/** A file has NUL characters in it. */
final class NulCharacter implements Rule {
    @Override
    public Card card() {
        return new Card(
                "nul-character",
                Severity.ERROR,
                "A file has NUL characters in it",
                "Many programs end a text at a NUL and lose the rest. Files with many of them are UTF-16 "
                        + "or were damaged when they were copied.",
                "Restore the file from where it came; if every second byte is 0, convert it from UTF-16.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Flaws.together(subject, Set.of(Flaw.Kind.NUL), (several, draft) -> {
            Flaw first = several.first();
            draft.expected("a text without U+0000")
                    .say(first.file() + " has a NUL character (U+0000) in line " + first.line() + ", column "
                            + first.column() + several.more() + ".");
        });
    }
}
