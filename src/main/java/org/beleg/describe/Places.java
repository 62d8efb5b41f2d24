package org.beleg.describe;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.beleg.cite.Extent;
import org.beleg.dataset.Column;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.json.Json;
import org.beleg.json.JsonObject;
import org.beleg.json.JsonPrinter;

/**
 * {@code geo/locations.geojson}: the places for maps (RFC 7946). A place without a point is there without geometry, as
 * section 3.2 has it, and what is known of how sure a point is stands among its properties.
 */
final class Places implements Piece {
    @Override
    public Label label() {
        return new Label(
                        "data/geo/locations.geojson",
                        "Places for maps",
                        "Every place with its point, where there is one, and how sure that is, as GeoJSON (WGS 84,"
                                + " longitude first).",
                        "application/geo+json")
                .keepsTo("https://www.rfc-editor.org/rfc/rfc7946");
    }

    /** The tables whose rows are places. */
    static List<Table> tables(Dataset dataset) {
        return dataset.tables(Role.LATITUDE, Role.LONGITUDE).toList();
    }

    @Override
    public boolean isWanted(Gathering so) {
        return !tables(so.checked().dataset()).isEmpty();
    }

    @Override
    public byte[] made(Gathering so) throws IOException {
        List<Json> features = new ArrayList<>();
        for (Table table : tables(so.checked().dataset())) {
            CheckedRows.of(so.checked(), table, row -> features.add(feature(row)));
        }
        Json collection = new JsonObject()
                .put("type", "FeatureCollection")
                .put("bbox", so.work().extent().map(Places::box).orElse(List.of()))
                .put("features", new Json.Arr(features))
                .done();
        return JsonPrinter.pretty(collection).getBytes(StandardCharsets.UTF_8);
    }

    private static List<Json> box(Extent e) {
        return List.of(
                new Json.Num(e.west()), new Json.Num(e.south()), new Json.Num(e.east()), new Json.Num(e.north()));
    }

    private static Json feature(Row row) {
        return new JsonObject()
                .put("type", "Feature")
                .put("table", row.table().name())
                .put("id", row.name())
                .put("geometry", Extent.point(row).map(Places::point).orElseGet(Json.Nothing::new))
                .put("properties", properties(row))
                .done();
    }

    private static Json point(Extent at) {
        return new JsonObject()
                .put("type", "Point")
                .put("coordinates", List.of(new Json.Num(at.west()), new Json.Num(at.south())))
                .done();
    }

    /** The columns of the row under their own names, as the codebook explains them. */
    private static Json properties(Row row) {
        JsonObject properties = new JsonObject();
        for (Column column : row.table().columns()) {
            boolean isPoint = column.is(Role.LATITUDE) || column.is(Role.LONGITUDE);
            row.get(column).filter(v -> !isPoint).ifPresent(v -> properties.put(column.name(), value(column, v)));
        }
        return properties.done();
    }

    private static Json value(Column column, String cell) {
        Object value = column.read(cell);
        if (value instanceof BigDecimal number) {
            return new Json.Num(number);
        }
        if (value instanceof Boolean truth) {
            return Json.of(truth.booleanValue());
        }
        return column.type() == Column.Type.LIST
                ? new Json.Arr(column.split(cell).stream().map(Json::of).toList())
                : Json.of(cell);
    }

    @Override
    public Said said(byte[] bytes) throws IOException {
        int places = Said.json(bytes).list("features").size();
        return Said.NOTHING.and(Said.PLACES, String.valueOf(places));
    }
}
