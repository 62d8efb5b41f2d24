package org.beleg.dataset;

import java.util.List;

/**
 * A promise that what stands in the columns stands also in the key of another table, or is one of some words.
 *
 * @param columns the columns that refer, one, or several for a composite key
 * @param to the tables of which one must have the value
 * @param words values that refer to no row and are allowed, such as {@code published}
 */
public record Reference(List<String> columns, List<Target> to, List<String> words) {
    public Reference {
        columns = List.copyOf(columns);
        to = List.copyOf(to);
        words = List.copyOf(words);
    }

    /** A table and the columns in it that are referred to; its key where no columns are named. */
    public record Target(String table, List<String> columns) {
        public Target {
            columns = List.copyOf(columns);
        }
    }
}
