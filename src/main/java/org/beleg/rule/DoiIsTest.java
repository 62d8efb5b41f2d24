package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.About;
import org.beleg.dataset.Dataset;

/** The DOI of the dataset is a test. */
final class DoiIsTest implements Rule {
    @Override
    public Card card() {
        return new Card(
                "doi-is-test",
                Severity.INFO,
                "The DOI is a test",
                "A DOI with the prefix 10.5072 leads nowhere; a release with it can be tried out, but not " + "cited.",
                "Reserve a DOI at the repository and write it into dataset.json before the release that "
                        + "is published.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        About about = subject.dataset().about();
        return Optional.of(Inspection.ofDataset(findings -> {
            about.doi().ifPresent(doi -> say(subject, findings, "doi", doi));
            about.conceptDoi().ifPresent(doi -> say(subject, findings, "conceptDoi", doi));
        }));
    }

    private static void say(Subject subject, Findings findings, String name, String doi) {
        if (doi.startsWith(About.TEST_PREFIX)) {
            findings.at(Dataset.METADATA)
                    .line(subject.dataset().metadata().place("/" + name).line())
                    .column(name)
                    .found(doi)
                    .expected("a DOI that was reserved for this dataset")
                    .say(Dataset.METADATA + " " + name + ": the DOI " + doi + " is a test and leads nowhere.");
        }
    }
}
