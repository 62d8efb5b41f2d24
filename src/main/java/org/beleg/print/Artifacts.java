package org.beleg.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * What is drawn but belongs to no content: backgrounds and borders.
 *
 * <p>The layout begins and ends one for nearly every box, whether it has something to draw or not, and says in an object
 * of its own where the box stands: more than half of all objects of a document would be these.
 */
final class Artifacts {
    /** One in which nothing is drawn. No text has such lines: in the strings of a page there are no line ends. */
    private static final Pattern EMPTY = Pattern.compile("(?m)^/Artifact /(\\w+) BDC\nEMC\n");

    private Artifacts() {}

    /** Takes the empty ones away, and deflates the pages, which come as they were written. */
    static void prune(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            String drawn;
            try (InputStream contents = page.getContents()) {
                drawn = new String(contents.readAllBytes(), StandardCharsets.ISO_8859_1);
            }
            Optional<COSDictionary> named =
                    Optional.ofNullable(page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES));
            String pruned = EMPTY.matcher(drawn).replaceAll(empty -> {
                named.ifPresent(all -> all.removeItem(COSName.getPDFName(empty.group(1))));
                return "";
            });
            page.setContents(new PDStream(
                    document,
                    new ByteArrayInputStream(pruned.getBytes(StandardCharsets.ISO_8859_1)),
                    COSName.FLATE_DECODE));
        }
    }
}
