package org.beleg.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;
import org.beleg.language.Hedge;
import org.beleg.language.Quantity;

/** A number is not the one its passage prints. */
final class NumeralMisread implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "numeral-misread",
                        Severity.ERROR,
                        "A number is not the one its passage prints",
                        "A thousands mark read as a decimal mark, a slip of the keys or a bound in the wrong column goes into every sum.",
                        "Write the number that the passage prints, into the columns that its qualifier fills.")
                .judging(Role.ESTIMATE_BEST, Role.ESTIMATE_LOW, Role.ESTIMATE_HIGH, Role.NUMERAL);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Estimate.each(subject, NumeralMisread::judge);
    }

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private static void judge(Estimate estimate, Findings findings) {
        Quantity quantity = estimate.quantity();
        if (!quantity.isNumber()) {
            return;
        }
        Map<String, BigDecimal> wanted = wanted(estimate);
        if (wanted.isEmpty()) {
            return;
        }
        boolean exact = estimate.qualifier().equals("exact");
        for (String slot : List.of("low", "best", "high")) {
            Optional<BigDecimal> there = estimate.value(slot);
            Optional<BigDecimal> right = Optional.ofNullable(wanted.get(slot));
            // That an exact number fills all three columns is another rule's.
            boolean left = exact && there.isEmpty();
            boolean same = there.map(BigDecimal::stripTrailingZeros).equals(right.map(BigDecimal::stripTrailingZeros));
            if (!left && !same) {
                say(estimate, slot, right, findings);
            }
        }
    }

    /** What stands in which column, by the words of the passage and the qualifier of the record. */
    private static Map<String, BigDecimal> wanted(Estimate estimate) {
        List<BigDecimal> values = estimate.quantity().values();
        BigDecimal first = values.get(0);
        BigDecimal last = values.get(values.size() - 1);
        return switch (estimate.qualifier()) {
            case "exact" -> Map.of("low", first, "best", first, "high", last);
            case "range" -> Map.of("low", first, "high", last);
            case "min" -> Map.of("low", first);
            case "max" -> Map.of("high", last);
            case "unhedged_round" -> Map.of("best", first);
            case "approx" ->
                values.size() > 1
                        ? Map.of("low", first, "high", last)
                        : Map.of(estimate.quantity().hedge().map(Hedge::fills).orElse("best"), first);
            default -> Map.of();
        };
    }

    private static void say(Estimate estimate, String slot, Optional<BigDecimal> right, Findings findings) {
        Passage passage = estimate.passage();
        Role role = Estimate.SLOTS.getOrDefault(slot, Role.ESTIMATE_BEST);
        String found = passage.row().get(role).orElse("");
        String wanted = right.map(Estimate::plain).orElse("nothing");
        String what = right.isPresent()
                ? "the passage reads as " + wanted + ", the row has " + (found.isEmpty() ? "nothing" : found)
                : "with the qualifier "
                        + passage.row().get(Role.ESTIMATE_QUALIFIER).orElse("") + " the passage fills no " + slot
                        + " value, the row has " + found;
        passage.at(findings, role, estimate.marks())
                .found(found)
                .expected(wanted)
                .nearest(right.map(Estimate::plain))
                .say(passage.name(role) + ": " + what + marks(estimate.value(slot), right) + ".");
    }

    private static String marks(Optional<BigDecimal> there, Optional<BigDecimal> right) {
        if (there.isEmpty() || right.isEmpty()) {
            return "";
        }
        if (there.get().multiply(THOUSAND).compareTo(right.get()) == 0) {
            return ": a thousands mark was taken for a decimal mark";
        }
        return right.get().multiply(THOUSAND).compareTo(there.get()) == 0
                ? ": a decimal mark was taken for a thousands mark"
                : "";
    }
}
