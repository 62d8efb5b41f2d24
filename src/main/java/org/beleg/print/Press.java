package org.beleg.print;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.LogMessageId.LogMessageId3Param;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.logging.Level;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;

/**
 * Prints XHTML and CSS as one PDF that is PDF/A-3a and PDF/UA-1 at once, the same bytes for the same sheet.
 *
 * <p>Nothing is fetched, read from the machine or written but to the stream given. The bytes are the same in every
 * time zone and locale and on every Java with the same zlib.
 *
 * <h2>What a page must do</h2>
 *
 * <ul>
 *   <li>Headings go from {@code h1} down without a gap; {@code h1} to {@code h3} become the outline.
 *   <li>A table has its heads in {@code thead} as {@code th scope="col"}, and a row's head as {@code th scope="row"};
 *       {@code table { -fs-table-paginate: paginate }} repeats them on every page. A cell may be empty.
 *   <li>An image is a {@code data:} URI of a PNG or JPEG and has an {@code alt} that is not empty.
 *   <li>A picture is an {@code svg} with {@code width} and {@code height} in {@code mm}, a {@code viewBox} of as many
 *       units, and a {@code title} and {@code desc}, which become what a reader is told. In it stand {@code line}, {@code
 *       rect}, {@code circle}, {@code path} (absolute M, L, C, Z) and {@code text}, each with its colours as {@code
 *       #rrggbb}, lengths without unit, and no groups, styles or transforms.
 *   <li>A passage in another language has {@code lang} (not only {@code xml:lang}); one from right to left is an
 *       element of its own with {@code dir="rtl"} and {@code [dir=rtl] { text-align: right }}. Without elements in it,
 *       it is told in reading order to those who hear it; with some, only shown so.
 *   <li>Style is in {@code <style>} or {@code style}: {@code @page { size: A4; margin: 22mm 20mm }} with the same left
 *       and right margins on every page, for all lines are set to the width of the first.
 *   <li>Fonts are named {@code 'Source Sans Pro'} (also {@code sans-serif}, {@code serif}) or {@code 'Liberation Mono'}
 *       (also {@code monospace}), in normal and bold, the first also in italics; a weight or style that is not there
 *       takes the nearest. Arabic, Hebrew and what these lack come from DejaVu Sans, Chinese and Japanese from Noto Sans
 *       SC in its one weight, without being named. Korean syllables are in no font of the house.
 * </ul>
 *
 * <h2>Page numbers and running heads</h2>
 *
 * <pre>{@code
 * @page { @bottom-right { content: counter(page) " / " counter(pages) }
 *         @top-left { content: element(head) } }
 * .head { position: running(head) }              <div class="head">...</div> before the text
 * nav a::after { content: leader('.') target-counter(attr(href), page) }
 *                                                 <nav><a href="#table">A table</a></nav>
 * }</pre>
 *
 * <p>Arabic script in a running head must stand in such an element, not in a {@code content} string.
 *
 * <h2>What a page must not do</h2>
 *
 * <ul>
 *   <li>{@code position: absolute} or {@code fixed}, floats, columns, transforms: they part the order of reading from
 *       the order on paper.
 *   <li>{@code @font-face}, {@code @import}, {@code <link>}, forms, scripts, {@code <a download>}: not loaded, not
 *       drawn, or not archival. Files are attached by {@link Sheet#attachments()}.
 *   <li>{@code font-family: 'DejaVu Sans'}: brackets would be read back from the wrong side.
 *   <li>Joined Arabic letters parted by an element: each part is shaped by itself.
 *   <li>{@code title} on anything but a link or {@code abbr}: it would be told instead of the text.
 *   <li>A flex or grid layout, or {@code text-align: justify}.
 * </ul>
 */
public final class Press {
    private static final String REPLACEMENT = "\uFFFD";
    private static final String USUAL = "\u2013\u2014\u2018\u2019\u201A\u201C\u201D\u201E\u2022\u2026\u20AC";

    private Press() {}

    /**
     * Prints the sheet.
     *
     * @return what could not be printed as written, such as a character that no font has, a style that is not known or a
     *     link without a target; empty when all is well
     * @throws IllegalArgumentException when the page is not well-formed, or two attachments have one name
     * @throws IOException when {@code out} cannot be written
     */
    public static List<String> print(Sheet sheet, OutputStream out) throws IOException {
        return print(sheet, out, false);
    }

    /**
     * Prints the sheet, deflating nothing: several times as large, and the same bytes whatever the build of zlib.
     *
     * @return what could not be printed as written, as {@link #print} says
     * @throws IllegalArgumentException when the page is not well-formed, or two attachments have one name
     * @throws IOException when {@code out} cannot be written
     */
    public static List<String> printStored(Sheet sheet, OutputStream out) throws IOException {
        return print(sheet, out, true);
    }

    private static List<String> print(Sheet sheet, OutputStream out, boolean stored) throws IOException {
        Stillness.keep();
        List<String> complaints = new ArrayList<>();
        Document page = Markup.of(sheet);
        try (PDDocument document = new PDDocument()) {
            Fonts fonts = new Fonts(document, Markup.words(page));
            fonts.missing().forEach(code -> complaints.add(named(code) + " is in no font and was printed as U+FFFD"));
            Pages pages = new Pages();
            PdfRendererBuilder builder = builder(sheet, page, fonts)
                    .usePDDocument(document)
                    .usePageSupplier(pages)
                    .withDiagnosticConsumer(said -> note(said, complaints));
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                fonts.register(renderer);
                renderer.createPDFWithoutClosing();
            }
            pages.finish(document);
            Seal.on(document, sheet);
            takeFontsApart(document);
            fonts.restoreLetters();
            if (stored) {
                Plain.make(document);
                document.save(out, CompressParameters.NO_COMPRESSION);
            } else {
                document.save(out);
            }
        }
        return List.copyOf(complaints);
    }

    /** Only saving takes the fonts apart, and only then is there a map of their letters to mend: it is begun, no more. */
    private static void takeFontsApart(PDDocument document) throws IOException {
        Shut shut = new Shut();
        try {
            document.save(shut, CompressParameters.NO_COMPRESSION);
        } catch (IOException e) {
            if (!shut.reached) {
                throw e;
            }
        }
    }

    /** Takes nothing. */
    private static final class Shut extends OutputStream {
        private boolean reached;

        @Override
        public void write(int octet) throws IOException {
            reached = true;
            throw new IOException("nothing is to be written yet");
        }
    }

    private static PdfRendererBuilder builder(Sheet sheet, Document page, Fonts fonts) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withW3cDocument(page, "about:blank")
                .withProducer(sheet.imprint().producer())
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .usePdfUaAccessibility(true)
                .testMode(true) // all it does is to leave the pages undeflated, for they are not finished
                .useUnicodeBidiSplitter(Runs::new)
                .useUnicodeBidiReorderer(fonts.shaper())
                .useSVGDrawer(new Drawer(fonts.shaper()))
                .useReplacementText(REPLACEMENT);
        for (ExternalResourceControlPriority time : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:"), time);
        }
        return builder;
    }

    private static void note(Diagnostic said, List<String> complaints) {
        if (said.getLevel().intValue() >= Level.WARNING.intValue() && !isFalseAlarm(said)) {
            complaints.add(said.getFormattedMessage());
        }
    }

    /** A table keeps its own head and foot, even where a page begins with a cell of them and the layout wonders. */
    private static boolean isFalseAlarm(Diagnostic said) {
        return said.getLogMessageId() == LogMessageId3Param.GENERAL_PDF_ACCESSIBILITY_INCOMPATIBLE_CHILD
                && List.of("TableHeadStructualElement", "TableFootStructualElement")
                        .contains(said.getArgs()[0])
                && said.getArgs()[2].equals("TableBodyStructualElement");
    }

    /**
     * The characters of the text that no font of the house has, in order; each would be printed as U+FFFD.
     *
     * <p>White space and characters that are never seen, such as joiners, are not among them.
     */
    public static List<Integer> missing(String text) {
        return missing(text.codePoints(), Face::anyHas);
    }

    /** The character as people write it who speak of it, such as {@code U+1F4DC (SCROLL)}. */
    public static String named(int character) {
        return "U+%04X (%s)".formatted(character, Character.getName(character));
    }

    static List<Integer> missing(IntStream characters, IntPredicate has) {
        return characters
                .filter(code -> !isUsual(code) && !Character.isWhitespace(code))
                .filter(code -> Character.getType(code) != Character.FORMAT && !Character.isISOControl(code))
                .distinct()
                .filter(code -> !has.test(code) || Character.getType(code) == Character.PRIVATE_USE)
                .sorted()
                .boxed()
                .toList();
    }

    /** Whether a character is one of those that every text may use, for which no font has to be opened. */
    static boolean isUsual(int code) {
        return (code > ' ' && code < 0x180 && (code < 0x7F || code > 0xA0)) || USUAL.indexOf(code) >= 0;
    }
}
