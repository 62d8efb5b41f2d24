package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;

/** The cells of a file are not separated by commas. */
final class SeparatorOther implements Rule {
    @Override
    public Card card() {
        return new Card(
                "separator-other",
                Severity.ERROR,
                "Cells are separated by something other than a comma",
                "The file is one column wide to every reader of CSV (RFC 4180); nothing in it can be " + "checked.",
                "Save the file with commas: in a spreadsheet as CSV UTF-8 under an English locale; in R "
                        + "write.csv, not write.csv2; in Python pandas to_csv without sep.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return HeaderFit.check(
                subject,
                (fit, findings) -> fit.separator()
                        .ifPresent(found -> findings.at(fit.table())
                                .line(1)
                                .found(name(found))
                                .expected("a comma")
                                .say(fit.table().path() + " separates its cells by " + name(found)
                                        + ", not by a comma.")));
    }

    private static String name(String separator) {
        return switch (separator) {
            case ";" -> "a semicolon";
            case "\t" -> "a tab";
            default -> "“" + separator + "”";
        };
    }
}
