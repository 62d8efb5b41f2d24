package org.beleg.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.beleg.Citing;
import org.beleg.Refused;
import org.beleg.cite.Citations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code beleg cite}. */
@Command(
        name = "cite",
        mixinStandardHelpOptions = true,
        header = "Print a citation, of a dataset or an archive, in a style or a format.")
final class Cite implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DATASET or ARCHIVE",
            defaultValue = "dataset",
            description = "A dataset's folder, or an archive (default: ${DEFAULT-VALUE}).")
    private Path from = Path.of("dataset");

    @Option(
            names = "--style",
            paramLabel = "NAME",
            defaultValue = Citations.DEFAULT,
            description = "Style or format: apa, chicago, mla, din-iso-690, bibtex, biblatex, ris, csl-json, cff,"
                    + " datacite-xml, datacite-json (default: ${DEFAULT-VALUE}).")
    private String style = Citations.DEFAULT;

    @Option(names = "--record", paramLabel = "KEY", description = "Cite one record of this version.")
    private Optional<String> record = Optional.empty();

    @Mixin
    @SuppressWarnings("UnusedVariable") // its options are read by others
    private Terminal terminal = new Terminal();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try {
            spec.commandLine().getOut().println(Citing.cite(from, style, record).stripTrailing());
            return 0;
        } catch (Refused e) {
            spec.commandLine().getErr().println("beleg: " + e.getMessage());
            return Citations.names().contains(style) ? 1 : 2;
        }
    }
}
