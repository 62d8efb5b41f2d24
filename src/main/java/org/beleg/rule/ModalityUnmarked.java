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
import org.beleg.language.Sentence;

/** Nothing in or near the passage marks the modality of a record. */
final class ModalityUnmarked implements Rule {
    @Override
    public Card card() {
        return new Card(
                "modality-unmarked",
                Severity.WARNING,
                "Nothing in or near the passage marks the modality of a record",
                "Whoever filters claims, denials or plans goes by the modality; without a word for it in the text it may be the coder's guess.",
                "Read the sentence again: change the modality, add an anchor to the words that mark it, or add the word to the terms of the dataset.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Passages.each(subject, ModalityUnmarked::judge, Role.MODALITY);
    }

    private static final Map<String, List<Marker>> WANTED = Map.of(
            "reported", List.of(Marker.HEARSAY, Marker.HEARSAY_STRONG),
            "denied", List.of(Marker.DENIAL, Marker.NEGATION),
            "negated", List.of(Marker.NEGATION),
            "predicted", List.of(Marker.FUTURE, Marker.FUTURE_STRONG),
            "attempted", List.of(Marker.ATTEMPT),
            "intended", List.of(Marker.INTENT),
            "requested", List.of(Marker.DEMAND));

    private static void judge(Passage passage, Findings findings) {
        String modality = Claim.modality(passage.row());
        List<Marker> wanted = WANTED.getOrDefault(modality, List.of());
        boolean phrase = modality.equals("reported") && passage.isAnywhere(Sentence::sourcePhrases);
        if (wanted.isEmpty() || phrase || wanted.stream().anyMatch(m -> passage.isAnywhere(s -> s.markers(m)))) {
            return;
        }
        passage.at(findings, Role.MODALITY, List.of(passage.stretch()))
                .found(modality)
                .expected("a word that marks it")
                .say(passage.name(Role.MODALITY) + ": the record is " + modality
                        + ", but no word for that stands in its passages or beside them.");
    }
}
