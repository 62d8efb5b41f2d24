package org.beleg.glance;

import java.util.List;

/** The syntax of a pattern, as far as it goes into a table. */
sealed interface Syntax {
    /** One character of a set. */
    record One(Alphabet letters) implements Syntax {}

    /** One after the other. */
    record Then(List<Syntax> parts) implements Syntax {}

    /** One or the other. */
    record Or(List<Syntax> parts) implements Syntax {}

    /** Between so and so many times; without a limit where {@code most} is negative. */
    record Times(Syntax part, int least, int most) implements Syntax {
        boolean isChoice() {
            return least != most;
        }
    }

    /**
     * An alternative of the whole pattern.
     *
     * @param fromStart whether it must begin where the text does
     * @param toEnd whether it must end where the text does
     */
    record Branch(Syntax body, boolean fromStart, boolean toEnd) {}

    /** How many choices a search for a match has, each at worst as many as the text has characters. */
    default int choices() {
        if (this instanceof Then then) {
            return then.parts().stream().mapToInt(Syntax::choices).sum();
        }
        if (this instanceof Or or) {
            return or.parts().stream().mapToInt(Syntax::choices).sum() + 1;
        }
        return this instanceof Times times ? times.part().choices() + (times.isChoice() ? 1 : 0) : 0;
    }

    /** Whether a group is repeated in which there is a choice: a search may try every combination. */
    default boolean hasNestedChoice() {
        if (this instanceof Then then) {
            return then.parts().stream().anyMatch(Syntax::hasNestedChoice);
        }
        if (this instanceof Or or) {
            return or.parts().stream().anyMatch(Syntax::hasNestedChoice);
        }
        return this instanceof Times times
                && (times.part().hasNestedChoice()
                        || (times.most() != 1 && times.part().choices() > 0));
    }

    /** Whether a group, not a single character, is repeated: a search goes down as deep as it is repeated. */
    default boolean repeatsGroup() {
        if (this instanceof Then then) {
            return then.parts().stream().anyMatch(Syntax::repeatsGroup);
        }
        if (this instanceof Or or) {
            return or.parts().stream().anyMatch(Syntax::repeatsGroup);
        }
        return this instanceof Times times && !(times.part() instanceof One);
    }

    /** Whether it may match nothing. */
    default boolean isEmpty() {
        if (this instanceof Then then) {
            return then.parts().stream().allMatch(Syntax::isEmpty);
        }
        if (this instanceof Or or) {
            return or.parts().stream().anyMatch(Syntax::isEmpty);
        }
        return this instanceof Times times
                && (times.least() == 0 || times.part().isEmpty());
    }
}
