package org.beleg.describe;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.beleg.cite.Citations;
import org.beleg.cite.YamlText;
import org.beleg.json.Json;

/** {@code CITATION.cff}: how to cite the dataset, for programs. */
final class CitationFile implements Piece {
    @Override
    public Label label() {
        return new Label(
                        "data/CITATION.cff",
                        "Citation file",
                        "How to cite the dataset, and what it was coded from, for programs.",
                        "application/yaml")
                .keepsTo("https://citation-file-format.github.io/1.2.0/schema.json");
    }

    @Override
    public byte[] made(Gathering so) {
        return Citations.named("cff").of(so.work()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Said said(byte[] bytes) {
        Json cff = YamlText.read(new String(bytes, StandardCharsets.UTF_8));
        List<String> authors = cff.list("authors").stream()
                .map(a -> a.string("name").orElse(Said.name(a.text("family-names"), a.text("given-names"))))
                .toList();
        Said said = Said.NOTHING
                .and(Said.TITLE, cff.text("title"))
                .by(authors)
                .and(Said.VERSION, cff.text("version"))
                .and(Said.DATE, cff.text("date-released"))
                .and(Said.DOI, cff.text("doi"));
        return cff.string("license-url").isPresent() ? said : said.and(Said.LICENSE, cff.text("license"));
    }
}
