package org.beleg.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Nearest;
import org.beleg.manual.Manual;
import org.beleg.manual.Part;

/** A comment in a heading of the manual names a part or a variable that there is not. */
final class ManualMarkUnknown implements Rule {
    @Override
    public Card card() {
        return new Card(
                "manual-mark-unknown",
                Severity.WARNING,
                "A heading of the manual is marked for a part or a variable that there is not",
                "The section does not come to stand where it belongs in the codebook.",
                "Correct the comment in the heading: <!-- part: NAME --> with a part that docs/codebook.md lists, or"
                        + " <!-- variables: NAME, TABLE.NAME --> with columns of the dataset.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return read(subject).map(manual -> Inspection.ofDataset(findings -> look(subject.dataset(), manual, findings)));
    }

    private static void look(Dataset dataset, Manual manual, Findings findings) {
        manual.unknown().forEach(word -> say(word, "a part of a codebook", Part.words(), dataset, findings));
        List<String> columns = dataset.tables().stream()
                .flatMap(t -> t.columns().stream().flatMap(c -> Stream.of(c.name(), t.name() + "." + c.name())))
                .toList();
        manual.all().stream()
                .flatMap(s -> s.variables().stream())
                .filter(v -> !columns.contains(v))
                .forEach(v -> say(v, "a column of the dataset", columns, dataset, findings));
    }

    private static void say(String word, String what, List<String> known, Dataset dataset, Findings findings) {
        findings.at(file(dataset))
                .found(word)
                .expected(what)
                .nearest(Nearest.of(word, known))
                .say("“" + Cut.of(word) + "” in a heading is not " + what + ".");
    }

    /** What was read for all rules on manuals. */
    private record Read(Optional<Manual> manual) {}

    /** The manual of a dataset, if it has one. */
    static Optional<Manual> read(Subject subject) {
        return subject.shared()
                .get(Read.class, () -> new Read(read(subject.dataset())))
                .manual();
    }

    private static Optional<Manual> read(Dataset dataset) {
        return dataset.manual().map(path -> {
            try {
                return Manual.of(new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The name of the manual's file. */
    static String file(Dataset dataset) {
        return dataset.metadata().value().text("manual");
    }
}
