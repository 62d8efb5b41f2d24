package org.beleg.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Flaw;
import org.beleg.dataset.Nearest;
import org.beleg.dataset.Table;

/** A file that the dataset names is not there. */
final class FileMissing implements Rule {
    @Override
    public Card card() {
        return new Card(
                "file-missing",
                Severity.ERROR,
                "A file that the dataset names is not there",
                "A table, a schema or a manual is announced that nobody can read; nothing in it is " + "checked.",
                "Put the file where the dataset says it is, or correct its name in dataset.json.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Flaws.ofFolder(
                subject,
                Flaw.Kind.FILE_MISSING,
                (flaw, findings) -> findings.at(flaw)
                        .expected("the file " + flaw.file())
                        .nearest(nearest(subject.dataset(), flaw.file()))
                        .say(flaw.file() + " is not there, but " + Dataset.METADATA + " names it as "
                                + as(subject, flaw) + "."));
    }

    private static String as(Subject subject, Flaw flaw) {
        List<String> tables = subject.dataset().tables().stream()
                .filter(t -> t.path().equals(flaw.file()) || ("schema/" + t.schemaFile()).equals(flaw.file()))
                .map(Table::name)
                .toList();
        return switch (flaw.detail()) {
            case "a table" -> "the file of the table " + String.join(", ", tables);
            case "a schema" -> "the schema of the table " + String.join(", ", tables);
            default -> flaw.detail();
        };
    }

    /** A file nearby that the dataset does not name, of nearly that name. */
    private static Optional<String> nearest(Dataset dataset, String missing) {
        String folder = missing.substring(0, missing.lastIndexOf('/') + 1);
        Stream<Path> places = missing.startsWith("schema/")
                ? Stream.of(
                        dataset.folder().resolve("schema"),
                        dataset.folder().toAbsolutePath().normalize().resolveSibling("schema"))
                : Stream.of(dataset.folder().resolve(folder));
        List<String> named = dataset.tables().stream()
                .flatMap(t -> Stream.of(t.path(), "schema/" + t.schemaFile()))
                .toList();
        List<String> free = places.flatMap(place -> files(place).stream())
                .map(name -> folder + name)
                .filter(path -> !named.contains(path))
                .toList();
        return Nearest.of(missing, free);
    }

    private static List<String> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            // A folder that cannot be listed costs the hint, not the finding.
            return List.of();
        }
    }
}
