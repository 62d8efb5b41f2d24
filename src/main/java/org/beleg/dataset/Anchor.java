package org.beleg.dataset;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where in a source something stands, with the fingerprints that prove it.
 *
 * @param record key of the record that rests on it; empty for a passage that was read and left out
 * @param role what it is to the record: primary, supports, contradicts, context, alias, attribution
 * @param source key of the source
 * @param span the span
 * @param sha256 fingerprint of the passage
 * @param norm fingerprint of the normalised passage
 * @param context fingerprint of the passage with its surroundings
 */
public record Anchor(
        Optional<String> record,
        Optional<String> role,
        String source,
        Span span,
        Optional<String> sha256,
        Optional<String> norm,
        Optional<String> context) {

    /** The word for the one anchor that a record rests on above all. */
    public static final String PRIMARY = "primary";

    /** The word for an anchor that speaks against its record. */
    public static final String CONTRADICTS = "contradicts";

    /** The word for an anchor to the words that name who says so. */
    public static final String ATTRIBUTION = "attribution";

    /** The word for an anchor to what is needed to understand a passage. */
    public static final String CONTEXT = "context";

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}");

    /** Reads an anchor out of a row; empty if its source or one of its ends is missing or no number. */
    public static Optional<Anchor> from(Row row) {
        Optional<Long> start = row.get(Role.ANCHOR_START).flatMap(Anchor::number);
        Optional<Long> end = row.get(Role.ANCHOR_END).flatMap(Anchor::number);
        Optional<String> source = row.get(Role.ANCHOR_SOURCE);
        if (start.isEmpty() || end.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Anchor(
                row.get(Role.ANCHOR_RECORD),
                row.meaning(Role.ANCHOR_ROLE),
                source.get(),
                new Span(start.get(), end.get()),
                row.get(Role.ANCHOR_SHA256),
                row.get(Role.ANCHOR_SHA256_NORM),
                row.get(Role.ANCHOR_SHA256_CONTEXT)));
    }

    private static Optional<Long> number(String cell) {
        return NUMBER.matcher(cell).matches() ? Optional.of(Long.parseLong(cell)) : Optional.empty();
    }

    /** Whether it is the one that its record rests on above all. */
    public boolean isPrimary() {
        return role.filter(PRIMARY::equals).isPresent();
    }
}
