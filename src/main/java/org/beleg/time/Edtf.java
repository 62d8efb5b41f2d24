package org.beleg.time;

/**
 * A date in the Extended Date/Time Format, ISO 8601-2:2019 annex A: level 0, level 1, and of level 2 sets, qualifiers of
 * parts and unspecified digits anywhere. Not accepted of level 2: exponential years, significant digits, and groups of
 * months other than the four seasons.
 */
public sealed interface Edtf {

    /**
     * A date that can be read.
     *
     * @param days the days it may stand for
     * @param sharp whether these bounds are hard: nothing in it is qualified by {@code ?}, {@code ~} or {@code %}
     */
    record Date(Days days, boolean sharp) implements Edtf {}

    /**
     * A text that is no such date.
     *
     * @param why what is wrong with it, to follow its words in a sentence
     */
    record Fault(String why) implements Edtf {}

    /** Reads a date. */
    static Edtf read(String text) {
        return Grammar.read(text);
    }

    /** The days that a text may stand for; unknown where it is no date. */
    static Days days(String text) {
        return read(text) instanceof Date date ? date.days() : Days.UNKNOWN;
    }
}
