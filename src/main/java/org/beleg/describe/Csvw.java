package org.beleg.describe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.beleg.check.Checked;
import org.beleg.cite.License;
import org.beleg.cite.Name;
import org.beleg.dataset.About;
import org.beleg.dataset.Column;
import org.beleg.dataset.Reference;
import org.beleg.dataset.Table;
import org.beleg.json.Json;
import org.beleg.json.JsonObject;
import org.beleg.json.JsonPrinter;

/** {@code tables/csv-metadata.json}: the tables for the Web of data, CSVW; on request. One file for all, for their keys. */
final class Csvw implements Piece {
    private static final String FOLDER = "tables/";

    @Override
    public Label label() {
        return new Label(
                        "data/tables/csv-metadata.json",
                        "CSVW metadata",
                        "The tables and their columns for the Web of data, CSV on the Web.",
                        "application/csvm+json")
                .keepsTo("https://www.w3.org/TR/tabular-metadata/");
    }

    @Override
    public boolean isWanted(Gathering so) {
        return so.wants(Flavour.CSVW);
    }

    @Override
    public byte[] made(Gathering so) {
        About about = so.about();
        Json json = new JsonObject()
                .put("@context", "http://www.w3.org/ns/csvw")
                .put("dc:title", about.title())
                .put("dc:description", about.description())
                .put(
                        "dc:creator",
                        about.creators().stream()
                                .map(p -> Json.of(Name.inverted(p)))
                                .toList())
                .put("dc:publisher", about.publisher())
                .put("dc:issued", about.date())
                .put("dc:identifier", about.doiUrl())
                .put("dc:license", License.of(about).url())
                .put("schema:version", about.version())
                .put(
                        "tables",
                        so.checked().dataset().tables().stream()
                                .map(t -> table(so.checked(), t))
                                .toList())
                .done();
        return JsonPrinter.pretty(json).getBytes(StandardCharsets.UTF_8);
    }

    private static Json table(Checked checked, Table table) {
        JsonObject schema = new JsonObject()
                .put(
                        "columns",
                        table.columns().stream().map(c -> column(table, c)).toList())
                .put("primaryKey", names(table, table.key()))
                .put(
                        "foreignKeys",
                        table.references().stream()
                                .flatMap(r -> foreignKey(checked, table, r).stream())
                                .toList());
        return new JsonObject()
                .put("url", url(table))
                .put("dc:title", table.title())
                .put("dc:description", table.description())
                .put("tableSchema", schema.done())
                .done();
    }

    private static String url(Table table) {
        return CrateFiles.id(Checked.path(table)).substring(FOLDER.length());
    }

    private static List<Json> names(Table table, List<String> columns) {
        return columns.stream().map(c -> Json.of(name(table, c))).toList();
    }

    /** A name may hold few characters (RFC 6570, section 2.3); another column goes by where it stands. */
    private static String name(Table table, String column) {
        if (column.matches("[A-Za-z0-9][A-Za-z0-9_]*")) {
            return column;
        }
        List<String> all = table.columns().stream().map(Column::name).toList();
        return "column" + (all.indexOf(column) + 1);
    }

    private static Json column(Table table, Column column) {
        JsonObject json = new JsonObject()
                .put("name", name(table, column.name()))
                .put("titles", column.name())
                .put("dc:title", column.title())
                .put("dc:description", column.description())
                .put("datatype", datatype(column))
                .put("separator", column.separator().filter(s -> column.type() == Column.Type.LIST));
        return column.required() ? json.put("required", true).done() : json.done();
    }

    private static Json datatype(Column column) {
        return switch (column.type()) {
            case INTEGER -> Json.of("integer");
            case NUMBER -> Json.of("decimal");
            case BOOLEAN ->
                new JsonObject()
                        .put("base", "boolean")
                        .put("format", "true|false")
                        .done();
            case LIST, STRING -> Json.of(column.format().filter("date"::equals).isPresent() ? "date" : "string");
        };
    }

    private static Optional<Json> foreignKey(Checked checked, Table table, Reference reference) {
        boolean sayable = reference.words().isEmpty()
                && reference.to().size() == 1
                && reference.columns().stream()
                        .flatMap(c -> table.column(c).stream())
                        .noneMatch(c -> c.type() == Column.Type.LIST);
        return Optional.of(reference)
                .filter(r -> sayable)
                .flatMap(r -> checked.dataset().table(r.to().get(0).table()))
                .map(to -> {
                    List<String> named = reference.to().get(0).columns();
                    return foreignKey(
                            names(table, reference.columns()), to, names(to, named.isEmpty() ? to.key() : named));
                });
    }

    private static Json foreignKey(List<Json> columns, Table to, List<Json> key) {
        return new JsonObject()
                .put("columnReference", columns)
                .put(
                        "reference",
                        new JsonObject()
                                .put("resource", url(to))
                                .put("columnReference", key)
                                .done())
                .done();
    }

    @Override
    public Said said(byte[] bytes) throws IOException {
        Json json = Said.json(bytes);
        return Said.NOTHING
                .and(Said.TITLE, json.text("dc:title"))
                .by(json.strings("dc:creator"))
                .and(Said.VERSION, json.text("schema:version"))
                .and(Said.DATE, json.text("dc:issued"))
                .and(Said.DOI, Said.bareDoi(json.text("dc:identifier")))
                .of(
                        Said.TABLES,
                        json.list("tables").stream()
                                .map(t -> FOLDER + CrateFiles.path(t.text("url")))
                                .toList());
    }
}
