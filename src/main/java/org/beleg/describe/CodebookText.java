package org.beleg.describe;

import java.nio.charset.StandardCharsets;

/** {@code codebook.md}: the same codebook in Markdown, for editors, terminals and programs that compare versions. */
final class CodebookText implements Piece.Form {
    @Override
    public Label label() {
        return new Label(
                "data/codebook.md",
                "Codebook, as plain text",
                "The same codebook in Markdown, to be read anywhere and compared line by line.",
                "text/markdown");
    }

    @Override
    public byte[] made(Codebook codebook) {
        return codebook.markdown().getBytes(StandardCharsets.UTF_8);
    }
}
