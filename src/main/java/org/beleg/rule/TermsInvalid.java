package org.beleg.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Nearest;
import org.beleg.json.Json;
import org.beleg.json.JsonText;
import org.beleg.json.RowSchema;
import org.beleg.json.Violation;

/** A file of the dataset's own terms is not what its schema allows. */
final class TermsInvalid implements Rule {
    @Override
    public Card card() {
        return new Card(
                "terms-invalid",
                Severity.ERROR,
                "A file of the dataset's own terms is not what its schema allows",
                "What it was to add to a language is not known, and the rules that read judge by less than the coders meant.",
                "Correct the file; docs/language.md and schema/language.schema.json say what each member means.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Optional.of(
                Inspection.ofDataset(findings -> subject.dataset().terms().forEach(terms -> judge(terms, findings))));
    }

    private static final String SCHEMA = "/org/beleg/schema/language.schema.json";

    private static void judge(Dataset.Terms terms, Findings findings) {
        if (terms.json().fault().isPresent()) {
            return;
        }
        for (Violation violation :
                RowSchema.compile(schema()).explain(terms.json().value())) {
            String where = violation.pointer().isEmpty() ? terms.name() : terms.name() + " " + violation.pointer();
            Optional<String> meant = meant(violation);
            findings.at(terms.name())
                    .line(terms.json().place(violation.pointer()).line())
                    .found(violation.pointer())
                    .expected(violation.keyword() + " " + String.join(", ", violation.limits()))
                    .nearest(meant)
                    .say(where + fault(violation) + ".");
        }
    }

    private static Optional<String> meant(Violation violation) {
        return violation.keyword().equals("additionalProperties")
                ? Nearest.of(
                        violation.limits().get(0),
                        violation.limits().subList(1, violation.limits().size()))
                : Optional.empty();
    }

    private static String fault(Violation violation) {
        return switch (violation.keyword()) {
            case "additionalProperties" ->
                " has a member “" + Cut.of(violation.limits().get(0)) + "”, which means nothing there";
            case "required" -> " has no " + violation.limits().get(0);
            default -> " is not what schema/language.schema.json allows (" + violation.keyword() + ")";
        };
    }

    private static Json schema() {
        try (InputStream in = TermsInvalid.class.getResourceAsStream(SCHEMA)) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: " + SCHEMA);
            }
            return JsonText.read(in.readAllBytes()).value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
