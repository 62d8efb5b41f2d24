package org.beleg.describe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** {@code codebook.pdf}: the same codebook, to be printed and kept. */
final class CodebookPdf implements Piece {
    @Override
    public Label label() {
        return new Label(
                "data/codebook.pdf",
                "Codebook",
                "The same codebook to be printed and kept, as PDF/A-3a and PDF/UA-1.",
                "application/pdf");
    }

    @Override
    public byte[] made(Gathering so) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        so.codebook().pdf(pdf).forEach(so::notice);
        return pdf.toByteArray();
    }
}
