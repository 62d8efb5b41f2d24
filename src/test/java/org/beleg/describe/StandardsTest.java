package org.beleg.describe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.beleg.json.Json;
import org.beleg.json.JsonText;
import org.beleg.json.RowSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Each file keeps to its standard, whatever the dataset. */
final class StandardsTest {
    static Stream<Arguments> archives() {
        return Stream.of(
                Arguments.of(Described.BASE, Described.ALL),
                Arguments.of(Described.ONE_TABLE, Described.OTHER),
                Arguments.of(Described.SHIPPED, Set.of()));
    }

    private static Path standard(String path) {
        Path file = Path.of(System.getProperty("shared.dir", ""))
                .resolve("standards")
                .resolve(path);
        assumeTrue(Files.exists(file), "no shared.dir with the standard " + path);
        return file;
    }

    private static Json json(Described described, String path) {
        JsonText text = JsonText.read(described.bytes(path));
        assertEquals(Optional.empty(), text.fault(), path);
        return text.value();
    }

    @ParameterizedTest
    @MethodSource("archives")
    void theDataPackageKeepsToItsProfile(Path folder, Set<Flavour> flavours) throws IOException {
        Path profile = standard("frictionless-datapackage-2.0/datapackage.json");
        RowSchema schema =
                RowSchema.compile(JsonText.read(Files.readAllBytes(profile)).value());
        Json descriptor = json(Described.of(folder, flavours), "data/datapackage.json");
        assertEquals(List.of(), schema.explain(descriptor));
        RowSchema table = RowSchema.compile(
                JsonText.read(Files.readAllBytes(standard("frictionless-datapackage-2.0/tableschema.json")))
                        .value());
        for (Json resource : descriptor.list("resources")) {
            assertEquals(List.of(), table.explain(resource.get("schema").orElseThrow()));
        }
    }

    @ParameterizedTest
    @MethodSource("archives")
    void theCodebookInDdiKeepsToItsSchema(Path folder, Set<Flavour> flavours) throws IOException, SAXException {
        Path xsd = standard("ddi-codebook-2.5/ddi_codebook_2_5.xsd");
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(xsd.toFile())
                .newValidator()
                .validate(new StreamSource(
                        new ByteArrayInputStream(Described.of(folder, flavours).bytes("data/codebook.ddi.xml"))));
    }

    @ParameterizedTest
    @MethodSource("archives")
    void theCodebookInDdiHasWhatTheCatalogueOfCessdaMustHave(Path folder, Set<Flavour> flavours) throws Exception {
        Document profile = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(standard("cessda-cdc-profiles/cdc25_profile_mono.xml").toFile());
        Document ddi = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Described.of(folder, flavours).bytes("data/codebook.ddi.xml")));
        NodeList used = profile.getElementsByTagNameNS("*", "Used");
        if (used.getLength() == 0) {
            used = profile.getElementsByTagName("pr:Used");
        }
        XPath xpath = XPathFactory.newInstance().newXPath();
        List<String> missing = new ArrayList<>();
        int mandatory = 0;
        for (int i = 0; i < used.getLength(); i++) {
            NamedNodeMap of = used.item(i).getAttributes();
            if (of.getNamedItem("isRequired").getNodeValue().equals("true")) {
                String path = of.getNamedItem("xpath").getNodeValue().replace("ddi:", "");
                mandatory++;
                NodeList nodes = (NodeList) xpath.evaluate(path, ddi, XPathConstants.NODESET);
                if (nodes.getLength() == 0) {
                    missing.add(path);
                }
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(mandatory >= 6, "mandatory nodes: " + mandatory);
    }

    /** Dataverse reads these with a reader that falls over children; CESSDA asks for them. */
    @Test
    void onlyTheFlavourOfCessdaHasElementsWhereDataverseWantsText() throws Exception {
        assertEquals(List.of(), withChildren(Described.of(Described.BASE, Described.ALL)));
        assertEquals(List.of("AuthEnty", "AuthEnty"), withChildren(Described.of(Described.BASE, Described.OTHER)));
    }

    private static List<String> withChildren(Described described) throws Exception {
        Document ddi = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(described.bytes("data/codebook.ddi.xml")));
        List<String> found = new ArrayList<>();
        for (String name : List.of("AuthEnty", "keyword", "topcClas", "anlyUnit", "contact", "collMode", "timeMeth")) {
            NodeList all = ddi.getElementsByTagName(name);
            for (int i = 0; i < all.getLength(); i++) {
                if (all.item(i).getChildNodes().getLength() > 1) {
                    found.add(name);
                }
            }
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("archives")
    void thePlacesAreGeoJson(Path folder, Set<Flavour> flavours) throws IOException {
        Described described = Described.of(folder, flavours);
        if (!described.made().containsKey("data/geo/locations.geojson")) {
            return;
        }
        Json map = json(described, "data/geo/locations.geojson");
        assertEquals("FeatureCollection", map.text("type"));
        assertFalse(map.get("crs").isPresent());
        for (Json feature : map.list("features")) {
            assertEquals("Feature", feature.text("type"));
            assertTrue(feature.get("properties").orElseThrow() instanceof Json.Obj);
            Json geometry = feature.get("geometry").orElseThrow();
            if (!(geometry instanceof Json.Nothing)) {
                assertEquals("Point", geometry.text("type"));
                List<BigDecimal> at = geometry.list("coordinates").stream()
                        .map(c -> c.asNumber().orElseThrow())
                        .toList();
                assertEquals(2, at.size());
                assertTrue(at.get(1).abs().doubleValue() <= 90, "latitude comes second");
            }
        }
    }

    /** What RO-Crate 1.1 and 1.2 ask for that can be told without their validator. */
    @ParameterizedTest
    @MethodSource("archives")
    void theCrateIsFlatAndNamesEveryFileOnce(Path folder, Set<Flavour> flavours) throws IOException {
        Described described = Described.of(folder, flavours);
        Json crate = json(described, "data/ro-crate-metadata.json");
        List<Json> graph = crate.list("@graph");
        List<String> ids = graph.stream().map(e -> e.text("@id")).toList();
        assertEquals(ids.stream().distinct().toList(), ids);
        List<String> dangling = new ArrayList<>();
        graph.forEach(e -> e.members()
                .values()
                .forEach(v -> references(v).forEach(r -> {
                    if (!ids.contains(r) && !r.startsWith("https://w3id.org/ro/crate/")) {
                        dangling.add(r);
                    }
                })));
        assertEquals(List.of(), dangling);
        List<String> payload = described.contents().entries().stream()
                .map(Contents.Entry::path)
                .filter(p -> p.startsWith("data/") && !p.equals(Crate.PATH))
                .map(p -> p.substring(5))
                .sorted()
                .toList();
        List<String> parts = graph.stream()
                .filter(e -> e.text("@type").equals("File"))
                .map(e -> CrateFiles.path(e.text("@id")))
                .sorted()
                .toList();
        assertEquals(payload, parts);
        boolean early = flavours.contains(Flavour.RO_CRATE_1_1);
        assertEquals(early, graph.stream().noneMatch(e -> e.string("sha256").isPresent()));
    }

    private static Stream<String> references(Json value) {
        if (value instanceof Json.Obj object) {
            assertEquals(Set.of("@id"), object.members().keySet());
            return Stream.of(object.text("@id"));
        }
        return value.items().stream().filter(Json.Obj.class::isInstance).flatMap(StandardsTest::references);
    }

    @ParameterizedTest
    @MethodSource("archives")
    void theAnnotationsAreTargetsWithPositionsAndFingerprints(Path folder, Set<Flavour> flavours) throws IOException {
        Described described = Described.of(folder, flavours);
        if (!described.made().containsKey("data/annotations/evidence.jsonl")) {
            return;
        }
        List<String> lines = new String(described.bytes("data/annotations/evidence.jsonl"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        List<String> ids = new ArrayList<>();
        for (String line : lines) {
            Json annotation =
                    JsonText.read(line.getBytes(StandardCharsets.UTF_8)).value();
            assertEquals("Annotation", annotation.text("type"));
            ids.add(annotation.text("id"));
            Json target = annotation.get("target").orElseThrow();
            assertTrue(target.text("source").matches("(https?|urn):.+"));
            assertEquals(64, target.text("beleg:sha256").length());
        }
        assertEquals(ids.stream().distinct().toList(), ids);
        assertFalse(ids.isEmpty());
    }

    @Test
    void theSameDatasetGivesTheSameBytes() throws IOException {
        Map<String, byte[]> one = Described.of(Described.BASE, Described.ALL).made();
        Map<String, byte[]> two =
                Described.afresh(Described.BASE, Described.ALL).made();
        assertEquals(one.keySet(), two.keySet());
        one.forEach((path, bytes) -> assertArrayEquals(bytes, two.get(path), path));
    }

    /** Words that would break a page, a table, a document or a pattern break nothing. */
    @Test
    void nastyWordsBreakNothing(@TempDir Path folder) throws IOException, SAXException {
        Described nasty = Described.afresh(Nasty.dataset(folder), EnumSet.allOf(Flavour.class));
        assertEquals(List.of(), nasty.contradictions());
        Path xsd = standard("ddi-codebook-2.5/ddi_codebook_2_5.xsd");
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(xsd.toFile())
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(nasty.bytes("data/codebook.ddi.xml"))));
    }
}
