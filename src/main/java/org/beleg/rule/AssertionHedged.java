package org.beleg.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;
import org.beleg.language.Marker;
import org.beleg.language.Stretch;

/** A record is asserted, and its passage is not. */
final class AssertionHedged implements Rule {
    @Override
    public Card card() {
        return new Card(
                "assertion-hedged",
                Severity.WARNING,
                "A record is asserted, and its passage is not",
                "Hearsay, a denial or a forecast that is coded as fact is the worst mistake such a dataset can make.",
                "Give the record the modality of the sentence; waive it where the word belongs to something else.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Passages.each(subject, AssertionHedged::judge, Role.MODALITY);
    }

    private static final Map<Marker, String> MARKS = Map.of(
            Marker.HEARSAY_STRONG, "of hearsay",
            Marker.NEGATION_STRONG, "of negation",
            Marker.FUTURE_STRONG, "of the future");

    private static void judge(Passage passage, Findings findings) {
        if (!Claim.modality(passage.row()).equals("asserted") || Claim.isSpeech(passage.row())) {
            return;
        }
        for (Marker marker : List.of(Marker.HEARSAY_STRONG, Marker.NEGATION_STRONG, Marker.FUTURE_STRONG)) {
            List<Stretch> marks = passage.inside(s -> s.markers(marker));
            if (!marks.isEmpty()) {
                passage.at(findings, Role.MODALITY, marks)
                        .found("asserted")
                        .expected("the modality of the passage")
                        .say(passage.name(Role.MODALITY) + ": the record is asserted, yet its passage has a mark "
                                + MARKS.getOrDefault(marker, "") + ".");
                return;
            }
        }
    }
}
