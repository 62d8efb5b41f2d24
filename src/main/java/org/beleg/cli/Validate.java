package org.beleg.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.beleg.Beleg;
import org.beleg.Whole;
import org.beleg.report.Format;
import org.beleg.report.Formats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code beleg validate}. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        header = "Check a dataset: every row, every rule, every anchor whose source is held.",
        description = {
            "",
            "Prints what is wrong, where, and how to mend it. Ends with 1 if anything must be mended. What could not be"
                    + " evaluated is named; it does not count as passed.",
            ""
        })
final class Validate implements Callable<Integer> {
    @Mixin
    private Subject subject = new Subject();

    @Mixin
    private Strictness strictness = new Strictness();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private String format = "text";

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write the report to a file instead of standard output.")
    private Optional<Path> output = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Format chosen = Formats.of(format)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "there is no format " + format + "; there are: " + String.join(", ", Formats.names())));
        if (output.isPresent()) {
            Output.file(output.get(), subject, spec);
        }
        Beleg.Validation validation = subject.validate();
        String report = chosen.print(
                validation.report(),
                subject.style().showing(validation.subject().texts()));
        if (output.isPresent()) {
            Whole.write(output.get(), report);
        } else {
            spec.commandLine().getOut().print(report);
        }
        return strictness.code(validation.report());
    }
}
