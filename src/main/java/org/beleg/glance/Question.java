package org.beleg.glance;

/** A question about a row or about one cell of it. Unsure is an answer; yes and no are exact. */
interface Question {
    /** The schema is met. */
    int YES = 1;

    /** It cannot be told from here. */
    int UNSURE = 0;

    /** The schema is not met. */
    int NO = -1;

    /** {@link #YES}, {@link #UNSURE} or {@link #NO} for what is in sight. */
    int ask(Sight sight);

    /** Marks the rows of which the answer is not {@link #YES}. */
    default void open(Sight sight, Marks open) {
        for (sight.row = 0; sight.row < sight.rows.size(); sight.row++) {
            if (ask(sight) != YES) {
                open.mark(sight.row);
            }
        }
    }

    /** The answer to what is certain. */
    static int certain(boolean met) {
        return met ? YES : NO;
    }
}
