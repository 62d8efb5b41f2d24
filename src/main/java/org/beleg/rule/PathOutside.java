package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Flaw;
import org.beleg.json.JsonText;

/** A path leads out of the dataset folder, or is written so that it might. */
final class PathOutside implements Rule {
    @Override
    public Card card() {
        return new Card(
                "path-outside",
                Severity.ERROR,
                "A path is no plain path inside the dataset folder",
                "A dataset that reaches for files elsewhere works on one machine only, and could read "
                        + "what it should not.",
                "Put the file into the dataset folder and name it by a relative path with forward "
                        + "slashes; of a schema give the file name alone. In place of a link put the file itself.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Flaws.ofFolder(subject, Flaw.Kind.PATH_OUTSIDE, (flaw, findings) -> {
            // A path that is not there at all is said by the schema of dataset.json.
            if (!flaw.found().isEmpty()) {
                say(subject.dataset().metadata(), flaw, findings);
            }
        });
    }

    private static void say(JsonText metadata, Flaw flaw, Findings findings) {
        Optional<Forms.Text> place = Forms.texts(metadata).stream()
                .filter(t -> t.text().equals(flaw.found()))
                .filter(t -> t.pointer().matches("/tables/[0-9]+/(path|schema)|/manual"))
                .findFirst();
        findings.at(flaw.file().equals(flaw.found()) ? flaw.file() : Dataset.METADATA)
                .line(place.filter(p -> !flaw.file().equals(flaw.found()))
                        .map(p -> metadata.place(p.pointer()).line())
                        .orElse(0L))
                .found(flaw.found())
                .expected("a path inside the folder such as tables/events.csv; of a schema its file name")
                .nearest(nearest(flaw))
                .say("“" + Cut.of(flaw.found()) + "”, " + flaw.detail() + ", may not be followed: " + why(flaw));
    }

    private static String why(Flaw flaw) {
        return isSchema(flaw)
                ? "a schema is named by its file name, and lies in the folder schema."
                : "it is no plain path inside the dataset folder.";
    }

    private static boolean isSchema(Flaw flaw) {
        return flaw.detail().contains("schema");
    }

    private static Optional<String> nearest(Flaw flaw) {
        return isSchema(flaw) ? Optional.of(flaw.found().replaceFirst("^.*[/\\\\]", "")) : plain(flaw.found());
    }

    private static Optional<String> plain(String path) {
        String plain = path.replace('\\', '/').replaceFirst("^(\\./)+", "");
        boolean inside =
                !plain.startsWith("/") && !plain.contains(":") && !plain.startsWith("~") && !plain.contains("..");
        return Optional.of(plain).filter(p -> inside && !p.equals(path));
    }
}
