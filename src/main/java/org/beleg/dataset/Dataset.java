package org.beleg.dataset;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.beleg.json.JsonText;

/**
 * A dataset: its description, without its rows.
 *
 * @param folder the folder it lies in
 * @param metadata {@code dataset.json} as read
 * @param about what it says of the dataset
 * @param tables its tables, in the order of {@code dataset.json}
 * @param sources what its records were coded from
 * @param terms what it adds to the languages that its texts are read in
 * @param manual path of the hand-written part of the codebook, if it is named and there
 * @param files what the metadata, the schemas and the manual were when they were read, by {@code dataset.json}, {@code
 *     schemas/<file>} and {@code manual.md}
 * @param flaws what could not be read as it should in metadata and schemas
 */
public record Dataset(
        Path folder,
        JsonText metadata,
        About about,
        List<Table> tables,
        List<Source> sources,
        List<Terms> terms,
        Optional<Path> manual,
        Map<String, FileMark> files,
        List<Flaw> flaws) {

    /** Name of the file that makes a folder a dataset. */
    public static final String METADATA = "dataset.json";

    /** Where files of {@link Terms} lie in an archive. */
    public static final String TERMS = "terms/";

    /** A file by which the dataset adds to a language, under its name. */
    public record Terms(String name, JsonText json) {}

    public Dataset {
        tables = List.copyOf(tables);
        sources = List.copyOf(sources);
        terms = List.copyOf(terms);
        files = Collections.unmodifiableMap(new TreeMap<>(files));
        flaws = List.copyOf(flaws);
    }

    /** The table of that name. */
    public Optional<Table> table(String name) {
        return tables.stream().filter(t -> t.name().equals(name)).findFirst();
    }

    /** The tables that have a column for each of the roles. */
    public Stream<Table> tables(Role... roles) {
        return tables.stream().filter(t -> t.has(roles));
    }

    /** The source with that key. */
    public Optional<Source> source(String id) {
        return sources.stream().filter(s -> s.id().equals(id)).findFirst();
    }
}
