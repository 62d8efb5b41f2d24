package org.beleg.describe;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beleg.check.Checked;
import org.beleg.cite.Name;
import org.beleg.cite.Text;
import org.beleg.dataset.About;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Fingerprint;
import org.beleg.dataset.Table;
import org.beleg.json.JsonText;

/**
 * A file of an archive that says something else of the dataset than {@code dataset.json} and the files themselves.
 *
 * @param path the file, inside the bag
 * @param fact what it is about, such as {@code title}
 * @param said what the file says; empty if it does not say it
 * @param truth what it ought to say
 */
public record Contradiction(String path, String fact, String said, String truth) {

    /**
     * Every contradiction in what is to be packed: each file of metadata is read back and held against {@code
     * dataset.json}, the hashes and sizes of the files and the number of their rows.
     *
     * @throws IOException if the disk fails
     */
    public static List<Contradiction> in(Contents contents, Checked checked) throws IOException {
        Map<String, String> truth = truth(contents, checked);
        Map<String, byte[]> made = new HashMap<>();
        for (Contents.Entry entry : contents.entries()) {
            if (entry.body() instanceof Contents.Body.Made bytes) {
                made.put(entry.path(), bytes.bytes());
            }
        }
        List<Contradiction> found = new ArrayList<>();
        for (Piece piece : Pieces.ALL) {
            String path = piece.label().path();
            Optional<byte[]> bytes = Optional.ofNullable(made.get(path));
            if (bytes.isPresent()) {
                said(piece, bytes.get()).facts().forEach((fact, said) -> {
                    String right = truth.getOrDefault(fact, "");
                    if (!Text.clean(said).equals(Text.clean(right))) {
                        found.add(new Contradiction(path, fact, said, right));
                    }
                });
            }
        }
        return found;
    }

    private static Said said(Piece piece, byte[] bytes) {
        try {
            return piece.said(bytes);
        } catch (IOException e) {
            return Said.NOTHING.and("form", String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, String> truth(Contents contents, Checked checked) throws IOException {
        Map<String, String> truth = new LinkedHashMap<>(tables(checked).facts());
        List<String> payload = new ArrayList<>();
        for (Contents.Entry entry : contents.entries()) {
            Label label = new Label(entry.path(), "", "", "");
            if (label.isPayload() && !entry.path().equals(Crate.PATH)) {
                payload.add(label.inPayload());
            }
            truth.putAll(file(label.inPayload(), entry.body(), checked).facts());
            if (label.inPayload().equals(Dataset.METADATA)) {
                truth.putAll(
                        said(About.from(JsonText.read(Leak.bytes(entry.body())).value()))
                                .facts());
            }
        }
        truth.putAll(Said.NOTHING.of(Said.FILES, payload).facts());
        return truth;
    }

    private static Said tables(Checked checked) {
        Dataset dataset = checked.dataset();
        Said said = Said.NOTHING.of(
                Said.TABLES, dataset.tables().stream().map(Checked::path).toList());
        for (Table table : dataset.tables()) {
            said = said.and(
                    Said.rows(Checked.path(table)),
                    String.valueOf(checked.mark(table).rows()));
        }
        long places = Places.tables(dataset).stream()
                .mapToLong(t -> checked.mark(t).rows())
                .sum();
        return said.and(Said.PLACES, String.valueOf(places));
    }

    private static Said file(String path, Contents.Body body, Checked checked) {
        if (body instanceof Contents.Body.Checked file) {
            return Said.NOTHING.and(Said.hash(path), file.sha256()).and(Said.size(path), size(checked, path));
        }
        byte[] bytes = body instanceof Contents.Body.Made made ? made.bytes() : new byte[0];
        return Said.NOTHING
                .and(Said.hash(path), Fingerprint.sha256(bytes))
                .and(Said.size(path), String.valueOf(bytes.length));
    }

    /** As it was checked; packing sees whether it still is. */
    private static String size(Checked checked, String path) {
        return Optional.ofNullable(checked.report().files().get(path))
                .map(mark -> String.valueOf(mark.bytes()))
                .orElse("");
    }

    private static Said said(About about) {
        return Said.NOTHING
                .and(Said.TITLE, about.title())
                .by(about.creators().stream().map(Name::inverted).toList())
                .and(Said.VERSION, about.version())
                .and(Said.DATE, about.date())
                .and(Said.DOI, about.doi())
                .and(Said.LICENSE, about.license());
    }

    /** The contradiction as a sentence. */
    public String sentence() {
        String where = path + " says of the " + fact + " ";
        return said.isEmpty() ? where + "nothing; " + ought() : where + "“" + said + "”; " + ought();
    }

    private String ought() {
        return truth.isEmpty() ? "that cannot be." : "it is “" + truth + "”.";
    }
}
