package org.beleg.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
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
    /** How one begins and, where nothing is drawn in it, ends. */
    private static final String BEGINS = "/Artifact /";

    private static final String EMPTY = " BDC\nEMC\n";

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
            String pruned = pruned(drawn, name -> named.ifPresent(all -> all.removeItem(COSName.getPDFName(name))));
            page.setContents(new PDStream(
                    document,
                    new ByteArrayInputStream(pruned.getBytes(StandardCharsets.ISO_8859_1)),
                    COSName.FLATE_DECODE));
        }
    }

    /** What is drawn without those in which nothing is. No text has such lines: its strings have no line ends. */
    private static String pruned(String drawn, Consumer<String> gone) {
        StringBuilder left = new StringBuilder(drawn.length());
        int kept = 0;
        for (int at = drawn.indexOf(BEGINS); at >= 0; at = drawn.indexOf(BEGINS, at + 1)) {
            int name = at + BEGINS.length();
            int end = name;
            while (end < drawn.length() && isOfName(drawn.charAt(end))) {
                end++;
            }
            boolean line = at == 0 || drawn.charAt(at - 1) == '\n';
            if (line && end > name && drawn.startsWith(EMPTY, end)) {
                gone.accept(drawn.substring(name, end));
                left.append(drawn, kept, at);
                kept = end + EMPTY.length();
            }
        }
        return left.append(drawn, kept, drawn.length()).toString();
    }

    private static boolean isOfName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
}
