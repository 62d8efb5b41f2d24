package org.beleg.dataset;

import java.util.Optional;

/**
 * A source that records were coded from, as the dataset describes it.
 *
 * @param id its key
 * @param title its title
 * @param url where it can be seen
 * @param file name of the file that holds its text, if one does
 * @param sha256 SHA-256 of that text, lower-case hexadecimal
 * @param codePoints length of that text in Unicode code points; -1 where it is not said
 * @param published when it was published, EDTF
 * @param language language, BCP 47
 * @param redistributable whether its text may be passed on; no, where the dataset does not say
 * @param table name of the table that describes it
 * @param path path of that table's file
 * @param line the line on which it is described
 */
public record Source(
        String id,
        String title,
        Optional<String> url,
        Optional<String> file,
        String sha256,
        long codePoints,
        Optional<String> published,
        Optional<String> language,
        boolean redistributable,
        String table,
        String path,
        long line) {

    /** Reads a source out of a row of a table that describes sources. */
    public static Source from(Row row) {
        return new Source(
                row.key().orElse(""),
                row.get(Role.SOURCE_TITLE).orElse(""),
                row.get(Role.SOURCE_URL),
                row.get(Role.SOURCE_FILE),
                row.get(Role.SOURCE_SHA256).orElse(""),
                row.get(Role.SOURCE_LENGTH)
                        .filter(n -> n.matches("\\d{1,18}"))
                        .map(Long::parseLong)
                        .orElse(-1L),
                row.get(Role.SOURCE_PUBLISHED),
                row.get(Role.SOURCE_LANGUAGE),
                row.get(Role.SOURCE_REDISTRIBUTABLE).filter("true"::equals).isPresent(),
                row.table().name(),
                row.table().path(),
                row.line());
    }

    /** What the source is called outside: its URL, or a name made of its hash. */
    public String iri() {
        return url.orElse("urn:sha256:" + sha256);
    }
}
