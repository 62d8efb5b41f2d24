package org.beleg.rule;

import java.util.ArrayList;
import java.util.HashMap;
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
                        "Read the sentence again: change the modality, add an anchor to the words that mark it, or add the word to the terms of the dataset.")
                .judging(Role.MODALITY);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Passages.of(subject, ModalityUnmarked::judgeAll, Role.MODALITY);
    }

    private static final Map<String, List<Marker>> WANTED = Map.of(
            "reported", List.of(Marker.HEARSAY, Marker.HEARSAY_STRONG),
            "denied", List.of(Marker.DENIAL, Marker.NEGATION),
            "negated", List.of(Marker.NEGATION),
            "predicted", List.of(Marker.FUTURE, Marker.FUTURE_STRONG),
            "attempted", List.of(Marker.ATTEMPT),
            "intended", List.of(Marker.INTENT),
            "requested", List.of(Marker.DEMAND));

    /** Where a modality has its words: a source, and what of it is coded so. */
    private record Coded(String modality, String source) {}

    private static void judgeAll(Passages all, Findings findings) {
        List<Passage> passages = new ArrayList<>();
        all.rows().forEach(row -> all.passage(row, findings).ifPresent(passages::add));
        Map<Coded, Coverage> taken = new HashMap<>();
        for (Passage p : passages) {
            taken.computeIfAbsent(coded(p), c -> new Coverage()).add(p.anchor().span());
        }
        taken.values().forEach(Coverage::ready);
        passages.forEach(p -> judge(p, taken, findings));
    }

    private static Coded coded(Passage passage) {
        return new Coded(Claim.modality(passage.row()), passage.anchor().source());
    }

    private static void judge(Passage passage, Map<Coded, Coverage> taken, Findings findings) {
        String modality = Claim.modality(passage.row());
        List<Marker> wanted = WANTED.getOrDefault(modality, List.of());
        boolean phrase = modality.equals("reported") && passage.isAnywhere(Sentence::sourcePhrases);
        if (wanted.isEmpty() || phrase || wanted.stream().anyMatch(m -> isMarked(passage, m, taken))) {
            return;
        }
        passage.at(findings, Role.MODALITY, List.of(passage.stretch()))
                .found(modality)
                .expected("a word that marks it")
                .say(passage.name(Role.MODALITY) + ": the record is " + modality
                        + ", but no word for that stands in its passages or beside them.");
    }

    /**
     * Whether a mark stands in a sentence of the record, or in one beside it and is not that of another record: what is
     * negated there is something else. What is reported goes on from sentence to sentence, and a denial follows.
     */
    private static boolean isMarked(Passage passage, Marker marker, Map<Coded, Coverage> taken) {
        for (Passage p : passage.everywhere()) {
            Coverage others = taken.getOrDefault(coded(p), new Coverage().ready());
            for (Sentence sentence : p.near()) {
                boolean own = Claim.isOthers(p.row()) || sentence.at().meets(p.stretch());
                if (sentence.markers(marker).stream()
                        .anyMatch(m -> own || !others.meets(p.paragraph().span(m)))) {
                    return true;
                }
            }
        }
        return false;
    }
}
