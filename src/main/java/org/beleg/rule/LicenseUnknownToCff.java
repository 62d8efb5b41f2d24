package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Dataset;

/** The licence is not in the list that CITATION.cff knows. */
final class LicenseUnknownToCff implements Rule {
    @Override
    public Card card() {
        return new Card(
                "license-unknown-to-cff",
                Severity.WARNING,
                "The licence is newer than the list of CITATION.cff",
                "CITATION.cff 1.2.0 takes licences of the SPDX list of 2021-05-14 only. The file will "
                        + "give the address of the licence instead of its name, and services that read it may show "
                        + "no licence.",
                "Nothing needs to be done; where a licence of the same terms is in the list, such as CC- "
                        + "BY-4.0, it is understood by more services.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        String license = subject.dataset().about().license();
        return Optional.of(Inspection.ofDataset(findings -> {
            if (License.isUnknownToCff(license)) {
                findings.at(Dataset.METADATA)
                        .line(subject.dataset().metadata().place("/license").line())
                        .column("license")
                        .found(license)
                        .expected("a licence of the SPDX list of 2021-05-14 such as CC-BY-4.0")
                        .say(Dataset.METADATA + " license: “" + license
                                + "” is not among the licences that CITATION.cff knows;"
                                + " there its address will stand instead.");
            }
        }));
    }
}
