package org.beleg.describe;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beleg.check.Checked;
import org.beleg.cite.Extent;
import org.beleg.cite.Work;
import org.beleg.dataset.About;
import org.beleg.dataset.FileMark;
import org.beleg.dataset.Party;
import org.beleg.dataset.Source;
import org.beleg.dataset.Table;
import org.beleg.json.Json;
import org.beleg.json.JsonObject;
import org.beleg.json.JsonPrinter;

/** What schema.org wants to know of a dataset, to stand in a page that search engines read. */
final class SchemaOrg {
    static final String BEGIN = "<script type=\"application/ld+json\">";
    static final String END = "</script>";
    private static final String SPDX = "https://spdx.org/licenses/";
    /** Search engines cut longer descriptions. */
    private static final int LONGEST = 5000;

    private SchemaOrg() {}

    /** The element for the head of a page, the same in HTML and in XHTML: nothing in it is markup to either. */
    static String script(Checked checked, Work work) {
        String json = JsonPrinter.pretty(json(checked, work));
        return BEGIN
                + "\n"
                + Template.legal(json)
                        .replace("&", "\\u0026")
                        .replace("<", "\\u003c")
                        .replace(">", "\\u003e")
                + END;
    }

    private static Json json(Checked checked, Work work) {
        About about = work.about();
        JsonObject json = new JsonObject()
                .put(
                        "@context",
                        new JsonObject().put("@vocab", "http://schema.org/").done())
                .put("@type", "Dataset")
                .put("@id", about.doiUrl())
                .put("name", about.title())
                .put("alternateName", about.nameAndVersion())
                .put("description", cut(about.description()))
                .put("url", about.doiUrl())
                .put("identifier", about.doiUrl().map(SchemaOrg::doi).stream().toList())
                .put("version", about.version())
                .put("datePublished", about.date())
                .put("inLanguage", about.language())
                .put("keywords", texts(about.keywords().stream()))
                .put("license", SPDX + about.license())
                .put("temporalCoverage", about.temporal())
                .put("isAccessibleForFree", about.access().equals(About.OPEN));
        people(about, json);
        place(work).ifPresent(place -> json.put("spatialCoverage", place));
        return json.put("isBasedOn", texts(work.sources().stream().map(Source::iri)))
                .put("variableMeasured", variables(checked))
                .put("distribution", downloads(checked))
                .done();
    }

    private static void people(About about, JsonObject json) {
        json.put("creator", about.creators().stream().map(SchemaOrg::party).toList())
                .put(
                        "contributor",
                        about.contributors().stream().map(SchemaOrg::party).toList())
                .put("publisher", typed("Organization", about.publisher()))
                .put(
                        "funder",
                        about.funding().stream()
                                .map(f -> typed("Organization", f.funder()))
                                .toList());
    }

    private static List<Json> texts(Stream<String> texts) {
        return texts.map(Json::of).toList();
    }

    private static List<Json> downloads(Checked checked) {
        return checked.dataset().tables().stream()
                .map(t -> download(checked, t))
                .toList();
    }

    private static String cut(String description) {
        return description.codePointCount(0, description.length()) <= LONGEST
                ? description
                : description.substring(0, description.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    private static Json doi(String url) {
        return new JsonObject()
                .put("@type", "PropertyValue")
                .put("propertyID", "https://registry.identifiers.org/registry/doi")
                .put("value", "doi:" + Said.bareDoi(url))
                .put("url", url)
                .done();
    }

    private static Json typed(String type, String name) {
        return new JsonObject().put("@type", type).put("name", name).done();
    }

    private static Json party(Party party) {
        Maker maker = Maker.of(party);
        if (party instanceof Party.Person person) {
            return new JsonObject()
                    .put("@type", "Person")
                    .put("@id", maker.id())
                    .put("name", maker.name())
                    .put("givenName", person.givenName())
                    .put("familyName", person.familyName())
                    .put(
                            "affiliation",
                            maker.affiliation().map(a -> typed("Organization", a)).stream()
                                    .toList())
                    .done();
        }
        return new JsonObject()
                .put("@type", "Organization")
                .put("@id", maker.id())
                .put("name", maker.name())
                .done();
    }

    private static Optional<Json> place(Work work) {
        Optional<String> name = work.about().spatial();
        if (name.isEmpty() && work.extent().isEmpty()) {
            return Optional.empty();
        }
        JsonObject place = new JsonObject().put("@type", "Place").put("name", name);
        work.extent().ifPresent(e -> place.put("geo", geo(e)));
        return Optional.of(place.done());
    }

    private static Json geo(Extent e) {
        return e.isPoint()
                ? new JsonObject()
                        .put("@type", "GeoCoordinates")
                        .put("latitude", new Json.Num(e.south()))
                        .put("longitude", new Json.Num(e.west()))
                        .done()
                : new JsonObject()
                        .put("@type", "GeoShape")
                        .put("box", Surroundings.box(e))
                        .done();
    }

    private static List<Json> variables(Checked checked) {
        return checked.dataset().tables().stream()
                .flatMap(table -> table.columns().stream()
                        .<Json>map(column -> new JsonObject()
                                .put("@type", "PropertyValue")
                                .put("name", table.name() + "." + column.name())
                                .put("description", column.title())
                                .put("unitText", column.unit())
                                .done()))
                .toList();
    }

    private static Json download(Checked checked, Table table) {
        FileMark mark = checked.mark(table);
        return new JsonObject()
                .put("@type", "DataDownload")
                .put("name", table.title())
                .put("contentUrl", CrateFiles.id(Checked.path(table)))
                .put("encodingFormat", "text/csv")
                .put("contentSize", String.valueOf(mark.bytes()))
                .put("sha256", mark.sha256())
                .done();
    }

    /** What the element says, read back. */
    static Said said(Json json) {
        Said said = Said.NOTHING
                .and(Said.TITLE, json.text("name"))
                .by(json.list("creator").stream().map(People::said).toList())
                .and(Said.VERSION, json.text("version"))
                .and(Said.DATE, json.text("datePublished"))
                .and(Said.DOI, Said.bareDoi(json.text("@id")))
                .and(Said.LICENSE, json.text("license").replace(SPDX, ""));
        List<Json> files = json.list("distribution");
        said = said.of(
                Said.TABLES,
                files.stream().map(f -> CrateFiles.path(f.text("contentUrl"))).toList());
        for (Json file : files) {
            String path = CrateFiles.path(file.text("contentUrl"));
            said = said.and(Said.hash(path), file.text("sha256")).and(Said.size(path), file.text("contentSize"));
        }
        return said;
    }
}
