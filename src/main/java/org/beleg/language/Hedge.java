package org.beleg.language;

import java.util.List;

/**
 * What words around a number say of it.
 *
 * @param qualifiers the toolkit's words for what it makes of the number: approx, min, max; with exact and unhedged_round
 *     among them, the words may also belong to something else
 * @param fills which of low, best and high it lets the number stand for
 */
public record Hedge(List<String> qualifiers, String fills) {
    public Hedge {
        qualifiers = List.copyOf(qualifiers);
    }
}
