package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;

/** UTF-8 was read as windows-1252 and saved as UTF-8 once more. */
final class DoubleEncoded implements Rule {
    @Override
    public Card card() {
        return new Card(
                "double-encoded",
                Severity.ERROR,
                "Letters were encoded twice",
                "Names and words are spelled with signs that nobody meant; they are not found and cannot "
                        + "be cited.",
                "Put the right letters back. If the whole file is so, iconv -f UTF-8 -t WINDOWS-1252 " + "undoes it.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Cells.check(subject, text -> TwiceEncoded.repair(text).isPresent(), (cell, findings) -> {
            String right = TwiceEncoded.repair(cell.text()).orElse(cell.text());
            if (!cell.isPassage()) {
                cell.begin(findings)
                        .found(cell.text())
                        .expected(right)
                        .nearest(Optional.of(right))
                        .say(cell.name() + ": “" + Cut.of(cell.text())
                                + "” is UTF-8 that was read as windows-1252 and saved again; it should be “"
                                + Cut.of(right) + "”.");
            }
        });
    }
}
