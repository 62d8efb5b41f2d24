package org.beleg.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Sheets to print in tests, and what is read back. */
final class Samples {
    static final Imprint IMPRINT = new Imprint(
            "A book of samples & more",
            "en",
            List.of("Muster, Erika", "Öz, Dîlan"),
            "Samples of <every> kind",
            List.of("sample", "كتاب"),
            LocalDate.of(2026, 11, 22),
            Optional.of("https://doi.org/10.5072/example.1"),
            "CC BY 4.0",
            Optional.of("https://creativecommons.org/licenses/by/4.0/"),
            "Beleg 0.1.0");
    static final String ROWS = "a,b\n1,2\n";

    private Samples() {}

    static Sheet samples() throws IOException {
        try (InputStream in = Samples.class.getResourceAsStream("/print/samples.xhtml")) {
            String xhtml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Sheet(xhtml, IMPRINT, List.of(rows()));
        }
    }

    static Attachment rows() {
        Attachment.Label label = new Attachment.Label("rows.csv", "text/csv", "The rows");
        return new Attachment(label, Attachment.Relation.DATA, ROWS.getBytes(StandardCharsets.UTF_8));
    }

    static Sheet sheet(String body) {
        String page = "<html xmlns='http://www.w3.org/1999/xhtml'><body><h1>Title</h1>" + body + "</body></html>";
        return new Sheet(page, IMPRINT, List.of());
    }

    static byte[] print(Sheet sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Press.print(sheet, out);
        return out.toByteArray();
    }

    static List<String> lines(PDDocument document, int from, int to) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(from);
        stripper.setEndPage(to);
        return stripper.getText(document).lines().map(String::strip).toList();
    }
}
