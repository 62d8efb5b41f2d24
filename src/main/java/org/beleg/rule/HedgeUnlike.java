package org.beleg.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;
import org.beleg.dataset.Vocabulary;
import org.beleg.language.Hedge;
import org.beleg.language.Quantity;

/** The qualifier of a number is not that of its passage. */
final class HedgeUnlike implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "hedge-unlike",
                        Severity.ERROR,
                        "The qualifier of a number is not that of its passage",
                        "About 200, at least 200 and 200 are three different claims; whoever compares sources goes by the qualifier.",
                        "Take the qualifier from the words around the number in the passage. Where one of them hedges it that the"
                                + " toolkit does not know, add it under hedges to a file that dataset.json names in terms;"
                                + " docs/language.md says how.")
                .judging(Role.ESTIMATE_QUALIFIER);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Estimate.each(subject, HedgeUnlike::judge);
    }

    /** Qualifiers that say nothing of how the words hedge. */
    private static final Set<String> SILENT = Set.of("", "trend", Vocabulary.OTHER);

    private static final BigDecimal TEN = BigDecimal.TEN;

    /** Qualifiers of a number that words beside it hedge. */
    private static final Set<String> HEDGED = Set.of("approx", "min", "max");

    private static void judge(Estimate estimate, Findings findings) {
        List<String> fit = fit(estimate.quantity());
        String qualifier = estimate.qualifier();
        boolean round = !fit.contains(qualifier) || !qualifier.equals("unhedged_round") || isRound(estimate.quantity());
        if ((fit.contains(qualifier) && round) || SILENT.contains(qualifier)) {
            return;
        }
        Passage passage = estimate.passage();
        List<String> wanted = round ? fit : List.of("exact");
        // A hedge that nobody told the toolkit of may stand there; then the number as it is was not meant.
        boolean unknown = HEDGED.contains(qualifier)
                && estimate.quantity().kind() == Quantity.Kind.NUMBER
                && estimate.quantity().hedge().isEmpty();
        passage.at(findings, Role.ESTIMATE_QUALIFIER, estimate.marks())
                .found(passage.row().get(Role.ESTIMATE_QUALIFIER).orElse(""))
                .expected(String.join(" or ", wanted))
                .nearest(wanted.stream().filter(w -> !unknown).findFirst())
                .say(passage.name(Role.ESTIMATE_QUALIFIER) + ": " + why(estimate.quantity(), round) + "; the row says "
                        + qualifier + ", the words give " + String.join(" or ", wanted)
                        + (unknown
                                ? "; a hedge that the toolkit does not know belongs into the terms of the dataset."
                                : "."));
    }

    private static List<String> fit(Quantity quantity) {
        return switch (quantity.kind()) {
            case RANGE -> List.of("range");
            case VAGUE -> List.of("vague_plural");
            case INDEFINITE -> List.of("indefinite");
            case NUMBER -> quantity.hedge().map(Hedge::qualifiers).orElse(List.of("exact", "unhedged_round"));
        };
    }

    private static boolean isRound(Quantity quantity) {
        return quantity.values().stream().allMatch(v -> v.remainder(TEN).signum() == 0);
    }

    private static String why(Quantity quantity, boolean round) {
        if (!round) {
            return "the number is not a round one";
        }
        return switch (quantity.kind()) {
            case RANGE -> "the passage gives a lower and an upper number";
            case VAGUE -> "the passage has a vague word with a floor";
            case INDEFINITE -> "the passage has a vague word without a floor";
            case NUMBER ->
                quantity.hedge().isPresent()
                        ? "the number is hedged"
                        : "no word known as a hedge stands beside the number";
        };
    }
}
