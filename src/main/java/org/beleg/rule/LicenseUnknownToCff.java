package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.About;
import org.beleg.dataset.Dataset;

/** The licence is not in the list that CITATION.cff knows. */
final class LicenseUnknownToCff implements Rule {
    @Override
    public Card card() {
        return new Card(
                "license-unknown-to-cff",
                Severity.ERROR,
                "CITATION.cff does not know the licence",
                "CITATION.cff 1.2.0 takes identifiers of the SPDX list of 2021-05-14 only, so that GitHub, Zenodo and"
                        + " Zotero would be told of no licence.",
                "Choose a licence of the same terms that is in the list, such as CC-BY-4.0. If it has to be this one,"
                        + " give its address as `licenseUrl` in dataset.json: that stands in CITATION.cff then.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        About about = subject.dataset().about();
        return Optional.of(Inspection.ofDataset(findings -> {
            if (License.isUnknownToCff(about.license()) && about.licenseUrl().isEmpty()) {
                findings.at(Dataset.METADATA)
                        .line(subject.dataset().metadata().place("/license").line())
                        .column("license")
                        .found(about.license())
                        .expected(
                                "a licence of the SPDX list of 2021-05-14 such as CC-BY-4.0, or a licenseUrl beside it")
                        .say(Dataset.METADATA + " license: “" + about.license()
                                + "” is newer than the list of licences of CITATION.cff, which would refuse it.");
            }
        }));
    }
}
