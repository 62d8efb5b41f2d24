package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Flaw;

/** A file is empty. */
final class FileEmpty implements Rule {
    @Override
    public Card card() {
        return new Card(
                "file-empty",
                Severity.ERROR,
                "A file is empty",
                "A table without rows still has a header; an empty file looks like a copy that failed.",
                "Restore the file; of a table without rows write the header alone.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Flaws.each(
                subject,
                Flaw.Kind.FILE_EMPTY,
                (flaw, draft) -> draft.line(0).expected("a header and rows").say(flaw.file() + " is empty."));
    }
}
