package org.beleg.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.beleg.Beleg;
import org.beleg.Refused;
import org.beleg.Whole;
import org.beleg.describe.Description;
import org.beleg.report.TextReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code beleg codebook}. */
@Command(
        name = "codebook",
        mixinStandardHelpOptions = true,
        header = "Write the codebook, as PDF, as a page for the browser and as Markdown.",
        description = {"", "The dataset must pass; the codebook says what was checked and what was not.", ""})
final class CodebookCommand implements Callable<Integer> {
    private static final String HTML = "codebook.html";
    private static final String PDF = "codebook.pdf";
    private static final String MARKDOWN = "codebook.md";

    @Mixin
    private Subject subject = new Subject();

    @Mixin
    private Speech speech = new Speech();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "codebook",
            description = "Folder to write to (default: ${DEFAULT-VALUE}).")
    private Path output = Path.of("codebook");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Output.folder(output, subject, spec, HTML, PDF, MARKDOWN);
        Beleg.Validation validation = subject.validate();
        try (Description description = Beleg.describe(validation, speech.flavours())) {
            byte[] pdf = description.pdf();
            description.notices().forEach(line -> spec.commandLine().getErr().println("beleg: " + line));
            Whole.write(output.resolve(HTML), description.codebook().html());
            Whole.write(output.resolve(PDF), pdf);
            Whole.write(output.resolve(MARKDOWN), description.codebook().markdown());
            spec.commandLine().getOut().println(output.resolve(PDF));
            spec.commandLine().getOut().println(output.resolve(HTML));
            spec.commandLine().getOut().println(output.resolve(MARKDOWN));
            return 0;
        } catch (Refused e) {
            spec.commandLine()
                    .getOut()
                    .print(new TextReport()
                            .print(
                                    validation.report(),
                                    subject.style().showing(validation.subject().texts())));
            spec.commandLine().getErr().println("beleg: " + e.getMessage());
            return 1;
        }
    }
}
