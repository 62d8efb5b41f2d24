package org.beleg.describe;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.beleg.json.Json;
import org.beleg.json.JsonText;

/**
 * What a file says of the dataset, fact by fact, in one spelling whatever the format: a day, a bare DOI, an SPDX
 * identifier, names with the family name first. A fact the file ought to say and does not is empty.
 *
 * @param facts what is said, by the name of the fact
 */
record Said(Map<String, String> facts) {
    static final String TITLE = "title";
    static final String AUTHORS = "authors";
    /** The authors as they are read, the given name first. */
    static final String NAMES = "names of the authors";

    static final String VERSION = "version";
    static final String DATE = "date";
    static final String DOI = "DOI";
    static final String LICENSE = "licence";
    static final String TABLES = "list of tables";
    static final String PLACES = "number of places";
    static final String FILES = "list of files";

    static final Said NOTHING = new Said(Map.of());

    Said {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** The same, with one more fact. */
    Said and(String fact, String value) {
        Map<String, String> more = new LinkedHashMap<>(facts);
        more.put(fact, value);
        return new Said(more);
    }

    /** The same, with one more fact that is empty if it is not said. */
    Said and(String fact, Optional<String> value) {
        return and(fact, value.orElse(""));
    }

    /** The same, with who is cited, in order. */
    Said by(Collection<String> authors) {
        return and(AUTHORS, String.join("; ", authors));
    }

    /** The same, with the paths that it lists, in whatever order. */
    Said of(String fact, Collection<String> paths) {
        return and(fact, String.join(", ", new TreeSet<>(paths)));
    }

    /**
     * JSON that was written here, read back.
     *
     * @throws IOException if it is no JSON
     */
    static Json json(byte[] bytes) throws IOException {
        JsonText text = JsonText.read(bytes);
        if (text.fault().isPresent()) {
            throw new IOException("no JSON: " + text.fault().get().why());
        }
        return text.value();
    }

    static String hash(String path) {
        return "SHA-256 of " + path;
    }

    static String size(String path) {
        return "size of " + path;
    }

    static String rows(String path) {
        return "number of rows of " + path;
    }

    /** A DOI without its address. */
    static String bareDoi(String doi) {
        return doi.replaceFirst("^(https?://(dx\\.)?doi\\.org/|doi:)", "");
    }

    /** A person as {@link org.beleg.cite.Name} sorts it. */
    static String name(String family, String given) {
        return family.isEmpty() || given.isEmpty() ? family + given : family + ", " + given;
    }
}
