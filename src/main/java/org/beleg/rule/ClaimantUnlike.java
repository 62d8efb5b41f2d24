package org.beleg.rule;

import java.util.HashSet;
import java.util.List;
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
import org.beleg.dataset.Row;
import org.beleg.language.Sentence;
import org.beleg.language.Stretch;

/** The claimant of a record is not the one its sentence names. */
final class ClaimantUnlike implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "claimant-unlike",
                        Severity.WARNING,
                        "The claimant of a record is not the one its sentence names",
                        "Who says it decides how far it is believed; the report and its source are two voices.",
                        "Name the claimant whom the sentence names, or add an anchor to the words that name the one you mean.")
                .judging(Role.CLAIMANT, Role.MODALITY);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Passages.of(subject, ClaimantUnlike::judgeAll, Role.MODALITY, Role.CLAIMANT);
    }

    /** So many code points of a name may stand between a source phrase and what it introduces. */
    private static final int NAME = 40;

    private static void judgeAll(Passages all, Findings findings) {
        for (Row row : all.rows()) {
            all.passage(row, findings).ifPresent(passage -> judge(passage, all, findings));
        }
    }

    private static void judge(Passage passage, Passages all, Findings findings) {
        Optional<String> claimant = passage.row().get(Role.CLAIMANT);
        List<Anchor> named =
                claimant.map(c -> all.anchors().getOrDefault(c, List.of())).orElse(List.of());
        // Whom a text names that is not held cannot be told; a claim put down to the text itself is another rule's.
        boolean unread = !named.isEmpty()
                && named.stream().allMatch(a -> all.held().of(a).isEmpty());
        boolean unfit = named.isEmpty() && Claim.isOthers(passage.row());
        if (claimant.isEmpty() || unread || unfit || Claim.isSpeech(passage.row())) {
            return;
        }
        List<Stretch> phrases =
                passage.own().stream().flatMap(s -> s.sourcePhrases().stream()).toList();
        if (named.isEmpty() && !phrases.isEmpty() && !isReply(passage)) {
            say(
                    passage,
                    phrases,
                    "the sentence names a source, but the claim is put down to " + claimant.get(),
                    findings);
        } else if (!named.isEmpty() && !isNamed(passage, named, all.held())) {
            List<Stretch> marks = phrases.isEmpty() ? List.of(passage.stretch()) : phrases;
            say(passage, marks, claimant.get() + " is named neither in the passages nor beside them", findings);
        }
    }

    /** Whether the source phrase is not about this clause: what is asserted may stand beside what is reported. */
    private static boolean isReply(Passage passage) {
        return !passage.row().table().has(Role.NUMERAL)
                && passage.inside(Sentence::sourcePhrases).isEmpty()
                && !isIntroduced(passage);
    }

    /** Whether the passage is the clause that a source phrase before it introduces. */
    private static boolean isIntroduced(Passage passage) {
        int start = passage.stretch().start();
        return passage.own().stream()
                .limit(1)
                .anyMatch(s -> s.sourcePhrases().stream()
                        .anyMatch(p -> p.end() <= start && start - p.end() <= NAME && s.clauses(p.end(), start) <= 1));
    }

    /** Whether one of the words by which the claimant is known stands in or near a passage of the record. */
    private static boolean isNamed(Passage passage, List<Anchor> named, HeldTexts held) {
        Set<String> words = new HashSet<>();
        named.forEach(a -> held.of(a)
                .ifPresent(t -> words.addAll(t.language().names(t.text().passage(a.span())))));
        return passage.everywhere().stream()
                .flatMap(p -> p.near().stream()
                        .map(s -> p.text().text().passage(p.paragraph().span(s.at())))
                        .flatMap(sentence -> p.text().language().names(sentence).stream()))
                .anyMatch(words::contains);
    }

    private static void say(Passage passage, List<Stretch> marks, String why, Findings findings) {
        passage.at(findings, Role.CLAIMANT, marks)
                .found(passage.row().get(Role.CLAIMANT).orElse(""))
                .expected("whom the sentence names")
                .say(passage.name(Role.CLAIMANT) + ": " + why + ".");
    }
}
