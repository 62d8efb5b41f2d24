package org.beleg.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;
import org.beleg.dataset.Source;
import org.beleg.dataset.Span;

/** No record rests on a sentence of a source. */
final class SentenceUncoded implements Rule {
    @Override
    public Card card() {
        return new Card(
                "sentence-uncoded",
                Severity.INFO,
                "No record rests on a sentence of a source",
                "It may have been overlooked; or nothing in it is of the kind that is coded.",
                "Code what it says, or list it among the exclusions with a reason.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return HeldTexts.of(subject).isEmpty()
                ? Passages.each(subject, (passage, findings) -> {}, Role.MODALITY)
                : Passages.ofAnchors(subject, (all, findings) -> judge(all, findings, subject));
    }

    private static void judge(Passages all, Findings findings, Subject subject) {
        Map<String, Coverage> coverage = new HashMap<>();
        Stream.concat(all.anchors().values().stream().flatMap(List::stream), all.exclusions().stream())
                .forEach(a -> coverage.computeIfAbsent(a.source(), s -> new Coverage())
                        .add(a.span()));
        for (HeldText text : all.held().all()) {
            Coverage coded = coverage.computeIfAbsent(text.source().id(), s -> new Coverage())
                    .ready();
            text.gist().sentences().stream()
                    .filter(span -> !coded.meets(span))
                    .forEach(span -> say(text, span, findings, subject));
        }
    }

    private static void say(HeldText text, Span span, Findings findings, Subject subject) {
        Source source = text.source();
        subject.dataset()
                .table(source.table())
                .ifPresent(table -> findings.at(table)
                        .line(source.line())
                        .record(Optional.of(source.id()))
                        .passage(source.id(), span)
                        .expected("a record or an exclusion")
                        .say("No record rests on the sentence at " + span + ", " + Uncoded.place(text, span) + "."));
    }
}
