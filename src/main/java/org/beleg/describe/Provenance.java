package org.beleg.describe;

import java.util.Optional;
import org.beleg.dataset.Column;
import org.beleg.dataset.Table;
import org.beleg.json.Json;

/**
 * What a schema says of where the values of a column come from ({@code "origin"} under {@code beleg} at the column), and
 * since which version of the dataset it is there ({@code "since"} at the column, or at the table for all of its columns).
 *
 * @param origin {@code source}, {@code derived}, {@code external} or {@code assigned}
 * @param since the first version that had the column
 */
record Provenance(Optional<String> origin, Optional<String> since) {
    private static final String KEYWORD = "beleg";
    private static final String SINCE = "since";

    static Provenance of(Table table, Column column) {
        Optional<Json> words = table.property(column.name()).get(KEYWORD);
        return new Provenance(
                words.flatMap(w -> w.string("origin")),
                words.flatMap(w -> w.string(SINCE))
                        .or(() -> table.schema().get(KEYWORD).flatMap(t -> t.string(SINCE))));
    }

    /** The same in words; nothing where nothing is said. */
    Optional<Sentence> in(Words words) {
        Optional<Sentence> from = origin.map(o -> words.sentence("origin." + o));
        return since.map(version -> from.map(f -> f.and(words.sentence("origin.since", "version", version)))
                        .orElseGet(() -> words.sentence("origin.only", "version", version)))
                .or(() -> from);
    }
}
