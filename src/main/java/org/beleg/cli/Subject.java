package org.beleg.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.beleg.Beleg;
import org.beleg.check.Progress;
import org.beleg.check.Way;
import org.beleg.report.Style;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The dataset that a command works on, and the texts of its sources. */
final class Subject {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DATASET",
            defaultValue = "dataset",
            description = "Folder with a dataset.json (default: ${DEFAULT-VALUE}).")
    private Path dataset = Path.of("dataset");

    @Option(
            names = "--sources",
            paramLabel = "DIR",
            description = "Folder with the texts of the sources, to prove the anchors. Else BELEG_SOURCES, else the"
                    + " dataset's own sources/.")
    private Optional<Path> sources = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads look at rows; all cores where none is given. The result is the same.")
    private int threads = Way.usual().threads();

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            defaultValue = "fast",
            description =
                    "fast: rows that are surely right are accepted over their bytes. reference: Commons CSV and everit"
                            + " read each row, many times slower. The result is the same.")
    private String engine = "fast";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Terminal terminal = new Terminal();

    Path dataset() {
        return dataset;
    }

    Terminal terminal() {
        return terminal;
    }

    Optional<Path> sources() throws IOException {
        Optional<Path> named = sources.or(() -> Optional.ofNullable(System.getenv("BELEG_SOURCES"))
                .filter(v -> !v.isEmpty())
                .map(Path::of));
        if (named.isPresent() && !Files.isDirectory(named.get())) {
            throw new NoSuchFolder("there is no folder " + named.get() + " with texts of sources");
        }
        return named;
    }

    private Way way() {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads " + threads + ": at least one is needed");
        }
        return switch (engine) {
            case "fast" -> Way.usual().threads(threads);
            case "reference" -> Way.usual().threads(threads).reference();
            default ->
                throw new ParameterException(
                        spec.commandLine(), "there is no engine " + engine + "; there are: fast, reference");
        };
    }

    Beleg.Validation validate() throws IOException {
        if (!terminal.talks()) {
            return Beleg.validate(dataset, sources(), way(), Progress.SILENT);
        }
        Ticker ticker = new Ticker();
        try {
            return Beleg.validate(dataset, sources(), way(), ticker);
        } finally {
            ticker.end();
        }
    }

    /** How a report is printed here: files are named so that a terminal can open them. */
    Style style() {
        String root = dataset.toString().isEmpty() ? "" : dataset + "/";
        return new Style(Beleg.VERSION, terminal.colours(), root);
    }
}
