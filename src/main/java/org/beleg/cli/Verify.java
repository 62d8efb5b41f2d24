package org.beleg.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.beleg.Beleg;
import org.beleg.Rebuilding;
import org.beleg.Refused;
import org.beleg.pack.Verification;
import org.beleg.report.Style;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code beleg verify}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        header = "Verify an archive: a bag as a folder, zip, tar or tar.gz, Beleg's or anybody's.",
        description = {
            "",
            "Holds every file against the manifests, and the bag against BagIt and the profiles it claims. Nothing is"
                    + " fetched or followed. The data in an archive of Beleg's are checked again, and its report is held"
                    + " against the outcome; with --sources, their anchors are proved.",
            ""
        })
final class Verify implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "PATH", description = "A zip, tar or tar.gz, or the folder of a bag.")
    private Path path = Path.of("");

    @Option(names = "--sources", paramLabel = "DIR", description = "Folder with the texts of the sources.")
    private Optional<Path> sources = Optional.empty();

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description =
                    "A BagIt profile to hold the bag against. One that the bag claims is also looked for beside it"
                            + " and in it.")
    private Optional<Path> profile = Optional.empty();

    @Option(
            names = "--rebuild",
            description =
                    "Describe and pack the data in an archive of Beleg's again, and say which bytes differ. Checks"
                            + " that need the text of a source that is not held are taken from the report in it.")
    private boolean rebuild;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads read and calculate; all cores where none is given.")
    private int threads = Verification.Way.usual().threads();

    @Mixin
    private Terminal terminal = new Terminal();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFolder("there is no " + path);
        }
        if (profile.isPresent() && !Files.isRegularFile(profile.get())) {
            throw new NoSuchFolder("there is no profile " + profile.get());
        }
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads " + threads + ": at least one is needed");
        }
        Pulse pulse = new Pulse(terminal.talks());
        Beleg.Examination examination = Beleg.verify(path, sources, new Verification.Way(threads, profile, pulse));
        pulse.end();
        Verdict verdict = new Verdict(path, spec.commandLine().getOut());
        verdict.print(examination, new Style(Beleg.VERSION, terminal.colours(), path + "!"));
        boolean same = !rebuild || !examination.holds() || isSame(verdict);
        return examination.holds() && same ? 0 : 1;
    }

    private boolean isSame(Verdict verdict) throws IOException {
        try {
            Rebuilding.Rebuilt rebuilt = Rebuilding.rebuild(path, sources);
            verdict.print(rebuilt);
            return rebuilt.isSame();
        } catch (Refused e) {
            spec.commandLine().getErr().println("beleg: " + e.getMessage());
            return false;
        }
    }
}
