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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

    Beleg.Validation validate() throws IOException {
        if (!terminal.talks()) {
            return Beleg.validate(dataset, sources(), Way.usual(), Progress.SILENT);
        }
        Ticker ticker = new Ticker();
        try {
            return Beleg.validate(dataset, sources(), Way.usual(), ticker);
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
