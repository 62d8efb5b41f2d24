package org.beleg.describe;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.beleg.check.Checked;
import org.beleg.cite.License;
import org.beleg.dataset.About;
import org.beleg.dataset.Table;
import org.beleg.json.Json;
import org.beleg.json.JsonObject;

/** The files of a crate, as entities. */
final class CrateFiles {
    private final Gathering so;
    private final Graph graph;

    CrateFiles(Gathering so, Graph graph) {
        this.so = so;
        this.graph = graph;
    }

    /** References to all files of the payload so far. */
    List<Json> all() {
        return so.parts().stream()
                .filter(p -> p.label().isPayload())
                .map(this::file)
                .toList();
    }

    private Json file(Gathering.Part part) {
        Label label = part.label();
        String path = label.inPayload();
        JsonObject file = new JsonObject()
                .put("name", label.title())
                .put("description", label.description())
                .put("encodingFormat", label.mediaType())
                .put("contentSize", String.valueOf(part.bytes()));
        if (!so.wants(Flavour.RO_CRATE_1_1)) {
            file.put("sha256", part.sha256());
        }
        List<Json> keeps =
                new ArrayList<>(label.standard().stream().map(this::standard).toList());
        table(path).ifPresent(t -> file.put("about", Graph.ref("./")).put("subjectOf", describing(t)));
        return graph.entity(id(path), "File", file.put("conformsTo", keeps));
    }

    private Json standard(String url) {
        return graph.entity(
                url,
                "CreativeWork",
                new JsonObject()
                        .put("name", url.replaceFirst("^https?://", ""))
                        .put("description", "A specification that files of this crate keep to")
                        .put("url", url));
    }

    private Optional<Table> table(String path) {
        return so.checked().dataset().tables().stream()
                .filter(t -> Checked.path(t).equals(path))
                .findFirst();
    }

    /** The schema of a table and, where its rows rest on passages, the file that says on which. */
    private List<Json> describing(Table table) {
        List<Json> describing = new ArrayList<>();
        describing.add(Graph.ref(id(Label.schema(table))));
        if (table.evidence().required()) {
            String evidence = new Annotations().label().inPayload();
            so.part(evidence).ifPresent(p -> describing.add(Graph.ref(id(evidence))));
        }
        return describing;
    }

    /** The licence of the data, as an entity. */
    static Json license(About about, Graph graph) {
        License license = License.of(about);
        return graph.entity(
                license.url().orElse("#licence"),
                "CreativeWork",
                new JsonObject()
                        .put("name", license.name())
                        .put("description", "The licence of the data, " + about.license())
                        .put("identifier", "https://spdx.org/licenses/" + about.license()));
    }

    /** A path as a relative reference. */
    static String id(String path) {
        StringBuilder id = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0);
            id.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return id.toString();
    }

    static String path(String id) {
        return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
