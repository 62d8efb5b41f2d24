package org.beleg.describe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

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
        List<String> complaints = so.wants(Flavour.STORED)
                ? so.codebook().storedPdf(pdf)
                : so.codebook().pdf(pdf);
        complaints.forEach(so::notice);
        return pdf.toByteArray();
    }
}
