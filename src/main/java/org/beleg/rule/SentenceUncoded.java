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
import org.beleg.dataset.Anchor;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Source;
import org.beleg.dataset.Span;
import org.beleg.dataset.Table;

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
        List<Table> tables = Proof.tables(subject.dataset());
        HeldTexts held = new HeldTexts(subject);
        return tables.isEmpty() || held.isEmpty()
                ? Passages.each(subject, (passage, findings) -> {}, Role.MODALITY)
                : Optional.of(Gathered.from(tables, () -> new Spans(held, subject)));
    }

    private static final class Spans implements Gathered<Spans> {
        private final HeldTexts held;
        private final Subject subject;
        private final Map<String, Coverage> coverage = new HashMap<>();
        private final List<Anchor> anchors = new ArrayList<>();

        Spans(HeldTexts held, Subject subject) {
            this.held = held;
            this.subject = subject;
        }

        @Override
        public void look(Row row) {
            Anchor.from(row).ifPresent(anchors::add);
        }

        @Override
        public void add(Spans later) {
            anchors.addAll(later.anchors);
        }

        @Override
        public void judge(Findings findings) {
            anchors.forEach(a ->
                    coverage.computeIfAbsent(a.source(), s -> new Coverage()).add(a.span()));
            for (HeldText text : held.all()) {
                Coverage coded = coverage.computeIfAbsent(text.source().id(), s -> new Coverage())
                        .ready();
                text.paragraphs(paragraph -> paragraph.sentences().stream()
                        .map(s -> paragraph.span(s.at()))
                        .filter(span -> !coded.meets(span))
                        .forEach(span -> say(text, span, findings)));
            }
        }

        private void say(HeldText text, Span span, Findings findings) {
            Source source = text.source();
            subject.dataset()
                    .table(source.table())
                    .ifPresent(table -> findings.at(table)
                            .line(source.line())
                            .record(Optional.of(source.id()))
                            .passage(source.id(), span)
                            .expected("a record or an exclusion")
                            .say("No record rests on the sentence at " + span + ", " + Uncoded.place(text, span)
                                    + "."));
        }
    }
}
