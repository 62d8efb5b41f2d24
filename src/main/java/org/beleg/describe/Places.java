package org.beleg.describe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.beleg.check.CheckedRows;
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
final class Places implements Piece.Growing {
    private static final String BEGIN = "{\"type\":\"FeatureCollection\",\n";
    private static final String FEATURES = "\"features\":[";
    private static final String FEATURE = "{\"type\":\"Feature\",";
    private static final String END = "]}";

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

    /** One feature a line, so that a million are as easily read as ten. */
    @Override
    public void write(Gathering so, OutputStream out) throws IOException {
        String box = so.work()
                .extent()
                .map(e -> "\"bbox\":" + JsonPrinter.line(new Json.Arr(box(e))) + ",\n")
                .orElse("");
        print(BEGIN + box + FEATURES, out);
        String[] between = {"\n"};
        for (Table table : tables(so.checked().dataset())) {
            CheckedRows.of(so.checked(), table, row -> {
                print(between[0] + JsonPrinter.line(feature(row)), out);
                between[0] = ",\n";
            });
        }
        print("\n" + END + "\n", out);
    }

    private static void print(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
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
    public Said said(InputStream in) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        StringBuilder frame = new StringBuilder();
        long places = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(FEATURE)) {
                Said.json(line.replaceFirst(",$", "").getBytes(StandardCharsets.UTF_8));
                places++;
            } else {
                frame.append(line);
            }
        }
        Said.json(frame.toString().getBytes(StandardCharsets.UTF_8));
        return Said.NOTHING.and(Said.PLACES, String.valueOf(places));
    }
}
