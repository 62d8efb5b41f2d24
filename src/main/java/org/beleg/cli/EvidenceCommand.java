package org.beleg.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.beleg.EvidencePage;
import org.beleg.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code beleg evidence}. */
@Command(
        name = "evidence",
        mixinStandardHelpOptions = true,
        header = "Show the text of a source with every coded passage marked.",
        description = {
            "",
            "Writes one page for the browser, for the coder's own eyes: it holds the whole text of the source, so it is"
                    + " refused inside the dataset folder and inside a release. Numbers, places and sentences that are not"
                    + " coded have another colour.",
            "",
            "Example:  beleg evidence --source S001 --output work/S001.html",
            ""
        })
final class EvidenceCommand implements Callable<Integer> {
    @Mixin
    private Subject subject = new Subject();

    @Option(names = "--source", paramLabel = "ID", description = "The source; not needed if there is only one.")
    private Optional<String> source = Optional.empty();

    @Option(names = "--output", paramLabel = "FILE", required = true, description = "The page to write.")
    private Path output = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Output.file(output, subject, spec);
        try {
            EvidencePage.write(subject.dataset(), subject.sources(), source, output);
            spec.commandLine().getOut().println(output);
            return 0;
        } catch (Refused e) {
            spec.commandLine().getErr().println("beleg: " + e.getMessage());
            return 1;
        }
    }
}
