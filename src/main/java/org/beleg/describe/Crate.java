package org.beleg.describe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beleg.dataset.About;
import org.beleg.dataset.Source;
import org.beleg.json.Json;
import org.beleg.json.JsonObject;
import org.beleg.json.JsonPrinter;

/**
 * {@code ro-crate-metadata.json}: all that is in the archive, who made it, from what and with what, as an RO-Crate. It is
 * made last, and names every file of the payload but itself.
 */
final class Crate implements Piece {
    private static final String FILE = "ro-crate-metadata.json";

    static final String PATH = Label.PAYLOAD + FILE;

    @Override
    public Label label() {
        return new Label(
                        PATH,
                        "RO-Crate metadata",
                        "Every file, the people, the sources and the steps of the work, as linked data.",
                        "application/ld+json")
                .keepsTo("https://w3id.org/ro/crate/1.2");
    }

    @Override
    public byte[] made(Gathering so) {
        String crate = "https://w3id.org/ro/crate/" + (so.wants(Flavour.RO_CRATE_1_1) ? "1.1" : "1.2");
        Graph graph = new Graph();
        Json root = root(so, graph);
        Json descriptor = new JsonObject()
                .put("@id", FILE)
                .put("@type", "CreativeWork")
                .put("name", "RO-Crate metadata")
                .put("about", Graph.ref("./"))
                .put("conformsTo", Graph.ref(crate))
                .done();
        List<Json> all = Stream.concat(Stream.of(descriptor, root), graph.entities().stream())
                .toList();
        return JsonPrinter.pretty(new JsonObject()
                        .put("@context", crate + "/context")
                        .put("@graph", all)
                        .done())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Json root(Gathering so, Graph graph) {
        About about = so.about();
        People people = new People(graph, about);
        List<Json> sources = so.checked().dataset().sources().stream()
                .map(s -> source(s, graph))
                .toList();
        List<Json> authors = people.all(about.creators());
        JsonObject root = described(about)
                .put("author", authors)
                .put("contributor", people.all(about.contributors()))
                .put("publisher", people.publisher())
                .put("license", CrateFiles.license(about, graph))
                .put("hasPart", new CrateFiles(so, graph).all());
        doi(about, graph, root);
        about.rightsNote().ifPresent(note -> root.put("usageInfo", rights(note, graph)));
        Surroundings surroundings = new Surroundings(so, graph, people);
        surroundings.put(root);
        Stream<Json> previous = surroundings.previous().stream();
        return root.put("isBasedOn", Stream.concat(sources.stream(), previous).toList())
                .put("mentions", new Actions(so, graph, authors).all(sources))
                .done();
    }

    private static JsonObject described(About about) {
        return new JsonObject()
                .put("@id", "./")
                .put("@type", "Dataset")
                .put("name", about.title())
                .put("description", about.description())
                .put("datePublished", about.date())
                .put("version", about.version())
                .put("inLanguage", about.language())
                .put("keywords", about.keywords().stream().map(Json::of).toList());
    }

    private static Json rights(String note, Graph graph) {
        return graph.entity("#rights", "CreativeWork", named("Note on rights").put("description", note));
    }

    private static void doi(About about, Graph graph, JsonObject root) {
        about.doiUrl()
                .ifPresent(url -> root.put(
                                "identifier",
                                graph.entity(
                                        "#doi",
                                        "PropertyValue",
                                        named("DOI")
                                                .put("propertyID", "https://registry.identifiers.org/registry/doi")
                                                .put(
                                                        "value",
                                                        "doi:" + about.doi().orElse(""))
                                                .put("url", url)))
                        .put("cite-as", url));
    }

    private static JsonObject named(String name) {
        return new JsonObject().put("name", name);
    }

    private static Json source(Source source, Graph graph) {
        return graph.entity(
                source.iri(),
                "CreativeWork",
                named(source.title().isBlank() ? source.id() : source.title())
                        .put("description", "Source " + source.id() + " of the records")
                        .put("datePublished", source.published().filter(d -> d.matches("\\d{4}(-\\d\\d(-\\d\\d)?)?")))
                        .put("inLanguage", source.language())
                        .put("identifier", "urn:sha256:" + source.sha256()));
    }

    @Override
    public Said said(byte[] bytes) throws IOException {
        List<Json> graph = Said.json(bytes).list("@graph");
        var byId = graph.stream().collect(Collectors.toMap(e -> e.text("@id"), e -> e, (a, b) -> a));
        Json root = byId.getOrDefault("./", Json.Obj.EMPTY);
        Said said = Said.NOTHING
                .and(Said.TITLE, root.text("name"))
                .by(root.list("author").stream()
                        .map(a -> byId.getOrDefault(a.text("@id"), Json.Obj.EMPTY))
                        .map(People::said)
                        .toList())
                .and(Said.VERSION, root.text("version"))
                .and(Said.DATE, root.text("datePublished"))
                .and(Said.DOI, Said.bareDoi(root.text("cite-as")))
                .and(
                        Said.LICENSE,
                        root.get("license")
                                .flatMap(l -> Optional.ofNullable(byId.get(l.text("@id"))))
                                .flatMap(l -> l.string("identifier"))
                                .map(i -> i.replaceFirst("^https://spdx.org/licenses/", "")));
        List<String> paths =
                root.list("hasPart").stream().map(p -> p.text("@id")).toList();
        said = said.of(Said.FILES, paths.stream().map(CrateFiles::path).toList());
        for (String id : paths) {
            Json file = byId.getOrDefault(id, Json.Obj.EMPTY);
            String path = CrateFiles.path(id);
            said = said.and(Said.size(path), file.text("contentSize"));
            if (file.string("sha256").isPresent()) {
                said = said.and(Said.hash(path), file.text("sha256"));
            }
        }
        return said;
    }
}
