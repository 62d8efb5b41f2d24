package org.beleg.describe;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.beleg.check.Checked;
import org.beleg.cite.Name;
import org.beleg.cite.Text;
import org.beleg.dataset.About;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.FileMark;
import org.beleg.dataset.Party;
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
        Map<String, Contents.Body> made = new HashMap<>();
        contents.entries().forEach(entry -> made.put(entry.path(), entry.body()));
        List<Contradiction> found = new ArrayList<>();
        for (Piece piece : Pieces.ALL) {
            String path = piece.label().path();
            Contents.Body body = made.get(path);
            if (body != null) {
                said(piece, body).facts().forEach((fact, said) -> {
                    String right = truth.getOrDefault(fact, "");
                    if (!Text.clean(said).equals(Text.clean(right))) {
                        found.add(new Contradiction(path, fact, said, right));
                    }
                });
            }
        }
        return found;
    }

    private static Said said(Piece piece, Contents.Body body) {
        try (InputStream in = body.open()) {
            return piece instanceof Piece.Growing growing ? growing.said(in) : piece.said(in.readAllBytes());
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
                try (InputStream in = entry.body().open()) {
                    truth.putAll(
                            said(About.from(JsonText.read(in.readAllBytes()).value()))
                                    .facts());
                }
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

    /** Of what was checked the size that it had then; packing sees whether it still has. */
    private static Said file(String path, Contents.Body body, Checked checked) throws IOException {
        FileMark mark = checked.report().files().get(path);
        long size = mark == null ? body.size() : mark.bytes();
        return Said.NOTHING.and(Said.hash(path), body.sha256()).and(Said.size(path), String.valueOf(size));
    }

    private static Said said(About about) {
        return Said.NOTHING
                .and(Said.TITLE, about.title())
                .by(about.creators().stream().map(Name::inverted).toList())
                .and(Said.NAMES, about.creators().stream().map(Party::fullName).collect(Collectors.joining("; ")))
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
