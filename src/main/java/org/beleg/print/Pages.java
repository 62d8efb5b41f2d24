package org.beleg.print;

import com.openhtmltopdf.pdfboxout.PageSupplier;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a document; each is finished on another core while the next ones are drawn.
 *
 * <p>What is drawn but belongs to no content, backgrounds and borders, is an artifact. The layout begins and ends one for
 * nearly every box, whether it has something to draw or not, and says in an object of its own where the box stands: these
 * would be more than half of all objects of a document. Here they say nothing, and the empty ones are taken away.
 */
final class Pages implements PageSupplier {
    /** An artifact, up to its end if nothing is drawn in it. No text has such lines: in strings there are no line ends. */
    private static final Pattern ARTIFACT = Pattern.compile("(?m)^/Artifact /Background BDC\n(EMC\n)?");

    private final Map<PDPage, CompletableFuture<PDStream>> finished = new LinkedHashMap<>();
    private @Nullable PDPage drawn;

    /** Called for each page once the one before it is drawn. */
    @Override
    public PDPage requestPage(PDDocument document, float width, float height, int number, int shadow) {
        finishDrawn(document);
        PDPage page = new PDPage(new PDRectangle(width, height));
        page.setResources(new PDResources());
        page.getResources().getCOSObject().setItem(COSName.PROPERTIES, new Properties());
        document.addPage(page);
        drawn = page;
        return page;
    }

    /** What the artifacts of a page say; all that are backgrounds have one name, and none of them is kept. */
    private static final class Properties extends COSDictionary {
        @Override
        public boolean containsValue(Object properties) {
            return isBackground(properties) || super.containsValue(properties);
        }

        @Override
        public COSName getKeyForValue(Object properties) {
            return isBackground(properties) ? COSName.BACKGROUND : super.getKeyForValue(properties);
        }

        private static boolean isBackground(Object properties) {
            return properties instanceof COSDictionary said && COSName.BACKGROUND.equals(said.getCOSName(COSName.TYPE));
        }
    }

    /** Finishes the pages, all of which are drawn: without empty artifacts, and deflated. */
    void finish(PDDocument document) throws IOException {
        finishDrawn(document);
        for (Map.Entry<PDPage, CompletableFuture<PDStream>> page : finished.entrySet()) {
            page.getKey().setContents(page.getValue().join());
        }
    }

    private void finishDrawn(PDDocument document) {
        if (drawn != null) {
            PDStream contents = drawn.getContentStreams().next();
            PDStream deflated = new PDStream(document);
            finished.put(drawn, CompletableFuture.supplyAsync(() -> deflate(contents, deflated)));
        }
    }

    private static PDStream deflate(PDStream drawn, PDStream deflated) {
        try (InputStream in = drawn.createInputStream();
                OutputStream out = deflated.createOutputStream(COSName.FLATE_DECODE)) {
            String all = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            String needed = ARTIFACT.matcher(all).replaceAll(mark -> mark.group(1) == null ? "/Artifact BMC\n" : "");
            out.write(needed.getBytes(StandardCharsets.ISO_8859_1));
            return deflated;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
