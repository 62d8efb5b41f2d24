package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Flaw;

/** Lines end in something other than LF. */
final class CarriageReturn implements Rule {
    @Override
    public Card card() {
        return new Card(
                "carriage-return",
                Severity.ERROR,
                "Lines end in CR LF or CR instead of LF",
                "The same data have another checksum, and each line differs between versions; programs "
                        + "that split lines at LF keep a character at the end that cannot be seen.",
                "Save the file with LF (Unix) at the ends of lines.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Flaws.each(subject, Flaw.Kind.CARRIAGE_RETURN, (flaw, draft) -> {
            String copy = flaw.file().replaceFirst("(\\.[^./]*)?$", ".lf$1");
            String turn = flaw.found().equals("CR") ? "tr '\\r' '\\n' < " : "tr -d '\\r' < ";
            draft.expected("LF")
                    .fix(turn + flaw.file() + " > " + copy)
                    .say(flaw.file() + ": line " + flaw.line() + " ends in " + flaw.found()
                            + (flaw.found().equals("CR LF")
                                    ? ", as Windows and spreadsheets write it, not in LF."
                                    : ", not in LF."));
        });
    }
}
