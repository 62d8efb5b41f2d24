package org.beleg.cite;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beleg.dataset.About;
import org.beleg.dataset.Party;
import org.beleg.json.Json;
import org.beleg.json.JsonObject;

/** What DataCite is told of a dataset (schema 4.6), as attributes of its API; the XML is made of the same. */
final class Datacite {
    private static final Pattern PERIOD = Pattern.compile("\\d{4}(-\\d\\d(-\\d\\d)?)?(/\\d{4}(-\\d\\d(-\\d\\d)?)?)?");
    private static final Pattern DOI =
            Pattern.compile("(?i)(?:https?://(?:dx\\.)?doi\\.org/|doi:)?(10\\.\\d{4,9}/\\S+)");
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*");

    private static final String[] OPEN = {"open access", "c_abf2"};

    /** Name and code of each access right. */
    private static final Map<String, String[]> ACCESS = Map.of(
            "open",
            OPEN,
            "embargoed",
            new String[] {"embargoed access", "c_f1cf"},
            "restricted",
            new String[] {"restricted access", "c_16ec"},
            "metadata-only",
            new String[] {"metadata only access", "c_14cb"});

    private final Work work;
    private final About about;
    private final Optional<String> language;

    Datacite(Work work) {
        this.work = work;
        this.about = work.about();
        this.language =
                Optional.of(about.language()).filter(l -> LANGUAGE.matcher(l).matches());
    }

    /** The attributes; {@code coverage} says of a date that it is the period covered, which is a type only since 4.6. */
    Json attributes(Json.Obj coverage) {
        JsonObject out = new JsonObject();
        mandatory(out);
        List<String> keywords =
                about.keywords().stream().filter(k -> !k.isBlank()).toList();
        out.put("subjects", each(keywords, k -> spoken("subject", k)))
                .put("contributors", contributors())
                .put("dates", dates(coverage))
                .put("language", language)
                .put("relatedIdentifiers", related())
                .put("formats", List.of(Json.of("text/csv")))
                .put("version", about.version())
                .put("rightsList", rights())
                .put("descriptions", descriptions())
                .put("geoLocations", List.of(where()))
                .put("fundingReferences", each(about.funding(), Datacite::funding))
                .put("schemaVersion", "http://datacite.org/schema/kernel-4");
        return Text.clean(out.done());
    }

    private void mandatory(JsonObject out) {
        out.put("doi", about.doi())
                .put("types", of("resourceType", "Dataset", "resourceTypeGeneral", "Dataset"))
                .put("creators", each(about.creators(), c -> party(c).done()))
                .put("titles", List.of(spoken("title", about.title())))
                .put("publisher", of("name", about.publisher()))
                .put("publicationYear", work.year());
    }

    private static <T> List<Json> each(List<T> list, Function<T, Json> json) {
        return list.stream().map(json).toList();
    }

    private static JsonObject party(Party party) {
        JsonObject out = new JsonObject().put("name", Name.inverted(party));
        if (party instanceof Party.Person person) {
            return out.put("nameType", "Personal")
                    .put("givenName", person.givenName())
                    .put("familyName", person.familyName())
                    .put("nameIdentifiers", identifiers(person.orcid().map(o -> "https://orcid.org/" + o), "ORCID"))
                    .put("affiliation", each(person.affiliation().stream().toList(), a -> of("name", a)));
        }
        Optional<String> ror = party instanceof Party.Organisation o ? o.ror() : Optional.empty();
        return out.put("nameType", "Organizational").put("nameIdentifiers", identifiers(ror, "ROR"));
    }

    private static List<Json> identifiers(Optional<String> url, String scheme) {
        String home = "https://" + scheme.toLowerCase(Locale.ROOT) + ".org";
        return url.filter(u -> !u.isBlank() && !u.equals(home + "/")).stream()
                .map(u -> identifier(u, scheme, home))
                .toList();
    }

    private static Json identifier(String value, String scheme, String uri) {
        return new JsonObject()
                .put("nameIdentifier", value)
                .put("nameIdentifierScheme", scheme)
                .put("schemeUri", uri)
                .done();
    }

    /** A dataset does not say what a contributor did. */
    private List<Json> contributors() {
        return about.contributors().stream()
                .<Json>map(c -> party(c).put("contributorType", "Other").done())
                .toList();
    }

    private List<Json> dates(Json.Obj coverage) {
        List<Json> dates = new ArrayList<>();
        work.day().or(work::year).ifPresent(d -> dates.add(of("date", d, "dateType", "Issued")));
        about.temporal().filter(t -> PERIOD.matcher(t).matches()).ifPresent(t -> {
            JsonObject date = new JsonObject().put("date", t);
            coverage.members().forEach(date::put);
            dates.add(date.done());
        });
        return dates;
    }

    private List<Json> related() {
        Stream<Optional<Json>> versions = Stream.of(
                about.conceptDoi().flatMap(d -> related("IsVersionOf", d)),
                about.previous().flatMap(About.Previous::doi).flatMap(d -> related("IsNewVersionOf", d)));
        Stream<Optional<Json>> others = about.related().stream().map(r -> related(r.relation(), r.identifier()));
        Stream<Optional<Json>> sources = work.sources().stream()
                .map(s -> s.iri().endsWith(":") ? Optional.<Json>empty() : related("IsDerivedFrom", s.iri()));
        return Stream.of(versions, others, sources)
                .flatMap(s -> s)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Json> related(String relation, String identifier) {
        String id = Text.clean(identifier);
        String scheme = id.toLowerCase(Locale.ROOT);
        var doi = DOI.matcher(id);
        if (doi.matches()) {
            return Optional.of(related(relation, "DOI", doi.group(1)));
        }
        if (scheme.startsWith("http://") || scheme.startsWith("https://")) {
            return Optional.of(related(relation, "URL", id));
        }
        return scheme.startsWith("urn:") ? Optional.of(related(relation, "URN", id)) : Optional.empty();
    }

    private static Json related(String relation, String type, String identifier) {
        return new JsonObject()
                .put("relatedIdentifier", identifier)
                .put("relatedIdentifierType", type)
                .put("relationType", relation)
                .done();
    }

    private List<Json> rights() {
        License license = License.of(about);
        JsonObject rights = new JsonObject().put("rights", license.name()).put("rightsUri", license.url());
        license.spdx()
                .ifPresent(id -> rights.put("rightsIdentifier", id)
                        .put("rightsIdentifierScheme", "SPDX")
                        .put("schemeUri", "https://spdx.org/licenses/"));
        return Stream.of(
                        Stream.of(rights.done(), access()),
                        about.rightsNote().filter(n -> !n.isBlank()).stream().map(n -> spoken("rights", n)))
                .flatMap(r -> r)
                .toList();
    }

    /** The access right as OpenAIRE wants it, a term of COAR. */
    private Json access() {
        String[] term = ACCESS.getOrDefault(about.access(), OPEN);
        return new JsonObject()
                .put("rights", term[0])
                .put("rightsUri", "http://purl.org/coar/access_right/" + term[1])
                .put("lang", "en")
                .done();
    }

    private Json where() {
        JsonObject where = new JsonObject().put("geoLocationPlace", about.spatial());
        work.extent().ifPresent(e -> {
            if (e.isPoint()) {
                where.put(
                        "geoLocationPoint",
                        degrees("pointLongitude", e.west(), "pointLatitude", e.south())
                                .done());
            } else {
                JsonObject box = degrees("westBoundLongitude", e.west(), "eastBoundLongitude", e.east());
                degrees("southBoundLatitude", e.south(), "northBoundLatitude", e.north())
                        .done()
                        .members()
                        .forEach(box::put);
                where.put("geoLocationBox", box.done());
            }
        });
        return where.done();
    }

    private static JsonObject degrees(String one, BigDecimal first, String two, BigDecimal second) {
        return new JsonObject().put(one, new Json.Num(first)).put(two, new Json.Num(second));
    }

    private List<Json> descriptions() {
        List<Json> descriptions = new ArrayList<>();
        descriptions.add(description(about.description(), "Abstract", language));
        work.note().ifPresent(n -> descriptions.add(description(n, "Other", Optional.of("en"))));
        descriptions.removeIf(d -> Text.clean(d.text("description")).isEmpty());
        return descriptions;
    }

    private static Json description(String text, String type, Optional<String> lang) {
        return new JsonObject()
                .put("description", text)
                .put("descriptionType", type)
                .put("lang", lang)
                .done();
    }

    private static Json funding(About.Funding funding) {
        return new JsonObject()
                .put("funderName", funding.funder())
                .put("awardNumber", funding.award())
                .put("awardTitle", funding.title())
                .done();
    }

    private Json spoken(String name, String text) {
        return new JsonObject().put(name, text).put("lang", language).done();
    }

    private static Json of(String name, String text) {
        return new JsonObject().put(name, text).done();
    }

    private static Json of(String name, String text, String second, String more) {
        return new JsonObject().put(name, text).put(second, more).done();
    }
}
