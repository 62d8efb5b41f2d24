package org.beleg.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.beleg.Beleg;
import org.beleg.check.Progress;
import org.beleg.check.Way;
import org.beleg.describe.Description;

/** Prints the codebook of a dataset, or makes all that is in its archive, and says how long that part took. */
public final class Codebooks {
    private Codebooks() {}

    /** A dataset's folder, and {@code pdf} or {@code archive}. */
    public static void main(String... args) throws Exception {
        long start = System.nanoTime();
        Beleg.Validation checked = Beleg.validate(Path.of(args[0]), Optional.empty(), Way.usual(), Progress.SILENT);
        try (Description description = Beleg.describe(checked, Set.of())) {
            measure(description, args[1], start);
        }
    }

    private static void measure(Description description, String what, long start) throws IOException {
        long described = System.nanoTime();
        int pages = 0;
        if (what.equals("pdf")) {
            byte[] pdf = description.pdf();
            long printed = System.nanoTime();
            try (PDDocument document = Loader.loadPDF(pdf)) {
                pages = document.getNumberOfPages();
            }
            say(pages, pdf.length, printed - described, printed - start);
        } else {
            description.contents();
            say(pages, 0, System.nanoTime() - described, System.nanoTime() - start);
        }
    }

    private static void say(int pages, long bytes, long part, long whole) {
        System.out.printf(Locale.ROOT, "pages=%d bytes=%d part=%.3f whole=%.3f%n", pages, bytes, part / 1e9, whole / 1e9);
    }
}
