package org.beleg.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.beleg.Beleg;
import org.beleg.Rebuilding;
import org.beleg.pack.Fault;
import org.beleg.pack.Verification;
import org.beleg.report.Style;
import org.beleg.report.TextReport;

/** Prints what was found out about an archive. Names in it are strangers' words: nothing in them steers a terminal. */
final class Verdict {
    private static final int SHOWN = 20;

    private final Path path;
    private final PrintWriter out;

    Verdict(Path path, PrintWriter out) {
        this.path = path;
        this.out = out;
    }

    void print(Beleg.Examination examination, Style style) {
        examination.bag().faults().forEach(this::print);
        examination.data().ifPresent(report -> out.print(new TextReport().print(report, style)));
        examination.standing().ifPresent(this::print);
        out.println(summary(examination));
    }

    /** The text without what a terminal would obey. */
    static String harmless(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(code -> {
            if (Character.isISOControl(code) || Character.getType(code) == Character.FORMAT) {
                plain.append(String.format(Locale.ROOT, "\\u%04x", code));
            } else {
                plain.appendCodePoint(code);
            }
        });
        return plain.toString();
    }

    private void print(Fault fault) {
        out.println(fault.severity().word() + " " + fault.code() + "  "
                + harmless(fault.path().isEmpty() ? path.toString() : fault.path()) + "  "
                + harmless(fault.message()));
        if (!fault.expected().isEmpty() || !fault.found().isEmpty()) {
            out.println("    expected " + harmless(fault.expected()) + ", found " + harmless(fault.found()));
        }
        if (!fault.fix().isEmpty()) {
            out.println("    → " + fault.fix());
        }
    }

    private void print(Beleg.Standing standing) {
        standing.faults().forEach(this::print);
        String by = standing.version().isEmpty() || standing.version().equals(Beleg.VERSION)
                ? ""
                : ", made by Beleg " + harmless(standing.version()) + ", this is Beleg " + Beleg.VERSION;
        String how = !standing.holds() ? "does not hold" : standing.changes().isEmpty() ? "still holds" : "differs";
        out.println("The check report in it " + how + by + ": " + standing.same()
                + " checks ended as they are recorded, " + standing.recorded().size() + " are recorded only, "
                + standing.changes().size() + " differ.");
        list("recorded", standing.recorded());
        list("differs", standing.changes());
    }

    private void list(String word, List<String> lines) {
        lines.stream().limit(SHOWN).forEach(line -> out.println("    " + word + "  " + harmless(line)));
        if (lines.size() > SHOWN) {
            out.println("    and " + (lines.size() - SHOWN) + " more");
        }
    }

    void print(Rebuilding.Rebuilt rebuilt) {
        list(
                "rebuilt",
                rebuilt.differences().stream()
                        .map(difference -> difference.path() + " " + difference.what())
                        .toList());
        String whole = rebuilt.same()
                .map(same ->
                        same ? "the zip is the same, byte for byte" : "the zip is another: SHA-256 " + rebuilt.sha256())
                .orElse("only files are compared, for it is no zip");
        out.println("Rebuilt: " + rebuilt.differences().size() + " files differ; " + whole + ".");
    }

    private String summary(Beleg.Examination examination) {
        Verification bag = examination.bag();
        return String.format(
                Locale.ROOT,
                "%s: %s; BagIt %s, %d files, %d bytes, %s%s%s.",
                path,
                examination.holds() ? "holds" : "does not hold",
                bag.version().isEmpty() ? "none" : bag.version(),
                bag.counts().files(),
                bag.counts().bytes(),
                bag.algorithms().isEmpty()
                        ? "no checksum compared"
                        : String.join(" and ", bag.algorithms()) + " compared",
                bag.sha256().map(hash -> "; SHA-256 " + hash).orElse(""),
                bag.hashes()
                        .manifest()
                        .map(hash -> "; SHA-256 of its manifest " + hash)
                        .orElse(""));
    }
}
