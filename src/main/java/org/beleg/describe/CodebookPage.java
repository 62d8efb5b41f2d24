package org.beleg.describe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** {@code codebook.html}: the codebook for the browser, with what schema.org wants to know of a dataset in it. */
final class CodebookPage implements Piece.Form {
    @Override
    public Label label() {
        return new Label(
                "data/codebook.html",
                "Codebook, for the browser",
                "Every variable: what it holds, how it was coded and checked, and how often each value occurs.",
                "text/html");
    }

    @Override
    public byte[] made(Codebook codebook) {
        return codebook.html().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Said said(byte[] bytes) throws IOException {
        String html = new String(bytes, StandardCharsets.UTF_8);
        int from = html.indexOf(SchemaOrg.BEGIN) + SchemaOrg.BEGIN.length();
        int to = html.indexOf(SchemaOrg.END, from);
        String json = from < SchemaOrg.BEGIN.length() || to < 0 ? "" : html.substring(from, to);
        return SchemaOrg.said(Said.json(json.getBytes(StandardCharsets.UTF_8)));
    }
}
