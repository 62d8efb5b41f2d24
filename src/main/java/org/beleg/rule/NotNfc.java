package org.beleg.rule;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;

/** A text is not in Unicode normal form C. */
final class NotNfc implements Rule {
    @Override
    public Card card() {
        return new Card(
                "not-nfc",
                Severity.ERROR,
                "A letter is written in parts, or in another form than usual (not NFC)",
                "The text looks right, but its letters are other code points: it is not found, not "
                        + "joined, and has another checksum. Files from macOS and PDF are often so.",
                "Write the text in Unicode normal form C (NFC); uconv -x any-nfc does it for a file.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Cells.check(subject, text -> !Normalizer.isNormalized(text, Normalizer.Form.NFC), (cell, findings) -> {
            String right = Normalizer.normalize(cell.text(), Normalizer.Form.NFC);
            if (!cell.isVerbatim()) {
                cell.begin(findings)
                        .found(cell.text())
                        .expected(right)
                        .nearest(Optional.of(right))
                        .say(cell.name() + ": “" + Cut.of(cell.text()) + "” is not in normal form C"
                                + first(cell.text()) + ".");
            }
        });
    }

    /** The first letter that is in another form, and the form it should have. */
    private static String first(String text) {
        int at = 0;
        while (at < text.length()) {
            int end = text.offsetByCodePoints(at, 1);
            while (end < text.length() && Character.getType(text.codePointAt(end)) == Character.NON_SPACING_MARK) {
                end = text.offsetByCodePoints(end, 1);
            }
            String letter = text.substring(at, end);
            String right = Normalizer.normalize(letter, Normalizer.Form.NFC);
            if (!letter.equals(right)) {
                return ": “" + letter + "” is " + points(letter) + ", but should be " + points(right);
            }
            at = end;
        }
        return "";
    }

    private static String points(String letter) {
        return letter.codePoints()
                .mapToObj(c -> String.format(Locale.ROOT, "U+%04X", c))
                .collect(Collectors.joining(" "));
    }
}
