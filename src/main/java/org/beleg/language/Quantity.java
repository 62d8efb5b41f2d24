package org.beleg.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Words that say how many.
 *
 * @param kind what kind of words
 * @param at where they stand, without what hedges them
 * @param values the number, or the lower and the upper one of a range; none where there is none
 * @param floor of a vague word the least that the lexicon lets it stand for
 * @param hedge what words around it say of it
 * @param hedgeAt where those words stand
 * @param unit what is counted, if the words are known
 * @param unitAt where the word for it stands
 */
public record Quantity(
        Kind kind,
        Stretch at,
        List<BigDecimal> values,
        Optional<BigDecimal> floor,
        Optional<Hedge> hedge,
        Optional<Stretch> hedgeAt,
        Optional<String> unit,
        Optional<Stretch> unitAt) {

    public Quantity {
        values = List.copyOf(values);
    }

    /** Kinds of words that say how many. */
    public enum Kind {
        /** A number, in digits or words. */
        NUMBER,
        /** From one number to another. */
        RANGE,
        /** A word with a floor, such as dozens. */
        VAGUE,
        /** A word without one, such as many. */
        INDEFINITE
    }

    static Quantity of(Kind kind, Stretch at, List<BigDecimal> values) {
        return new Quantity(
                kind,
                at,
                values,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Quantity floor(BigDecimal least) {
        return new Quantity(kind, at, values, Optional.of(least), hedge, hedgeAt, unit, unitAt);
    }

    Quantity hedged(Hedge by, Stretch where) {
        return new Quantity(kind, at, values, floor, Optional.of(by), Optional.of(where), unit, unitAt);
    }

    Quantity counting(String what, Stretch where) {
        return new Quantity(kind, at, values, floor, hedge, hedgeAt, Optional.of(what), Optional.of(where));
    }

    /** The same, read from words that stand there. */
    public Quantity standing(Stretch where) {
        return new Quantity(kind, where, values, floor, hedge, hedgeAt, unit, unitAt);
    }

    /** Whether it is a number or a range of numbers. */
    public boolean isNumber() {
        return kind == Kind.NUMBER || kind == Kind.RANGE;
    }
}
