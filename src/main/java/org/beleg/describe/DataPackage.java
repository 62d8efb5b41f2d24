package org.beleg.describe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beleg.check.Checked;
import org.beleg.cite.License;
import org.beleg.dataset.About;
import org.beleg.dataset.FileMark;
import org.beleg.dataset.Party;
import org.beleg.dataset.Source;
import org.beleg.dataset.Table;
import org.beleg.json.Json;
import org.beleg.json.JsonObject;
import org.beleg.json.JsonPrinter;

/** {@code datapackage.json}: the tables as a Data Package, version 2, with their fields, keys and references. */
final class DataPackage implements Piece {
    private static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";

    @Override
    public Label label() {
        return new Label(
                        "data/datapackage.json",
                        "Data Package",
                        "The tables with the types, constraints, labels, keys and references of their columns, for"
                                + " frictionless and its kin.",
                        Label.JSON)
                .keepsTo(PROFILE);
    }

    @Override
    public byte[] made(Gathering so) {
        About about = so.about();
        Json json = new JsonObject()
                .put("$schema", PROFILE)
                .put("name", about.name())
                .put("id", about.doiUrl())
                .put("title", about.title())
                .put("description", about.description())
                .put("version", about.version())
                .put("created", about.date() + "T00:00:00Z")
                .put("keywords", about.keywords().stream().map(Json::of).toList())
                .put("licenses", List.of(license(about)))
                .put("contributors", contributors(about))
                .put("sources", sources(so.checked().dataset().sources()))
                .put(
                        "resources",
                        so.checked().dataset().tables().stream()
                                .map(table -> resource(so.checked(), table))
                                .toList())
                .done();
        return JsonPrinter.pretty(json).getBytes(StandardCharsets.UTF_8);
    }

    private static Json license(About about) {
        License license = License.of(about);
        return new JsonObject()
                .put("name", license.spdx())
                .put("path", license.url())
                .put("title", license.name())
                .done();
    }

    private static List<Json> contributors(About about) {
        return Stream.concat(
                        about.creators().stream().map(party -> contributor(party, "creator")),
                        about.contributors().stream().map(party -> contributor(party, "contributor")))
                .toList();
    }

    private static Json contributor(Party party, String role) {
        Maker maker = Maker.of(party);
        JsonObject json = new JsonObject().put("title", maker.name());
        if (party instanceof Party.Person person) {
            json.put("givenName", person.givenName()).put("familyName", person.familyName());
        }
        return json.put("path", maker.id())
                .put("organization", maker.affiliation())
                .put("roles", List.of(Json.of(role)))
                .done();
    }

    private static List<Json> sources(List<Source> sources) {
        return sources.stream()
                .<Json>map(source -> new JsonObject()
                        .put("title", source.title().isBlank() ? source.id() : source.title())
                        .put("path", source.url())
                        .put("version", source.published())
                        .done())
                .toList();
    }

    private static Json resource(Checked checked, Table table) {
        FileMark mark = checked.mark(table);
        return new JsonObject()
                .put("name", table.name())
                .put("type", "table")
                .put("path", Checked.path(table))
                .put("title", table.title())
                .put("description", table.description())
                .put("format", "csv")
                .put("mediatype", "text/csv")
                .put("encoding", "utf-8")
                .put("bytes", mark.bytes())
                .put("hash", "sha256:" + mark.sha256())
                .put("rows", mark.rows())
                .put("dialect", dialect())
                .put("schema", TableSchema.of(checked.dataset(), table))
                .done();
    }

    /** Stated in full, so that nobody guesses. */
    private static Json dialect() {
        return new JsonObject()
                .put("$schema", "https://datapackage.org/profiles/2.0/tabledialect.json")
                .put("header", true)
                .put("delimiter", ",")
                .put("lineTerminator", "\n")
                .put("quoteChar", "\"")
                .put("doubleQuote", true)
                .put("skipInitialSpace", false)
                .done();
    }

    @Override
    public Said said(byte[] bytes) throws IOException {
        Json json = Said.json(bytes);
        List<Json> tables = json.list("resources");
        Said said = Said.NOTHING
                .and(Said.TITLE, json.text("title"))
                .by(json.list("contributors").stream()
                        .filter(c -> c.strings("roles").contains("creator"))
                        .map(c -> c.string("familyName")
                                .map(family -> Said.name(family, c.text("givenName")))
                                .orElse(c.text("title")))
                        .toList())
                .and(Said.VERSION, json.text("version"))
                .and(Said.DATE, json.text("created").replaceFirst("T00:00:00Z$", ""))
                .and(Said.DOI, Said.bareDoi(json.text("id")))
                .and(Said.LICENSE, json.list("licenses").stream().findFirst().flatMap(l -> l.string("name")))
                .of(Said.TABLES, tables.stream().map(t -> t.text("path")).toList());
        for (Json table : tables) {
            String path = table.text("path");
            said = said.and(Said.hash(path), table.text("hash").replaceFirst("^sha256:", ""))
                    .and(Said.size(path), number(table, "bytes"))
                    .and(Said.rows(path), number(table, "rows"));
        }
        return said;
    }

    static Optional<String> number(Json json, String member) {
        return json.get(member).flatMap(Json::asNumber).map(n -> n.toPlainString());
    }
}
