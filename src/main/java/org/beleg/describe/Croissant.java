package org.beleg.describe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.beleg.check.Checked;
import org.beleg.cite.License;
import org.beleg.dataset.About;
import org.beleg.dataset.Column;
import org.beleg.dataset.Party;
import org.beleg.dataset.Table;
import org.beleg.json.Json;
import org.beleg.json.JsonObject;
import org.beleg.json.JsonPrinter;
import org.beleg.json.JsonText;

/** {@code croissant.json}: the tables for machine learning, Croissant 1.0; on request. */
final class Croissant implements Piece {
    private static final String VERSION = "http://mlcommons.org/croissant/1.0";

    /** The context that mlcroissant wants, word for word; it asks for https where RO-Crate asks for http. */
    private static final Json CONTEXT = JsonText.read(
                    Template.resource("croissant-context.json").getBytes(StandardCharsets.UTF_8))
            .value();

    @Override
    public Label label() {
        return new Label(
                        "data/croissant.json",
                        "Croissant",
                        "The tables and their fields for programs of machine learning, Croissant 1.0.",
                        "application/ld+json")
                .keepsTo(VERSION);
    }

    @Override
    public boolean isWanted(Gathering so) {
        return so.wants(Flavour.CROISSANT);
    }

    @Override
    public byte[] made(Gathering so) {
        List<Table> tables = so.checked().dataset().tables();
        Json json = described(so.about())
                .put("citeAs", so.citation())
                .put(
                        "distribution",
                        tables.stream().map(t -> file(so.checked(), t)).toList())
                .put(
                        "recordSet",
                        tables.stream().map(t -> records(so.checked(), t)).toList())
                .done();
        return JsonPrinter.pretty(json).getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject described(About about) {
        Json publisher = new JsonObject()
                .put("@type", "sc:Organization")
                .put("name", about.publisher())
                .done();
        String license = License.of(about).url().orElse(about.license());
        return new JsonObject()
                .put("@context", CONTEXT)
                .put("@type", "sc:Dataset")
                .put("conformsTo", VERSION)
                .put("name", about.title())
                .put("description", about.description())
                .put("license", List.of(Json.of(license)))
                .put("url", about.doiUrl().orElse("urn:beleg:" + about.nameAndVersion()))
                .put("creator", about.creators().stream().map(Croissant::party).toList())
                .put("publisher", publisher)
                .put("datePublished", about.date())
                .put("version", about.version())
                .put("inLanguage", about.language())
                .put("keywords", about.keywords().stream().map(Json::of).toList());
    }

    private static Json party(Party party) {
        Maker maker = Maker.of(party);
        JsonObject json = new JsonObject()
                .put("@type", party instanceof Party.Person ? "sc:Person" : "sc:Organization")
                .put("name", maker.name());
        if (party instanceof Party.Person person) {
            json.put("givenName", person.givenName()).put("familyName", person.familyName());
        }
        return json.put("url", maker.id()).done();
    }

    private static Json file(Checked checked, Table table) {
        return new JsonObject()
                .put("@type", "cr:FileObject")
                .put("@id", Checked.path(table))
                .put("name", Checked.path(table))
                .put("description", table.title())
                .put("contentUrl", CrateFiles.id(Checked.path(table)))
                .put("contentSize", checked.mark(table).bytes() + " B")
                .put("encodingFormat", "text/csv")
                .put("sha256", checked.mark(table).sha256())
                .done();
    }

    private static Json records(Checked checked, Table table) {
        return new JsonObject()
                .put("@type", "cr:RecordSet")
                .put("@id", table.name())
                .put("name", table.name())
                .put("description", table.description().isBlank() ? table.title() : table.description())
                .put(
                        "key",
                        table.key().stream()
                                .map(k -> Graph.ref(field(table, k)))
                                .toList())
                .put(
                        "field",
                        table.columns().stream()
                                .map(c -> field(checked, table, c))
                                .toList())
                .done();
    }

    /** No white space may stand in an id. */
    private static String field(Table table, String column) {
        return table.name() + "/" + CrateFiles.id(column);
    }

    private static Json field(Checked checked, Table table, Column column) {
        JsonObject source = new JsonObject()
                .put("fileObject", Graph.ref(Checked.path(table)))
                .put("extract", new JsonObject().put("column", column.name()).done());
        List<Json> transforms = new ArrayList<>();
        column.separator()
                .filter(s -> column.type() == Column.Type.LIST)
                .ifPresent(
                        s -> transforms.add(new JsonObject().put("separator", s).done()));
        JsonObject field = new JsonObject()
                .put("@type", "cr:Field")
                .put("@id", field(table, column.name()))
                .put("name", field(table, column.name()))
                .put("description", column.description().isBlank() ? column.title() : column.description())
                .put("dataType", type(column))
                .put("source", source.put("transform", transforms).done());
        if (column.type() == Column.Type.LIST) {
            field.put("repeated", true);
        }
        reference(checked, table, column).forEach(to -> field.put("references", to));
        return field.done();
    }

    private static List<Json> reference(Checked checked, Table table, Column column) {
        return table.references().stream()
                .filter(r -> r.columns().equals(List.of(column.name())))
                .filter(r -> r.to().size() == 1 && r.words().isEmpty())
                .flatMap(r -> r.to().stream())
                .flatMap(to -> checked.dataset().table(to.table()).stream())
                .filter(to -> to.key().size() == 1 && !to.equals(table))
                .<Json>map(to -> new JsonObject()
                        .put("field", Graph.ref(field(to, to.key().get(0))))
                        .done())
                .toList();
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case INTEGER -> "sc:Integer";
            case NUMBER -> "sc:Float";
            case BOOLEAN -> "sc:Boolean";
            case LIST, STRING -> "sc:Text";
        };
    }

    @Override
    public Said said(byte[] bytes) throws IOException {
        Json json = Said.json(bytes);
        Said said = Said.NOTHING
                .and(Said.TITLE, json.text("name"))
                .by(json.list("creator").stream().map(People::said).toList())
                .and(Said.VERSION, json.text("version"))
                .and(Said.DATE, json.text("datePublished"))
                .and(Said.DOI, Said.bareDoi(json.text("url")))
                .of(
                        Said.TABLES,
                        json.list("distribution").stream()
                                .map(f -> f.text("@id"))
                                .toList());
        for (Json file : json.list("distribution")) {
            said = said.and(Said.hash(file.text("@id")), file.text("sha256"))
                    .and(Said.size(file.text("@id")), file.text("contentSize").replaceFirst(" B$", ""));
        }
        return said;
    }
}
