package org.beleg.describe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.beleg.cite.Citations;
import org.beleg.json.Json;

/** {@code metadata/datacite.json}: the same as the attributes of DataCite's API. */
final class DataciteJsonFile implements Piece {
    @Override
    public Label label() {
        return new Label(
                        "metadata/datacite.json",
                        "DataCite metadata, for the API",
                        "The same as attributes of the registrar's API.",
                        Label.JSON)
                .keepsTo(DataciteXmlFile.KERNEL);
    }

    @Override
    public byte[] made(Gathering so) {
        return Citations.named("datacite-json").of(so.work()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Said said(byte[] bytes) throws IOException {
        Json json = Said.json(bytes);
        return Said.NOTHING
                .and(Said.TITLE, json.list("titles").stream().findFirst().flatMap(t -> t.string("title")))
                .by(json.list("creators").stream()
                        .map(c -> c.string("familyName")
                                .map(family -> Said.name(family, c.text("givenName")))
                                .orElse(c.text("name")))
                        .toList())
                .and(Said.VERSION, json.text("version"))
                .and(
                        Said.DATE,
                        json.list("dates").stream()
                                .filter(d -> d.text("dateType").equals("Issued"))
                                .map(d -> d.text("date"))
                                .findFirst())
                .and(Said.DOI, json.text("doi"))
                .and(
                        Said.LICENSE,
                        json.list("rightsList").stream()
                                .flatMap(r -> r.string("rightsIdentifier").stream())
                                .findFirst());
    }
}
