package org.beleg.describe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beleg.print.Colophon;

/** {@code codebook.pdf}: the same codebook, to be printed and kept. */
final class CodebookPdf implements Piece {
    private static final Pattern TITLE = Pattern.compile("[^:]*: (.*) (\\S+)", Pattern.DOTALL);

    @Override
    public Label label() {
        return new Label(
                "data/codebook.pdf",
                "Codebook",
                "The same codebook to be printed and kept, as PDF/A-3a and PDF/UA-1, with its files attached.",
                "application/pdf");
    }

    @Override
    public byte[] made(Gathering so) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        List<String> complaints = so.wants(Flavour.STORED)
                ? so.codebook().storedPdf(pdf, Enclosures.of(so))
                : so.codebook().pdf(pdf, Enclosures.of(so));
        complaints.forEach(so::notice);
        return pdf.toByteArray();
    }

    /** Its title is a word, a colon, the title and the version of the dataset. */
    @Override
    public Said said(byte[] bytes) throws IOException {
        Colophon colophon = Colophon.of(bytes);
        Matcher title = TITLE.matcher(colophon.title());
        boolean named = title.matches();
        return Said.NOTHING
                .and(Said.TITLE, named ? title.group(1) : colophon.title())
                .and(Said.NAMES, String.join("; ", colophon.authors()))
                .and(Said.VERSION, named ? title.group(2) : "")
                .and(Said.DATE, colophon.date())
                .and(Said.DOI, Said.bareDoi(colophon.identifier().orElse("")))
                .and(Said.LICENSE, colophon.rights());
    }
}
