package org.beleg.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.beleg.Beleg;
import org.beleg.pack.Fault;
import org.beleg.pack.Verification;
import org.beleg.report.Style;
import org.beleg.report.TextReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code beleg verify}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        header = "Verify an archive: a bag as a folder or a zip, Beleg's or anybody's.",
        description = {
            "",
            "Holds every file against the manifests, and the bag against BagIt. The data in an archive of Beleg's are"
                    + " checked again; with --sources, their anchors are proved.",
            ""
        })
final class Verify implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "PATH", description = "A zip, or the folder of a bag.")
    private Path path = Path.of("");

    @Option(names = "--sources", paramLabel = "DIR", description = "Folder with the texts of the sources.")
    private Optional<Path> sources = Optional.empty();

    @Mixin
    private Terminal terminal = new Terminal();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFolder("there is no " + path);
        }
        Beleg.Examination examination = Beleg.verify(path, sources);
        examination.bag().faults().forEach(this::print);
        examination
                .data()
                .ifPresent(report -> spec.commandLine()
                        .getOut()
                        .print(new TextReport()
                                .print(report, new Style(Beleg.VERSION, terminal.colours(), path + "!"))));
        spec.commandLine().getOut().println(summary(examination));
        return examination.holds() ? 0 : 1;
    }

    private void print(Fault fault) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(fault.severity().word() + " " + fault.code() + "  "
                + (fault.path().isEmpty() ? path : fault.path()) + "  " + fault.message());
        if (!fault.expected().isEmpty() || !fault.found().isEmpty()) {
            out.println("    expected " + fault.expected() + ", found " + fault.found());
        }
        if (!fault.fix().isEmpty()) {
            out.println("    → " + fault.fix());
        }
    }

    private String summary(Beleg.Examination examination) {
        Verification bag = examination.bag();
        String hash = bag.sha256().map(h -> "; SHA-256 " + h).orElse("");
        return String.format(
                Locale.ROOT,
                "%s: %s; BagIt %s, %d files, %d bytes, %s%s.",
                path,
                examination.holds() ? "holds" : "does not hold",
                bag.version().isEmpty() ? "none" : bag.version(),
                bag.counts().files(),
                bag.counts().bytes(),
                bag.algorithms().isEmpty()
                        ? "no checksum compared"
                        : String.join(" and ", bag.algorithms()) + " compared",
                hash);
    }
}
