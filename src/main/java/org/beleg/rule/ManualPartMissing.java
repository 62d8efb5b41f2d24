package org.beleg.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Dataset;
import org.beleg.manual.Manual;
import org.beleg.manual.Part;

/** The manual does not say something that a codebook should. */
final class ManualPartMissing implements Rule {
    @Override
    public Card card() {
        return new Card(
                "manual-part-missing",
                Severity.INFO,
                "The manual lacks a part that a codebook should have",
                "What was coded, how, and what must not be concluded from it can be told by people only; who reads the"
                        + " codebook has to guess.",
                "Write the part into the manual; docs/codebook.md says what belongs into each, and by what headings it"
                        + " is found.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Optional.of(Inspection.ofDataset(findings -> look(subject, findings)));
    }

    private static void look(Subject subject, Findings findings) {
        Dataset dataset = subject.dataset();
        Optional<Manual> manual = ManualMarkUnknown.read(subject);
        List<String> missing = new ArrayList<>();
        for (Part part : Part.values()) {
            if (part.isWanted(dataset) && manual.flatMap(m -> m.section(part)).isEmpty()) {
                missing.add(part.word());
                manual.ifPresent(m -> findings.at(ManualMarkUnknown.file(dataset))
                        .expected("a heading such as “" + part.names().get(0) + "”, or any with <!-- part: "
                                + part.word() + " -->")
                        .say("The manual has no part on " + part.word().replace('-', ' ') + "."));
            }
        }
        boolean named = dataset.metadata().value().string("manual").isPresent();
        if (!named && dataset.metadata().fault().isEmpty()) {
            findings.at(Dataset.METADATA)
                    .expected(String.join(", ", missing))
                    .say("There is no manual: the codebook says only what the schemas and the data say.");
        }
    }
}
