package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Flaw;

/** A file begins with a byte order mark. */
final class ByteOrderMark implements Rule {
    @Override
    public Card card() {
        return new Card(
                "byte-order-mark",
                Severity.ERROR,
                "A file begins with a byte order mark",
                "To many programs the mark is part of the name of the first column, which is then not " + "found.",
                "Save the file as UTF-8 without a byte order mark (BOM).");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Flaws.each(
                subject,
                Flaw.Kind.BYTE_ORDER_MARK,
                (flaw, draft) -> draft.expected("UTF-8 without a byte order mark")
                        .fix("tail -c +4 " + flaw.file() + " > " + flaw.file().replaceFirst("(\\.[^./]*)?$", ".utf8$1"))
                        .say(flaw.file() + " begins with a byte order mark, the bytes EF BB BF."));
    }
}
