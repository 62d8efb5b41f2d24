package org.beleg.describe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.beleg.check.Checked;
import org.beleg.dataset.About;
import org.beleg.dataset.Anchor;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Source;
import org.beleg.dataset.Table;
import org.beleg.json.Json;
import org.beleg.json.JsonObject;
import org.beleg.json.JsonPrinter;

/**
 * The evidence as W3C Web Annotations, one a line: the record is the body, the passage the target, named by its position
 * in Unicode code points (TextPositionSelector) and proved by fingerprints under terms of Beleg's own. The words stand in
 * it only where their source may be passed on.
 */
final class Annotations {
    private static final Json CONTEXT = new Json.Arr(List.of(
            Json.of("http://www.w3.org/ns/anno.jsonld"),
            new JsonObject().put("beleg", "urn:beleg:terms:").done()));

    private final Checked checked;

    Annotations(Checked checked) {
        this.checked = checked;
    }

    /** The tables whose rows are evidence of records. */
    static List<Table> tables(Dataset dataset) {
        return dataset.tables(Role.ANCHOR_RECORD, Role.ANCHOR_SOURCE, Role.ANCHOR_START, Role.ANCHOR_END)
                .toList();
    }

    byte[] bytes() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Table table : tables(checked.dataset())) {
            CheckedRows.of(
                    checked,
                    table,
                    row -> annotation(row)
                            .ifPresent(
                                    json -> lines.append(JsonPrinter.line(json)).append('\n')));
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Optional<Json> annotation(Row row) {
        Optional<Anchor> anchor = Anchor.from(row);
        Optional<Source> source = anchor.flatMap(a -> checked.dataset().source(a.source()));
        if (anchor.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new JsonObject()
                .put("@context", CONTEXT)
                .put("id", iri(checked.dataset().about(), row.name()))
                .put("type", "Annotation")
                .put("motivation", "linking")
                .put(
                        "body",
                        iri(checked.dataset().about(), anchor.get().record().orElse("")))
                .put("beleg:role", anchor.get().role())
                .put("target", target(anchor.get(), source.get(), row))
                .done());
    }

    private static Json target(Anchor anchor, Source source, Row row) {
        Json position = new JsonObject()
                .put("type", "TextPositionSelector")
                .put("start", anchor.span().start())
                .put("end", anchor.span().end())
                .done();
        Optional<Json> quote = row.get(Role.ANCHOR_QUOTE)
                .filter(q -> source.redistributable())
                .map(q -> new JsonObject()
                        .put("type", "TextQuoteSelector")
                        .put("exact", q)
                        .done());
        return new JsonObject()
                .put("source", source.iri())
                .put(
                        "selector",
                        quote.<Json>map(q -> new Json.Arr(List.of(q, position))).orElse(position))
                .put("beleg:sha256", anchor.sha256())
                .put("beleg:sha256Norm", anchor.norm())
                .put("beleg:sha256Context", anchor.context())
                .put("beleg:sourceSha256", source.sha256())
                .done();
    }

    /** What a row is called outside: a fragment of the DOI, or of a name made for the version. */
    private static String iri(About about, String key) {
        return about.doiUrl().orElse("urn:beleg:" + about.name() + ":" + about.version()) + "#" + key;
    }
}
