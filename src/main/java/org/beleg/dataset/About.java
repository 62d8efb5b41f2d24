package org.beleg.dataset;

import java.util.List;
import java.util.Optional;
import org.beleg.json.Json;

/**
 * What {@code dataset.json} says of the dataset: the one hand-written source of metadata. Read leniently; the rules and
 * the schema of {@code dataset.json} judge it, so that in a dataset that passed every mandatory text is there.
 *
 * @param name short name, {@code [a-z0-9._-]+}
 * @param title title as cited
 * @param version SemVer
 * @param date day of the release, ISO 8601
 * @param doi DOI of this version, bare and lower-case
 * @param conceptDoi DOI of all versions together
 * @param license SPDX identifier of the licence of the data
 * @param language BCP 47 tag of the metadata
 * @param description abstract, 50 characters or more
 * @param keywords subject words
 * @param creators who is cited, in order
 * @param contributors who helped
 * @param publisher who publishes
 * @param contact e-mail address or URL for questions
 * @param temporal period covered, as written
 * @param spatial area covered, in words
 * @param funding who paid
 * @param related other works and how they hang together with this one
 * @param rightsNote rights that differ from {@code license}
 * @param previous the version before
 * @param changes what changed in each version, the newest first
 * @param access who may have the data: open, embargoed, restricted, metadata-only
 * @param licenseUrl where the text of the licence is, for a licence that CITATION.cff does not know by its identifier
 * @param suppressBelow what is counted fewer times than this is not told in what is made of the dataset; 0 where all is
 */
public record About(
        String name,
        String title,
        String version,
        String date,
        Optional<String> doi,
        Optional<String> conceptDoi,
        String license,
        String language,
        String description,
        List<String> keywords,
        List<Party> creators,
        List<Party> contributors,
        String publisher,
        Optional<String> contact,
        Optional<String> temporal,
        Optional<String> spatial,
        List<Funding> funding,
        List<Related> related,
        Optional<String> rightsNote,
        Optional<Previous> previous,
        List<Change> changes,
        String access,
        Optional<String> licenseUrl,
        int suppressBelow) {

    /** Prefix of DOIs that are tests and resolve nowhere. */
    public static final String TEST_PREFIX = "10.5072/";

    /** The access right of a dataset that does not say otherwise. */
    public static final String OPEN = "open";

    public About {
        keywords = List.copyOf(keywords);
        creators = List.copyOf(creators);
        contributors = List.copyOf(contributors);
        funding = List.copyOf(funding);
        related = List.copyOf(related);
        changes = List.copyOf(changes);
    }

    /** Who gave money, for what. */
    public record Funding(String funder, Optional<String> award, Optional<String> title) {}

    /**
     * Another work.
     *
     * @param relation DataCite relation type, such as {@code IsDerivedFrom}
     * @param identifier DOI or URL
     * @param title its title
     */
    public record Related(String relation, String identifier, Optional<String> title) {}

    /** The version before this one. */
    public record Previous(String version, Optional<String> doi, Optional<String> sha256) {}

    /** What changed in a version, in sentences. */
    public record Change(String version, String date, List<String> items) {
        public Change {
            items = List.copyOf(items);
        }
    }

    /** Reads the metadata out of {@code dataset.json}; what is missing is empty. */
    public static About from(Json metadata) {
        Json coverage = metadata.get("coverage").orElse(Json.Obj.EMPTY);
        return new About(
                metadata.text("name"),
                metadata.text("title"),
                metadata.text("version"),
                metadata.text("date"),
                metadata.string("doi"),
                metadata.string("conceptDoi"),
                metadata.text("license"),
                metadata.text("language"),
                metadata.text("description"),
                metadata.strings("keywords"),
                metadata.list("creators").stream().map(Party::from).toList(),
                metadata.list("contributors").stream().map(Party::from).toList(),
                metadata.text("publisher"),
                metadata.string("contact"),
                coverage.string("temporal"),
                coverage.string("spatial"),
                metadata.list("funding").stream()
                        .map(f -> new Funding(f.text("funder"), f.string("award"), f.string("title")))
                        .toList(),
                metadata.list("related").stream()
                        .map(r -> new Related(r.text("relation"), r.text("identifier"), r.string("title")))
                        .toList(),
                metadata.string("rightsNote"),
                metadata.get("previous").map(p -> new Previous(p.text("version"), p.string("doi"), p.string("sha256"))),
                metadata.list("changes").stream()
                        .map(c -> new Change(c.text("version"), c.text("date"), c.strings("items")))
                        .toList(),
                metadata.string("access").orElse(OPEN),
                metadata.string("licenseUrl"),
                metadata.get("suppressBelow")
                        .flatMap(Json::asNumber)
                        .map(Number::intValue)
                        .orElse(0));
    }

    /** Whether the DOI is a test that resolves nowhere; everything that prints it says so. */
    public boolean doiIsTest() {
        return doi.filter(d -> d.startsWith(TEST_PREFIX)).isPresent();
    }

    /** The DOI as a link. */
    public Optional<String> doiUrl() {
        return doi.map(d -> "https://doi.org/" + d);
    }

    /** Year of the release, or empty where the date is none. */
    public Optional<String> year() {
        return date.length() >= 4 ? Optional.of(date.substring(0, 4)) : Optional.empty();
    }

    /** Name and version, as folders and archives are called. */
    public String nameAndVersion() {
        return name + "-" + version;
    }
}
