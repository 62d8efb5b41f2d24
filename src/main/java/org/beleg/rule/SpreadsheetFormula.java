package org.beleg.rule;

import java.util.Optional;
import java.util.regex.Pattern;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.time.Edtf;

/** A text is one that a spreadsheet would run. */
final class SpreadsheetFormula implements Rule {
    @Override
    public Card card() {
        return new Card(
                "spreadsheet-formula",
                Severity.ERROR,
                "A text begins as a formula does",
                "A spreadsheet that opens the file runs the cell, or shows an error instead of the text; "
                        + "data from strangers can do harm in this way.",
                "Begin the text with another character than = + - @; numbers are no formulas, nor are dates in EDTF.");
    }

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)*");

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Cells.check(subject, SpreadsheetFormula::isFormula, (cell, findings) -> {
            if (cell.isInTable() && !cell.isPassage() && !isYearBeforeZero(cell)) {
                cell.begin(findings)
                        .found(cell.text())
                        .expected("a text that begins otherwise")
                        .say(cell.name() + ": “" + Cut.of(cell.text()) + "” begins with “"
                                + cell.text().charAt(0) + "”; spreadsheets would run it.");
            }
        });
    }

    /** A date may begin with the sign of its year, and cannot begin otherwise. */
    private static boolean isYearBeforeZero(Cells.Cell cell) {
        return cell.isDate() && cell.text().startsWith("-") && Edtf.read(cell.text()) instanceof Edtf.Date;
    }

    static boolean isFormula(String text) {
        return text.length() > 1
                && "=+-@".indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
    }
}
