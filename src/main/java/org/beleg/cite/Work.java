package org.beleg.cite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.beleg.dataset.About;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Source;

/**
 * What is cited: a version of a dataset, or one record in it.
 *
 * @param about the dataset
 * @param entry the record, where one is cited
 * @param sources what the records were coded from; empty where it is not to be told
 * @param extent the box in which its places lie, where they have points
 */
public record Work(About about, Optional<Entry> entry, List<Source> sources, Optional<Extent> extent) {
    private static final String IN_LINK = "-._~:/@!$&'()*+,;=";

    public Work {
        sources = List.copyOf(sources);
    }

    /**
     * A record.
     *
     * @param id its key
     * @param label what it says, in a few words; may be empty
     */
    public record Entry(String id, String label) {}

    /** The whole dataset. */
    public static Work of(About about) {
        return new Work(about, Optional.empty(), List.of(), Optional.empty());
    }

    /**
     * The whole dataset, with what it was coded from and where it lies.
     *
     * @throws IOException if the disk fails
     */
    public static Work of(Dataset dataset) throws IOException {
        return new Work(dataset.about(), Optional.empty(), dataset.sources(), Extent.of(dataset));
    }

    /** One record of it; {@code label} may be empty. */
    public Work record(String id, String label) {
        return new Work(about, Optional.of(new Entry(id, label)), sources, extent);
    }

    /** The same, with what it was coded from. */
    public Work from(List<Source> codedFrom) {
        return new Work(about, entry, codedFrom, extent);
    }

    /** The title; of a record {@code E005, “label”. In: title}. */
    String title() {
        return entry.map(e -> e.id() + quoted(e.label()) + ". In: ").orElse("") + about.title();
    }

    /** Curly quotes, because styles guess of straight ones which they are, and quotes inside them single. */
    private static String quoted(String label) {
        return label.isBlank() ? "" : ", “" + label.replace('"', '\'') + "”";
    }

    /**
     * The DOI as a link. A record has no DOI of its own: its key is the fragment, which resolvers pass on and landing
     * pages ignore.
     */
    public Optional<String> link() {
        return about.doi().map(d -> "https://doi.org/" + inLink(d) + fragment());
    }

    private String fragment() {
        return entry.map(e -> "#" + inLink(e.id())).orElse("");
    }

    /** What the citation is called in a bibliography: ASCII letters, digits, point, hyphen. */
    String key() {
        String key =
                Text.clean(about.nameAndVersion() + entry.map(e -> "-" + e.id()).orElse(""));
        return key.replaceAll("[^A-Za-z0-9.]+", "-");
    }

    /** The year of the release. */
    Optional<String> year() {
        return about.year().filter(y -> y.matches("[0-9]{4}"));
    }

    /** The day of the release, where the date is a day. */
    Optional<String> day() {
        return Optional.of(about.date()).filter(d -> d.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"));
    }

    /** What has to be said of a DOI that is a test. */
    Optional<String> note() {
        return about.doiIsTest() ? Optional.of("Test DOI, does not resolve.") : Optional.empty();
    }

    private static String inLink(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : Text.clean(text).getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = (c < 0x80 && Character.isLetterOrDigit(c)) || IN_LINK.indexOf(c) >= 0;
            out.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return out.toString();
    }
}
