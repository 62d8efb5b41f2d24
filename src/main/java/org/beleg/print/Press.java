package org.beleg.print;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.Diagnostic;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Prints XHTML and CSS as one PDF that is both PDF/A-3a and PDF/UA-1, the same bytes for the same sheet.
 */
public final class Press {
    private static final String REPLACEMENT = "\uFFFD";

    private Press() {}

    /**
     * Prints the sheet.
     *
     * @return what could not be printed as written, such as a style that is not known or a link without a target, in
     *     the words of the layout; empty when all is well
     * @throws IllegalArgumentException when the page is not well-formed, or two attachments have one name
     * @throws IOException when {@code out} cannot be written
     */
    public static List<String> print(Sheet sheet, OutputStream out) throws IOException {
        Stillness.keep();
        List<String> complaints = new ArrayList<>();
        try (PDDocument document = new PDDocument();
                Fonts fonts = new Fonts(document)) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .withW3cDocument(Markup.of(sheet), "about:blank")
                    .withDiagnosticConsumer(said -> note(said, complaints))
                    .withProducer(sheet.imprint().producer())
                    .usePDDocument(document)
                    .usePdfAConformance(PdfAConformance.PDFA_3_A)
                    .usePdfUaAccessibility(true)
                    .useUnicodeBidiSplitter(Runs::new)
                    .useUnicodeBidiReorderer(fonts.shaper())
                    .useReplacementText(REPLACEMENT);
            for (ExternalResourceControlPriority time : ExternalResourceControlPriority.values()) {
                builder.useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:"), time);
            }
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                fonts.register(renderer.getFontResolver());
                renderer.createPDFWithoutClosing();
                Seal.on(document, sheet);
                // Only saving takes the fonts apart, and only then is there a map of their letters to mend.
                document.save(OutputStream.nullOutputStream());
                fonts.restoreLetters();
                document.save(out);
            }
        }
        return List.copyOf(complaints);
    }

    private static void note(Diagnostic said, List<String> complaints) {
        if (said.getLevel().intValue() >= Level.WARNING.intValue()) {
            complaints.add(said.getFormattedMessage());
        }
    }

    /**
     * The characters of the text that no font of the house has, in order; each would be printed as U+FFFD.
     *
     * <p>White space and characters that are never seen, such as joiners, are not among them.
     */
    public static List<Integer> missing(String text) {
        return text.codePoints()
                .filter(code -> !Character.isWhitespace(code) && Character.getType(code) != Character.FORMAT)
                .filter(code -> !Face.anyHas(code) || Character.getType(code) == Character.PRIVATE_USE)
                .sorted()
                .distinct()
                .boxed()
                .toList();
    }
}
