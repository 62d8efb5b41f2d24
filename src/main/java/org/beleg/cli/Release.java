package org.beleg.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.beleg.Beleg;
import org.beleg.Citing;
import org.beleg.Refused;
import org.beleg.cite.Citations;
import org.beleg.pack.Published;
import org.beleg.report.TextReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code beleg release}, also called {@code beleg package}: no archive is packed without being verified. */
@Command(
        name = "release",
        aliases = "package",
        mixinStandardHelpOptions = true,
        header = "Do it all: validate, codebook, package, verify, and the line to cite.",
        description = {
            "",
            "Writes NAME-VERSION.zip and its SHA-256 into a folder, or nothing at all. A release is immutable: the same"
                    + " version with other bytes is refused; raise the version, or give --replace.",
            ""
        })
final class Release implements Callable<Integer> {
    @Mixin
    private Subject subject = new Subject();

    @Mixin
    private Strictness strictness = new Strictness();

    @Mixin
    private Extras extras = new Extras();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "release",
            description = "Where releases lie (default: ${DEFAULT-VALUE}).")
    private Path output = Path.of("release");

    @Option(names = "--replace", description = "Replace an archive of the same version that has other bytes.")
    private boolean replace;

    @Option(
            names = "--stored",
            description = "Deflate nothing, in the zip and in its PDF, so that no byte depends on the build of zlib.")
    private boolean stored;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Output.folder(output, subject, spec);
        Beleg.Validation validation = subject.validate();
        PrintWriter out = spec.commandLine().getOut();
        if (!strictness.passes(validation.report())) {
            out.print(new TextReport()
                    .print(
                            validation.report(),
                            subject.style().showing(validation.subject().texts())));
            spec.commandLine().getErr().println("beleg: nothing was released");
            return 1;
        }
        if (subject.terminal().talks()) {
            spec.commandLine().getErr().println("beleg: checked; writing the codebook and the archive …");
        }
        try {
            Beleg.Released released = Beleg.release(validation, extras.flavours(), output, options());
            released.notices().forEach(notice -> spec.commandLine().getErr().println("beleg: " + notice));
            Published published = released.published();
            out.println(TextReport.summary(validation.report(), subject.style()));
            out.println(published.sentence());
            out.println("SHA-256 " + published.sha256());
            out.println("SHA-256 of its manifest, to cite the bytes: " + published.manifest());
            out.println("Cite as: "
                    + Citing.cite(subject.dataset(), Citations.DEFAULT, Optional.empty())
                            .strip());
            return 0;
        } catch (Refused e) {
            spec.commandLine().getErr().println("beleg: " + e.getMessage());
            return 1;
        }
    }

    private org.beleg.pack.Release.Option[] options() {
        List<org.beleg.pack.Release.Option> options = new ArrayList<>();
        if (replace) {
            options.add(org.beleg.pack.Release.Option.REPLACE);
        }
        if (stored) {
            options.add(org.beleg.pack.Release.Option.STORED);
        }
        return options.toArray(new org.beleg.pack.Release.Option[0]);
    }
}
