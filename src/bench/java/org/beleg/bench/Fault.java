package org.beleg.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What can be wrong with a row, one thing at a time. */
enum Fault {
    /** A word where a whole number should be. */
    TYPE,
    /** A whole number with zeros in front. */
    SPELLING,
    /** A word that is not in the list. */
    ENUM,
    /** Small letters for capitals. */
    PATTERN,
    /** A day that is in no calendar. */
    DATE,
    /** Words for an address. */
    URI,
    /** A latitude beyond the pole. */
    RANGE,
    /** Notes that are too short. */
    LENGTH,
    /** No year. */
    REQUIRED,
    /** A battle without a second side: if, then. */
    CONDITION,
    /** The key of another row. */
    KEY,
    /** A place that the table of places does not have. */
    REFERENCE,
    /** A low estimate above the best one. */
    ORDER,
    /** Twice the same actor. */
    DISTINCT;

    /** Those that JSON Schema can say. */
    static final List<Fault> SCHEMA =
            List.of(TYPE, SPELLING, ENUM, PATTERN, DATE, URI, RANGE, LENGTH, REQUIRED, CONDITION);

    /** The faults of a list of words; {@code schema} stands for those that JSON Schema can say. */
    static List<Fault> of(String words) {
        List<Fault> faults = new ArrayList<>();
        for (String word : words.split(",")) {
            if (word.equals("schema")) {
                faults.addAll(SCHEMA);
            } else {
                faults.add(valueOf(word.toUpperCase(Locale.ROOT)));
            }
        }
        return List.copyOf(faults);
    }
}
