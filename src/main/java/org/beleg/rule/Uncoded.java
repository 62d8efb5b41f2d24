package org.beleg.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.beleg.check.Draft;
import org.beleg.check.Findings;
import org.beleg.check.Subject;
import org.beleg.dataset.Row;
import org.beleg.dataset.Source;
import org.beleg.dataset.Span;

/** Looks through whole texts for what no record and no exclusion accounts for. */
final class Uncoded {
    private final Passages all;

    Uncoded(Passages all) {
        this.all = all;
    }

    /** What covers a source: the passages of records, as far as asked for, and what was left out with a reason. */
    Coverage coverage(HeldText text, Predicate<Row> which) {
        Coverage coverage = new Coverage();
        add(coverage, text, all.rows().stream().filter(which).toList());
        all.exclusions().stream()
                .filter(a -> a.source().equals(text.source().id()))
                .forEach(a -> coverage.add(a.span()));
        return coverage;
    }

    /** Adds the passages of records. */
    void add(Coverage coverage, HeldText text, List<Row> rows) {
        rows.stream()
                .flatMap(row -> all.anchorsOf(row).stream())
                .filter(a -> a.source().equals(text.source().id()))
                .forEach(a -> coverage.add(a.span()));
    }

    /** Begins a finding about words of a source, at the row that describes it. */
    Draft at(HeldText text, Span words, Findings findings, Subject subject) {
        Source source = text.source();
        Draft draft =
                subject.dataset().table(source.table()).map(findings::at).orElseGet(() -> findings.at(source.path()));
        return draft.line(source.line()).record(Optional.of(source.id())).passage(source.id(), words, List.of(words));
    }

    /** Line and column, as an editor shows them. */
    static String place(HeldText text, Span words) {
        return "line " + text.text().line(words.start()) + ", column "
                + text.text().column(words.start()) + " of " + text.source().id();
    }
}
