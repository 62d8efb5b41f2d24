package org.beleg.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;
import org.beleg.language.Quantity;

/** A vague word was given a number. */
final class VagueWordCounted implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "vague-word-counted",
                        Severity.ERROR,
                        "A vague word was given a number",
                        "Dozens or many is no number; one that a coder made up looks like a fact in every table and map.",
                        "Leave the best and the high value empty; the low value is the floor that the lexicon gives the word, or empty where it gives none.")
                .judging(Role.ESTIMATE_LOW, Role.ESTIMATE_BEST, Role.ESTIMATE_HIGH);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Estimate.each(subject, VagueWordCounted::judge);
    }

    private static void judge(Estimate estimate, Findings findings) {
        Quantity quantity = estimate.quantity();
        if (quantity.isNumber()) {
            return;
        }
        expect(estimate, "best", Optional.empty(), findings);
        expect(estimate, "high", Optional.empty(), findings);
        expect(estimate, "low", quantity.floor(), findings);
    }

    private static void expect(Estimate estimate, String slot, Optional<BigDecimal> right, Findings findings) {
        Optional<BigDecimal> there = estimate.value(slot);
        if (there.map(BigDecimal::stripTrailingZeros).equals(right.map(BigDecimal::stripTrailingZeros))) {
            return;
        }
        Passage passage = estimate.passage();
        Role role = Estimate.SLOTS.getOrDefault(slot, Role.ESTIMATE_BEST);
        String wanted = right.map(Estimate::plain).orElse("nothing");
        passage.at(findings, role, List.of(estimate.quantity().at()))
                .found(passage.row().get(role).orElse(""))
                .expected(wanted)
                .nearest(right.map(Estimate::plain))
                .say(passage.name(role) + ": “" + Cut.of(estimate.numeral()) + "” is no number; the " + slot
                        + " value must be "
                        + right.map(f -> Estimate.plain(f) + ", its floor").orElse("empty") + ".");
    }
}
