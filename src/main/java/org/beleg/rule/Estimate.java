package org.beleg.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;
import org.beleg.language.Quantity;
import org.beleg.language.Stretch;

/**
 * What a record says of a number, and what its passage says.
 *
 * @param passage the record and its passage
 * @param numeral the numeral or word for a number that the record names
 * @param quantity how the passage reads there
 * @param qualifier how the record takes it
 */
record Estimate(Passage passage, String numeral, Quantity quantity, String qualifier) {
    /** The columns of a number, by the words that a hedge uses for them. */
    static final Map<String, Role> SLOTS =
            Map.of("low", Role.ESTIMATE_LOW, "best", Role.ESTIMATE_BEST, "high", Role.ESTIMATE_HIGH);

    /** The roles a table needs. */
    private static final Role[] ROLES = {
        Role.NUMERAL, Role.ESTIMATE_LOW, Role.ESTIMATE_BEST, Role.ESTIMATE_HIGH, Role.ESTIMATE_QUALIFIER
    };

    /** Judges a number by the words it was read from. */
    @FunctionalInterface
    interface Judge {
        void judge(Estimate estimate, Findings findings);
    }

    /** Judges each number whose words are found in its passage and known to say how many. */
    static Optional<Inspection<?>> each(Subject subject, Judge judge) {
        return Passages.each(
                subject, (passage, findings) -> of(passage).ifPresent(e -> judge.judge(e, findings)), ROLES);
    }

    private static Optional<Estimate> of(Passage passage) {
        String qualifier = passage.row().meaning(Role.ESTIMATE_QUALIFIER).orElse("");
        return passage.row()
                .get(Role.NUMERAL)
                .flatMap(numeral -> passage.quantity(numeral)
                        .or(() -> article(passage, numeral))
                        .map(quantity -> new Estimate(passage, numeral, quantity, qualifier)));
    }

    /** A word that says how many only to who knows it: an article that was coded as a one. */
    private static Optional<Quantity> article(Passage passage, String numeral) {
        List<Stretch> places = passage.places(numeral);
        return places.isEmpty()
                ? Optional.empty()
                : passage.text().language().quantity(numeral).map(q -> q.standing(places.get(0)));
    }

    /** The value in the column that a hedge calls so. */
    Optional<BigDecimal> value(String slot) {
        return Optional.ofNullable(SLOTS.get(slot))
                .flatMap(passage.row()::get)
                .filter(v -> v.matches("[0-9]{1,30}(\\.[0-9]{1,30})?"))
                .map(BigDecimal::new);
    }

    /** The words in question: the number, and what hedges it. */
    List<Stretch> marks() {
        return Stream.concat(quantity.hedgeAt().stream(), Stream.of(quantity.at()))
                .toList();
    }

    static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
