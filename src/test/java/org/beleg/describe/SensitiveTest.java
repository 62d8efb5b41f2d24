package org.beleg.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.beleg.Fixture;
import org.beleg.dataset.Column;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Role;
import org.beleg.dataset.Table;
import org.beleg.json.Json;
import org.beleg.json.JsonPrinter;
import org.beleg.json.JsonText;
import org.beleg.read.Folder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in a sensitive column stands in its table and in nothing that is made; small counts stand nowhere. */
final class SensitiveTest {
    @TempDir
    private Path temporary;

    /** Every column that may be sensitive is; findings quote several of them. */
    @ParameterizedTest
    @ValueSource(strings = {"point-across-border--disputed", "claim-group-mixed--persons-and-buoys"})
    void noValueOfASensitiveColumnIsInAnythingThatIsMade(String fixture) throws IOException {
        Path folder = Fixture.laid(Fixture.FIXTURES.resolve("bad").resolve(fixture), temporary);
        Map<String, Set<String>> values = values(folder);
        Set<Flavour> all = EnumSet.allOf(Flavour.class);
        List<String> open = shown(values, Described.afresh(folder, all));
        assertTrue(open.size() > 30, "shown where nothing is marked: " + open);
        mark(folder);
        Described told = Described.afresh(folder, all);
        assertEquals(List.of(), shown(values, told));
        assertEquals(List.of(), told.contradictions());
        assertFalse(told.checked().report().findings().isEmpty());
    }

    /** The values by which columns that may be sensitive can be told: no name, and nothing that is written by hand. */
    private static Map<String, Set<String>> values(Path folder) throws IOException {
        Dataset dataset = Folder.read(folder);
        StringBuilder elsewhere = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().matches(".*\\.(json|md)")).toList()) {
                elsewhere.append(Files.readString(file));
            }
        }
        Map<String, Set<String>> values = new LinkedHashMap<>();
        for (Table table : dataset.tables()) {
            Folder.rows(table, row -> {
                for (Column column : table.columns()) {
                    String cell = row.get(column).orElse("");
                    if (!mayBeMarked(table, column)) {
                        elsewhere.append(cell).append('\n');
                    } else if (cell.length() > 4) {
                        values.computeIfAbsent(table.name() + "." + column.name(), none -> new TreeSet<>())
                                .add(cell);
                    }
                }
            });
        }
        values.values().forEach(cells -> cells.removeIf(cell -> elsewhere.indexOf(cell) >= 0));
        return values;
    }

    private static boolean mayBeMarked(Table table, Column column) {
        return !table.key().contains(column.name())
                && table.references().stream().noneMatch(r -> r.columns().contains(column.name()))
                && column.role()
                        .filter(role -> role.word().matches("(source|anchor|waiver)-.*"))
                        .isEmpty();
    }

    private static void mark(Path folder) throws IOException {
        for (Table table : Folder.read(folder).tables()) {
            Path file = table.schemaPath().orElseThrow();
            Json schema = JsonText.read(Files.readAllBytes(file)).value();
            Map<String, Json> properties =
                    new LinkedHashMap<>(schema.get("properties").orElseThrow().members());
            table.columns().stream()
                    .filter(c -> mayBeMarked(table, c))
                    .forEach(c -> properties.compute(c.name(), (name, property) -> marked(property)));
            Json whole = with(schema, "properties", new Json.Obj(properties));
            Files.writeString(file, JsonPrinter.pretty(whole));
        }
    }

    private static Json marked(Json property) {
        Json annotation = property.get("beleg").orElse(Json.Obj.EMPTY);
        return with(property, "beleg", with(annotation, "sensitive", Json.of(true)));
    }

    private static Json with(Json object, String name, Json value) {
        Map<String, Json> members = new LinkedHashMap<>(object.members());
        members.put(name, value);
        return new Json.Obj(members);
    }

    private static List<String> shown(Map<String, Set<String>> values, Described described) throws IOException {
        List<String> shown = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : described.made().entrySet()) {
            String text = text(file.getKey(), file.getValue());
            values.forEach((column, cells) -> cells.stream()
                    .filter(text::contains)
                    .forEach(cell -> shown.add(file.getKey() + ": " + column + " " + cell)));
        }
        return shown;
    }

    private static String text(String path, byte[] bytes) throws IOException {
        if (!path.endsWith(".pdf")) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void aCountUnderTheBoundIsInNothingThatIsMade() throws IOException {
        Path folder = Fixture.laid(Fixture.FIXTURES.resolve("base"), temporary);
        Path metadata = folder.resolve("dataset.json");
        Files.writeString(metadata, Files.readString(metadata).replaceFirst("\\{", "{\"suppressBelow\": 5,"));
        Described told = Described.afresh(folder, EnumSet.allOf(Flavour.class));
        String ddi = new String(told.bytes("data/codebook.ddi.xml"), StandardCharsets.UTF_8);
        assertFalse(ddi.matches("(?s).*<catStat type=\"freq\">[1-4]</catStat>.*"), "a small count is in the DDI");
        assertTrue(ddi.contains("<catStat type=\"other\" otherType=\"freq-kept-back\">&lt;5</catStat>"));
        assertFalse(ddi.matches("(?s).*<sumStat type=\"(vald|invd)\">[1-4]</sumStat>.*"), "a small sum is in the DDI");
        String page = new String(told.bytes("data/codebook.html"), StandardCharsets.UTF_8);
        assertTrue(page.contains("&lt;5"), "nothing is kept back in the page");
        assertTrue(text("data/codebook.pdf", told.bytes("data/codebook.pdf")).contains("<5"));
        assertEquals(List.of(), told.contradictions());
    }

    @Test
    void aPointThatIsSensitiveIsInNoBox() throws IOException {
        Path folder = Fixture.laid(Fixture.FIXTURES.resolve("base"), temporary);
        mark(folder);
        Described told = Described.afresh(folder, Set.of());
        Table places =
                told.checked().dataset().tables(Role.LATITUDE).findFirst().orElseThrow();
        String map = new String(told.bytes("data/geo/locations.geojson"), StandardCharsets.UTF_8);
        assertFalse(map.contains("bbox") || map.contains("Point"), places.name());
        assertFalse(new String(told.bytes("metadata/datacite.xml"), StandardCharsets.UTF_8).contains("geoLocationBox"));
    }
}
