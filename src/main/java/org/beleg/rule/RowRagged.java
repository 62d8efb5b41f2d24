package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Glance;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Row;

/** A row has more or fewer cells than the header. */
final class RowRagged implements Rule {
    @Override
    public Card card() {
        return new Card(
                "row-ragged",
                Severity.ERROR,
                "A row has more or fewer cells than the header",
                "Its cells may stand under the wrong columns; many programs shift them, fill them up or " + "stop.",
                "Count the commas: a text with a comma, a quote mark or a line break in it stands between "
                        + "quote marks, and an empty cell still has its comma.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Optional.of(Inspection.ofRows(subject.dataset().tables(), RowRagged::look, header -> Glance.always()));
    }

    private static void look(Row row, Findings findings) {
        int expected = row.header().names().size();
        int found = row.cells().size();
        if (found != expected && HeaderFit.isReadable(row.header())) {
            findings.at(row)
                    .found(found + " cells")
                    .expected(expected + " cells")
                    .say(row.table().path() + ", line " + row.line() + ": the row has " + found
                            + (found == 1 ? " cell" : " cells") + ", the header has " + expected
                            + hint(found, expected) + ".");
        }
    }

    private static String hint(int found, int expected) {
        return found > expected ? "; a text with a comma in it needs quote marks around it" : "";
    }
}
