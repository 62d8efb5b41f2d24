package org.beleg.rule;

import java.util.Optional;

/** How a text must be written to be what it stands for, such as an identifier, a day or a code. */
@FunctionalInterface
interface Form {
    /** What is wrong with the text; empty where it is right. */
    Optional<Fault> fault(String text);

    /**
     * What is wrong with a text.
     *
     * @param what what is wrong, to follow the text in a sentence
     * @param expected what was expected
     * @param nearest the nearest right text
     * @param refusal who would refuse it, a sentence with a space before it; empty if nobody is known
     */
    record Fault(String what, String expected, Optional<String> nearest, String refusal) {
        Fault(String what, String expected, Optional<String> nearest) {
            this(what, expected, nearest, "");
        }

        /** The same, with who would refuse it. */
        Fault refused(String by) {
            return new Fault(what, expected, nearest, by);
        }

        static Optional<Fault> of(String what, String expected) {
            return Optional.of(new Fault(what, expected, Optional.empty()));
        }

        static Optional<Fault> of(String what, String expected, String nearest) {
            return Optional.of(new Fault(what, expected, Optional.of(nearest)));
        }
    }
}
