package org.beleg.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.beleg.check.Card;
import org.beleg.check.Draft;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Flaw;
import org.beleg.dataset.Nearest;
import org.beleg.json.Json;
import org.beleg.json.JsonPrinter;
import org.beleg.json.JsonText;
import org.beleg.json.RowSchema;
import org.beleg.json.Violation;

/** {@code dataset.json} is not what its own schema allows. */
final class MetadataInvalid implements Rule {
    private static final String SCHEMA = "/org/beleg/schema/dataset.schema.json";

    @Override
    public Card card() {
        return new Card(
                "metadata-invalid",
                Severity.ERROR,
                "The description of the dataset is incomplete or wrong",
                "Everything that is printed, cited and sent to repositories is made from dataset.json: what is missing or"
                        + " wrong there is so everywhere.",
                "Correct dataset.json; schema/dataset.schema.json says what each member means.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        Dataset dataset = subject.dataset();
        if (dataset.metadata().fault().isPresent()) {
            return Optional.of(Inspection.ofDataset(findings -> {}));
        }
        Set<String> outside = dataset.flaws().stream()
                .filter(f -> f.kind() == Flaw.Kind.PATH_OUTSIDE)
                .map(Flaw::found)
                .collect(Collectors.toSet());
        return Optional.of(Inspection.ofDataset(findings -> {
            Said said = new Said(dataset.metadata(), outside, findings);
            unique(Own.SCHEMA.explain(dataset.metadata().value())).forEach(said::say);
        }));
    }

    /** Gets the schema ready, which is the same for all datasets. */
    static void prepare() {
        Own.SCHEMA.accepts("");
    }

    /** The schema, compiled when it is first asked for. */
    private static final class Own {
        static final RowSchema SCHEMA = schema();
    }

    private static RowSchema schema() {
        try (InputStream in = MetadataInvalid.class.getResourceAsStream(SCHEMA)) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: " + SCHEMA);
            }
            return RowSchema.compile(JsonText.read(in.readAllBytes()).value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A misspelled name is one fault: too many as it is written, missing as it should be. */
    private static List<Violation> unique(List<Violation> violations) {
        List<Violation> left = new ArrayList<>(violations);
        for (Violation extra : violations) {
            if (extra.keyword().equals("additionalProperties")) {
                Optional<String> meant = meant(extra);
                left.removeIf(v -> v.keyword().equals("required")
                        && v.pointer().equals(extra.pointer())
                        && meant.filter(v.limits()::contains).isPresent());
            }
        }
        return left;
    }

    private static Optional<String> meant(Violation extra) {
        return Nearest.of(
                extra.limits().get(0), extra.limits().subList(1, extra.limits().size()));
    }

    private record Said(JsonText metadata, Set<String> outside, Findings findings) {
        void say(Violation v) {
            switch (v.keyword()) {
                case "required" -> missing(v);
                case "additionalProperties" -> unknown(v);
                default -> wrong(v);
            }
        }

        private void missing(Violation v) {
            String name = v.limits().get(0);
            begin(v.pointer() + "/" + name)
                    .expected("a member " + name)
                    .say(where(v.pointer()) + " has no " + name + "." + Takers.refusing(v.pointer() + "/" + name));
        }

        private void unknown(Violation v) {
            String name = v.limits().get(0);
            Optional<String> meant = meant(v);
            begin(v.pointer() + "/" + name)
                    .found(name)
                    .expected("one of "
                            + String.join(", ", v.limits().subList(1, v.limits().size())))
                    .nearest(meant)
                    .say(where(v.pointer()) + " has a member “" + Cut.of(name) + "”, which means nothing there.");
        }

        private void wrong(Violation v) {
            Json value = at(v.pointer());
            String text = value.asString().orElseGet(() -> JsonPrinter.line(value));
            // Whatever is wrong with these is said better by the rules made for them.
            if (outside.contains(text)
                    || value.asString()
                            .flatMap(t -> Forms.fault(v.pointer(), t))
                            .isPresent()) {
                return;
            }
            Phrase phrase = Phrase.of(v, text);
            begin(v.pointer())
                    .found(text)
                    .expected(phrase.expected())
                    .nearest(phrase.nearest())
                    .say(where(v.pointer()) + ": “" + Cut.of(text) + "” " + phrase.fault() + "."
                            + Takers.refusing(v.pointer()));
        }

        private Draft begin(String pointer) {
            return findings.at(Dataset.METADATA)
                    .line(metadata.place(pointer).line())
                    .column(Forms.Text.name(pointer));
        }

        private static String where(String pointer) {
            return pointer.isEmpty() ? Dataset.METADATA : Dataset.METADATA + " " + Forms.Text.name(pointer);
        }

        private Json at(String pointer) {
            Json at = metadata.value();
            for (String name :
                    pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
                Json outer = at;
                at = name.matches("[0-9]{1,6}")
                                && Integer.parseInt(name) < outer.items().size()
                        ? outer.items().get(Integer.parseInt(name))
                        : outer.get(name).orElse(Json.Obj.EMPTY);
            }
            return at;
        }
    }
}
