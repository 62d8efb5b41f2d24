package org.beleg.check;

import java.util.Locale;

/**
 * One check on one table, and how it ended.
 *
 * @param check code of the rule
 * @param table name of the table; empty for what looks at the dataset as a whole
 * @param outcome how it ended
 * @param why why it was not evaluated; otherwise a word on how it was, or empty
 * @param rows rows covered; where it was not evaluated, how many checks were left out
 */
public record Step(String check, String table, Outcome outcome, String why, long rows) {

    /** How a check ends. */
    public enum Outcome {
        /** It found nothing. */
        PASSED,
        /** It found something. */
        FAILED,
        /** It could not look; that is not a pass. */
        NOT_EVALUATED;

        /** The word in every output. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
