package org.beleg.describe;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beleg.check.Checked;
import org.beleg.dataset.Dataset;
import org.beleg.json.Json;
import org.beleg.json.JsonObject;

/** What was done, as a crate says it: records were coded from sources by the rules of the manual, and packed. */
final class Actions {
    private final Gathering so;
    private final Graph graph;
    private final List<Json> agents;
    private final Set<String> tables;

    Actions(Gathering so, Graph graph, List<Json> agents) {
        this.so = so;
        this.graph = graph;
        this.agents = agents;
        this.tables =
                so.checked().dataset().tables().stream().map(Checked::path).collect(Collectors.toSet());
    }

    /** The coding of the records from sources, and the packaging of the dataset. */
    List<Json> all(List<Json> sources) {
        return List.of(coding(sources), packaging());
    }

    private Json coding(List<Json> sources) {
        return action(
                "#coding",
                "Coding",
                "The records were coded from the sources by the rules of the manual.",
                about -> about.put("object", sources)
                        .put("instrument", files("manual.md"::equals))
                        .put("result", files(tables::contains)));
    }

    private Json packaging() {
        Set<String> given = so.checked().report().files().keySet();
        return action(
                "#packaging",
                "Packaging",
                "The dataset was checked, described and packed.",
                about -> about.put("instrument", toolkit())
                        .put(
                                "object",
                                Stream.concat(
                                                files(tables::contains).stream(),
                                                files(Dataset.METADATA::equals).stream())
                                        .toList())
                        .put("result", files(path -> !given.contains(path)))
                        .put("endTime", so.about().date()));
    }

    private Json action(String id, String name, String description, UnaryOperator<JsonObject> more) {
        JsonObject about = new JsonObject()
                .put("name", name)
                .put("description", description)
                .put("agent", agents);
        return graph.entity(id, "CreateAction", more.apply(about));
    }

    private List<Json> files(Predicate<String> wanted) {
        return so.parts().stream()
                .filter(p -> p.label().isPayload())
                .map(p -> p.label().inPayload())
                .filter(wanted)
                .map(p -> Graph.ref(CrateFiles.id(p)))
                .toList();
    }

    private Json toolkit() {
        return graph.entity(
                software(so),
                "SoftwareApplication",
                new JsonObject()
                        .put("name", "Beleg")
                        .put("description", "Validates and publishes coded research datasets")
                        .put("version", so.version())
                        .put("softwareVersion", so.version())
                        .put("url", software(so)));
    }

    /** A name for the toolkit, which has no address. */
    static String software(Gathering so) {
        return "urn:beleg:software:" + so.version();
    }
}
