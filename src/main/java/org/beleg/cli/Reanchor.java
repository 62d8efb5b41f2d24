package org.beleg.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.beleg.Reanchoring;
import org.beleg.Refused;
import org.beleg.dataset.Row;
import org.beleg.dataset.Span;
import org.beleg.evidence.Found;
import org.beleg.evidence.Grade;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code beleg reanchor}. */
@Command(
        name = "reanchor",
        mixinStandardHelpOptions = true,
        header = "Find the passages of a source again when its text changed.",
        description = {
            "",
            "Looks for every anchor of the source in the text it has now, and prints what would change. A passage is found"
                    + " where that is proved: by its fingerprint (exact, else without white space and typography), among"
                    + " several places by what stands around it, or by the old text itself with --from; never by likeness."
                    + " What is not proved stays as it is, is named, and makes the command end with 1.",
            "",
            "Without --write nothing is written.",
            "",
            "Example:  beleg reanchor --source S001 --text new.txt --from old.txt",
            ""
        })
final class Reanchor implements Callable<Integer> {
    private static final int PLACES = 5;

    @Mixin
    private Subject subject = new Subject();

    @Option(names = "--source", paramLabel = "ID", description = "The source; not needed if there is only one.")
    private Optional<String> source = Optional.empty();

    @Option(names = "--text", paramLabel = "FILE", required = true, description = "The text that the source has now.")
    private Path text = Path.of("");

    @Option(
            names = "--from",
            paramLabel = "OLD",
            description = "The text that was coded; its SHA-256 must be the one recorded.")
    private Optional<Path> from = Optional.empty();

    @Option(names = "--write", description = "Write what is proved into the tables.")
    private boolean write;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        mustBeThere("--text", text);
        if (from.isPresent()) {
            mustBeThere("--from", from.get());
        }
        try {
            Reanchoring reanchoring = Reanchoring.open(subject.dataset(), source, text, from);
            print(reanchoring);
            if (write) {
                reanchoring.write();
            }
            say(reanchoring);
            return reanchoring.isComplete() ? 0 : 1;
        } catch (Refused e) {
            spec.commandLine().getErr().println("beleg: " + e.getMessage());
            return 1;
        }
    }

    private static void mustBeThere(String option, Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFolder("there is no " + file + ", which " + option + " names");
        }
        if (Files.isDirectory(file)) {
            throw new NoSuchFolder(option + " " + file + " names a folder, and a text is wanted; name a file");
        }
    }

    private void print(Reanchoring reanchoring) {
        List<Reanchoring.Line> shown = reanchoring.lines().stream()
                .filter(l -> !l.cells().isEmpty() || !l.found().grade().isProved())
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        if (!shown.isEmpty()) {
            out.println(columns("anchor", "record", "from", "to", "grade", "how"));
        }
        for (Reanchoring.Line line : shown) {
            Found found = line.found();
            out.println(columns(
                    line.row().name(),
                    found.anchor().record().orElse("–"),
                    found.anchor().span().toString(),
                    found.span().map(Span::toString).orElse("?"),
                    found.grade().word(),
                    how(found)));
        }
    }

    private static String columns(String... cells) {
        return String.format(Locale.ROOT, "%-8s %-8s %-15s %-15s %-11s %s", (Object[]) cells);
    }

    private static String how(Found found) {
        int more = found.places().size() - PLACES;
        String places = found.places().isEmpty()
                ? ""
                : ": "
                        + String.join(
                                ", ",
                                found.places().stream()
                                        .limit(PLACES)
                                        .map(Span::toString)
                                        .toList())
                        + (more > 0 ? " and " + more + " more" : "");
        return found.how() + places;
    }

    private void say(Reanchoring reanchoring) {
        PrintWriter out = spec.commandLine().getOut();
        StringBuilder counts = new StringBuilder(reanchoring.lines().size() + " anchors:");
        for (Grade grade : Grade.values()) {
            if (reanchoring.count(grade) > 0) {
                counts.append(grade == Grade.EXACT ? " " : ", ")
                        .append(reanchoring.count(grade))
                        .append(' ')
                        .append(grade.word());
            }
        }
        out.println(counts.toString().replace(":,", ":"));
        List<Row> unreadable = reanchoring.unreadable();
        if (!unreadable.isEmpty()) {
            out.println(unreadable.size() + " more were not looked for, since start or end is no number: "
                    + unreadable.stream().limit(PLACES).map(Row::name).collect(Collectors.joining(", "))
                    + (unreadable.size() > PLACES ? " and " + (unreadable.size() - PLACES) + " more" : "") + ".");
        }
        if (!reanchoring.isComplete()) {
            out.println("What is ambiguous or missing stays as it is: anchor it anew with beleg anchor.");
        }
        if (!reanchoring.changesAnything()) {
            out.println("Nothing changes.");
        } else if (write) {
            out.println("Written. Lay the text into the folder of sources"
                    + reanchoring.file().map(f -> " as " + f).orElse("") + ", and note the change in the change log.");
        } else {
            out.println("Nothing was written; --write does it.");
        }
    }
}
