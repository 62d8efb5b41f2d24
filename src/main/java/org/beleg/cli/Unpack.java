package org.beleg.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.beleg.Refused;
import org.beleg.Unpacking;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code beleg unpack}. */
@Command(
        name = "unpack",
        mixinStandardHelpOptions = true,
        header = "Give back the dataset folder that an archive was made from.",
        description = {
            "",
            "Verifies the archive first, as beleg verify does; what does not hold is not unpacked. The folder validates,"
                    + " and releases to the same bytes; texts of sources are not in an archive and have to be given again"
                    + " with --sources.",
            ""
        })
final class Unpack implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "ARCHIVE",
            description = "An archive of Beleg's: a zip, a tar, or its folder.")
    private Path archive = Path.of("");

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "The folder, which must not be there yet (default: NAME-VERSION).")
    private Optional<Path> output = Optional.empty();

    @Mixin
    private Terminal terminal = new Terminal();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(archive)) {
            throw new NoSuchFolder("there is no " + archive);
        }
        PrintWriter err = spec.commandLine().getErr();
        try {
            Unpacking.Unpacked unpacked = Unpacking.unpack(archive, output);
            spec.commandLine().getOut().println(unpacked.folder());
            if (!terminal.isQuiet() && !unpacked.sources().isEmpty()) {
                err.println("beleg: not in the archive, and needed to prove its anchors: "
                        + String.join(", ", unpacked.sources()) + " (give the folder with --sources)");
            }
            return 0;
        } catch (Refused e) {
            err.println("beleg: " + e.getMessage());
            return 1;
        }
    }
}
