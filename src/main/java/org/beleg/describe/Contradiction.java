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
        Map<String, String> truth = new LinkedHashMap<>();
        List<String> payload = new ArrayList<>();
        Said about = Said.NOTHING;
        for (Contents.Entry entry : contents.entries()) {
            String path = new Label(entry.path(), "", "", "").inPayload();
            if (!path.equals(entry.path()) && !entry.path().equals(Crate.PATH)) {
                payload.add(path);
            }
            if (entry.body() instanceof Contents.Body.Checked file) {
                truth.put(Said.hash(path), file.sha256());
                truth.put(Said.size(path), size(checked, path));
            } else if (entry.body() instanceof Contents.Body.Made made) {
                truth.put(Said.hash(path), Fingerprint.sha256(made.bytes()));
                truth.put(Said.size(path), String.valueOf(made.bytes().length));
            }
            if (path.equals(Dataset.METADATA)) {
                about = said(About.from(JsonText.read(Leak.bytes(entry.body())).value()));
            }
        }
        truth.putAll(about.facts());
        Dataset dataset = checked.dataset();
        truth.putAll(Said.NOTHING
                .of(Said.TABLES, dataset.tables().stream().map(Checked::path).toList())
                .of(Said.FILES, payload)
                .facts());
        dataset.tables()
                .forEach(table -> truth.put(
                        Said.rows(Checked.path(table)),
                        String.valueOf(checked.mark(table).rows())));
        long places = Places.tables(dataset).stream()
                .mapToLong(t -> checked.mark(t).rows())
                .sum();
        truth.put(Said.PLACES, String.valueOf(places));
        return truth;
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
