package org.beleg.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Anchor;
import org.beleg.dataset.Role;
import org.beleg.language.Marker;
import org.beleg.language.Said;
import org.beleg.language.Sentence;
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
                        "Give the record the modality of the sentence; waive it where the word belongs to something else.")
                .judging(Role.MODALITY);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Passages.each(subject, AssertionHedged::judge, Role.MODALITY);
    }

    /** Marks in the order in which they are looked for. */
    private static final List<Marker> MARKERS = List.of(
            Marker.HEARSAY_STRONG,
            Marker.NEGATION_STRONG,
            Marker.FUTURE_STRONG,
            Marker.ATTEMPT_STRONG,
            Marker.INTENT_STRONG,
            Marker.DEMAND_STRONG);

    private static final Map<Marker, String> OF = Map.of(
            Marker.HEARSAY_STRONG, "hearsay",
            Marker.NEGATION_STRONG, "negation",
            Marker.FUTURE_STRONG, "the future",
            Marker.ATTEMPT_STRONG, "an attempt",
            Marker.INTENT_STRONG, "an intention",
            Marker.DEMAND_STRONG, "a demand");

    /** Marks that count in the first clause only: what is done beside something that is tried or demanded is a fact. */
    private static final Set<Marker> AT_FIRST =
            Set.of(Marker.ATTEMPT_STRONG, Marker.INTENT_STRONG, Marker.DEMAND_STRONG);

    /** What marks a passage as not asserted. */
    private record Mark(String of, List<Stretch> at) {
        static Optional<Mark> in(Passage passage) {
            for (Marker marker : MARKERS) {
                List<Stretch> at =
                        AT_FIRST.contains(marker) ? passage.atFirst(marker) : passage.inside(s -> s.markers(marker));
                if (!at.isEmpty()) {
                    return Optional.of(new Mark(OF.getOrDefault(marker, ""), at));
                }
            }
            return Optional.empty();
        }
    }

    private static void judge(Passage passage, Findings findings) {
        if (!Claim.modality(passage.row()).equals("asserted") || Claim.isSpeech(passage.row())) {
            return;
        }
        Optional<Mark> mark = Mark.in(passage);
        if (mark.isPresent()) {
            say(
                    passage,
                    mark.get().at(),
                    "its passage has a mark of " + mark.get().of(),
                    findings);
            return;
        }
        List<Stretch> speaking = speaking(passage);
        if (!speaking.isEmpty()) {
            say(passage, speaking, "its passage is what somebody says", findings);
            return;
        }
        for (Passage other : passage.everywhere()) {
            Optional<String> why = why(other);
            if (why.isPresent()) {
                say(other, List.of(other.stretch()), why.get(), findings);
                return;
            }
        }
    }

    /** The words that put the passage down to somebody; none where it lies outside of what is said. */
    private static List<Stretch> speaking(Passage passage) {
        Stretch here = passage.stretch();
        return passage.own().stream()
                .limit(1)
                .filter(s -> s.at().start() <= here.start())
                .flatMap(s -> s.said().stream().filter(said -> isSaid(here, said, s)))
                .map(Said::by)
                .limit(1)
                .toList();
    }

    /** Whether the passage begins in what is said, or with the speaker alone. */
    private static boolean isSaid(Stretch here, Said said, Sentence sentence) {
        boolean inside = here.start() >= Math.min(said.what().start(), said.by().start());
        boolean ahead = said.by().start() < said.what().start()
                && sentence.clauses(here.start(), said.by().start()) == 0;
        return here.meets(said.what()) && (inside || ahead);
    }

    /** What an anchor beside the primary one says against an assertion. */
    private static Optional<String> why(Passage passage) {
        return switch (passage.anchor().role().orElse("")) {
            case Anchor.CONTRADICTS -> Optional.of("one of its passages contradicts it");
            case Anchor.ATTRIBUTION -> Optional.of("one of its passages names who says so");
            case Anchor.CONTEXT -> Mark.in(passage).map(mark -> "another of its passages has a mark of " + mark.of());
            default -> Optional.empty();
        };
    }

    private static void say(Passage passage, List<Stretch> marks, String why, Findings findings) {
        passage.at(findings, Role.MODALITY, marks)
                .found("asserted")
                .expected("the modality of the passage")
                .say(passage.name(Role.MODALITY) + ": the record is asserted, yet " + why + ".");
    }
}
