package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Draft;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Characters;

/** A column of a file is not in its schema. */
final class ColumnUnknown implements Rule {
    @Override
    public Card card() {
        return new Card(
                "column-unknown",
                Severity.ERROR,
                "A column of the file is not in the schema",
                "Names of columns are compared letter by letter: a capital, a space or a slip makes "
                        + "another column, which nothing checks or describes.",
                "Write the name as the schema has it, take the column away, or describe it in the schema.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return HeaderFit.check(subject, (fit, findings) -> {
            if (fit.isHeader()) {
                fit.unknown().forEach((at, meant) -> say(fit, at, meant, findings));
            }
        });
    }

    private static void say(HeaderFit fit, int at, Optional<String> meant, Findings findings) {
        String name = fit.names().get(at);
        // Bytes that are no UTF-8 are another rule's.
        if (name.indexOf(Sound.LOST) >= 0) {
            return;
        }
        Draft draft = findings.at(fit.table())
                .line(1)
                .column(name)
                .found(name)
                .expected(meant.map(m -> "the column " + m).orElse("a column of the schema"))
                .nearest(meant);
        String where = fit.table().path() + ": column " + (at + 1);
        if (name.isEmpty()) {
            draft.say(where + " has no name.");
            return;
        }
        draft.say(where + ", “" + Characters.shown(name) + "”, is not in the schema" + hint(name, meant) + ".");
    }

    private static String hint(String name, Optional<String> meant) {
        String plain = Sound.cell(name);
        if (meant.isEmpty()) {
            return "";
        }
        if (meant.get().equals(plain)) {
            return "; it is “" + meant.get() + "” but for a space or a character that cannot be seen";
        }
        return "; it is to be “" + meant.get() + "”" + (meant.get().equalsIgnoreCase(plain) ? ": capitals count" : "");
    }
}
