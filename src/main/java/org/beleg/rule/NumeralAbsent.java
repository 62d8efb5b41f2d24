package org.beleg.rule;

import java.util.List;
import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;

/** The numeral of a record does not stand in its passage. */
final class NumeralAbsent implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "numeral-absent",
                        Severity.ERROR,
                        "The numeral of a record does not stand in its passage",
                        "The number rests on words that are not where the anchor points: another number may have been coded.",
                        "Copy the numeral as the source writes it, or move the anchor to the words that hold it.")
                .judging(Role.NUMERAL);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Passages.each(subject, NumeralAbsent::judge, Role.NUMERAL);
    }

    private static void judge(Passage passage, Findings findings) {
        Optional<String> numeral = passage.row().get(Role.NUMERAL);
        if (numeral.filter(n -> passage.numeralPlaces(n).isEmpty()).isPresent()) {
            passage.at(findings, Role.NUMERAL, List.of(passage.stretch()))
                    .found(numeral.get())
                    .expected("words of the passage")
                    .say(passage.name(Role.NUMERAL) + ": “" + Cut.of(numeral.get())
                            + "” does not stand in the passage, "
                            + passage.anchor().span() + " of "
                            + passage.anchor().source() + ".");
        }
    }
}
