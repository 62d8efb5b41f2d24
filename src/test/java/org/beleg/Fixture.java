package org.beleg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beleg.check.Engine;
import org.beleg.check.Finding;
import org.beleg.check.Progress;
import org.beleg.check.Report;
import org.beleg.check.Subject;
import org.beleg.check.Way;
import org.beleg.dataset.Dataset;
import org.beleg.read.Folder;
import org.beleg.read.Texts;
import org.beleg.rule.Rules;

/** Datasets to test with: the folder {@code base}, and others that are the same but for the files they hold. */
public final class Fixture {
    /** Where fixtures lie. */
    public static final Path FIXTURES = Path.of("src/test/resources/fixtures");

    private Fixture() {}

    /** Lays the fixture over the base, in a new folder inside {@code into}; a file {@code -name} takes one away. */
    public static Path laid(Path fixture, Path into) throws IOException {
        Path folder = into.resolve("dataset");
        copy(FIXTURES.resolve("base"), folder);
        copy(fixture, folder);
        Files.deleteIfExists(folder.resolve("expected.txt"));
        return folder;
    }

    /** Copies a folder with all that is in it. */
    public static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.sorted().toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                String name = path.getFileName().toString();
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else if (name.startsWith("-")) {
                    Files.delete(target.resolveSibling(name.substring(1)));
                } else {
                    Files.deleteIfExists(target);
                    Files.copy(path, target);
                }
            }
        }
    }

    /** Checks a dataset with every rule; texts of sources are taken from its own {@code sources/}. */
    public static Report check(Path folder) throws IOException {
        Dataset dataset = Folder.read(folder);
        Subject subject = new Subject(dataset, Texts.in(folder.resolve("sources"), dataset));
        return Engine.run(subject, Rules.all(), List.of(), Way.usual(), Progress.SILENT);
    }

    /** The findings, one a line: code, severity, place, record and column, message, nearest right value. */
    public static String lines(Report report) {
        return report.findings().stream().map(Fixture::line).collect(Collectors.joining());
    }

    private static String line(Finding f) {
        return f.code() + " | " + f.severity().word() + (f.waived().isPresent() ? " waived" : "") + " | " + f.place()
                + " | " + f.record().orElse("") + f.column().map(c -> "." + c).orElse("") + " | " + f.message()
                + f.nearest().map(n -> " | nearest: " + n).orElse("") + "\n";
    }
}
