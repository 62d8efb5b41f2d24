package org.beleg.describe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.beleg.check.CheckedRows;
import org.beleg.cite.Work;
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
final class Annotations implements Piece.Growing {
    private static final Json CONTEXT = new Json.Arr(List.of(
            Json.of("http://www.w3.org/ns/anno.jsonld"),
            new JsonObject().put("beleg", "urn:beleg:terms:").done()));

    /** The tables whose rows are evidence of records. */
    static List<Table> tables(Dataset dataset) {
        return dataset.tables(Role.ANCHOR_RECORD, Role.ANCHOR_SOURCE, Role.ANCHOR_START, Role.ANCHOR_END)
                .toList();
    }

    @Override
    public Label label() {
        return new Label(
                        "data/annotations/evidence.jsonl",
                        "Evidence of the records",
                        "The passage that each record rests on, by its position and fingerprints, as W3C Web Annotations,"
                                + " one a line.",
                        "application/jsonl")
                .keepsTo("https://www.w3.org/TR/annotation-model/");
    }

    @Override
    public boolean isWanted(Gathering so) {
        return !tables(so.checked().dataset()).isEmpty();
    }

    @Override
    public void write(Gathering so, OutputStream out) throws IOException {
        for (Table table : tables(so.checked().dataset())) {
            CheckedRows.of(so.checked(), table, row -> {
                Optional<Json> annotation = annotation(so, row);
                if (annotation.isPresent()) {
                    out.write((JsonPrinter.line(annotation.get()) + "\n").getBytes(StandardCharsets.UTF_8));
                }
            });
        }
    }

    private static Optional<Json> annotation(Gathering so, Row row) {
        Optional<Anchor> anchor = Anchor.from(row);
        Optional<Source> source = anchor.flatMap(a -> so.checked().dataset().source(a.source()));
        if (anchor.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new JsonObject()
                .put("@context", CONTEXT)
                .put("id", iri(so.work(), row.name()))
                .put("type", "Annotation")
                .put("motivation", "linking")
                .put("body", anchor.get().record().map(r -> iri(so.work(), r)))
                .put("generator", generator(so))
                .put("beleg:role", anchor.get().role())
                .put("target", target(anchor.get(), source.get(), row))
                .done());
    }

    private static Json generator(Gathering so) {
        return new JsonObject()
                .put("id", Actions.software(so))
                .put("type", "Software")
                .put("name", "Beleg " + so.version())
                .done();
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
    private static String iri(Work work, String key) {
        return work.record(key, "")
                .link()
                .orElseGet(() -> "urn:beleg:" + work.about().nameAndVersion() + "#" + key);
    }

    @Override
    public Said said(InputStream in) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        String first = lines.readLine();
        return first == null
                ? Said.NOTHING
                : Said.NOTHING.and(
                        Said.DOI,
                        Said.bareDoi(Said.json(first.getBytes(StandardCharsets.UTF_8))
                                .text("id")
                                .replaceFirst("#.*", "")));
    }
}
