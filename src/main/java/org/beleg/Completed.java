package org.beleg;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.beleg.check.Finding;
import org.beleg.check.Report;
import org.beleg.check.Severity;
import org.beleg.check.Step;
import org.beleg.dataset.Span;
import org.beleg.dataset.Table;
import org.beleg.json.Json;

/** A report, and what is recorded of the checks that it could not evaluate. */
record Completed(Report now, Recorded then, Set<String> alone) {

    Report report() {
        List<Step> steps = new ArrayList<>();
        Set<String> done = new LinkedHashSet<>();
        for (Step step : now.steps()) {
            if (!alone.contains(step.check())) {
                steps.add(step);
            } else if (done.add(step.check())) {
                steps.addAll(then.steps(step.check()));
            }
        }
        return new Report(now.dataset(), steps, findings(), counts(), now.files());
    }

    /** In the order of a report: by file in the order of the dataset, then by line, then as the rules stand. */
    private List<Finding> findings() {
        List<String> files = now.dataset().tables().stream().map(Table::path).toList();
        List<String> rules = now.steps().stream().map(Step::check).distinct().toList();
        return Stream.concat(
                        now.findings().stream().filter(finding -> !isAlone(finding)),
                        then.findings().stream().map(this::finding).filter(this::isAlone))
                .sorted(Comparator.comparingInt((Finding f) -> files.indexOf(f.file()))
                        .thenComparing(f -> files.contains(f.file()) ? "" : f.file())
                        .thenComparingLong(Finding::line)
                        .thenComparingInt(f -> rules.indexOf(f.code())))
                .toList();
    }

    private boolean isAlone(Finding finding) {
        return alone.contains(finding.code());
    }

    private Finding finding(Json written) {
        return new Finding(
                written.text("code"),
                severity(written.text("severity")),
                now.dataset().tables().stream()
                        .filter(table -> table.path().equals(written.text("file")))
                        .map(Table::name)
                        .findFirst(),
                written.text("file"),
                number(written, "line"),
                number(written, "row"),
                written.string("column"),
                written.string("record"),
                written.text("message"),
                written.string("found"),
                written.string("expected"),
                written.string("fix"),
                written.string("nearest"),
                written.get("passage").flatMap(Completed::passage),
                written.string("waived"));
    }

    private static Severity severity(String word) {
        return Stream.of(Severity.values())
                .filter(severity -> severity.word().equals(word))
                .findFirst()
                .orElse(Severity.INFO);
    }

    private Optional<Severity> severity(String code, List<Finding> recorded) {
        return Stream.concat(recorded.stream(), now.findings().stream())
                .filter(finding -> finding.code().equals(code))
                .map(Finding::severity)
                .findFirst();
    }

    private static long number(Json of, String name) {
        return of.get(name).flatMap(Json::asNumber).map(Number::longValue).orElse(0L);
    }

    private static Optional<Finding.Passage> passage(Json written) {
        List<Span> marks = written.list("marks").stream()
                .flatMap(mark -> span(mark).stream())
                .toList();
        return span(written).map(span -> new Finding.Passage(written.text("source"), span, marks));
    }

    private static Optional<Span> span(Json written) {
        long start = number(written, "start");
        long end = number(written, "end");
        return start < 0 || end < start ? Optional.empty() : Optional.of(new Span(start, end));
    }

    private Report.Counts counts() {
        Map<String, Long> byCode = new TreeMap<>(now.counts().byCode());
        Map<Severity, Long> more = new TreeMap<>();
        long waived = now.counts().waived();
        for (String code : alone) {
            long added = then.counted(code) - byCode.getOrDefault(code, 0L);
            List<Finding> found = then.findings().stream()
                    .map(this::finding)
                    .filter(finding -> finding.code().equals(code))
                    .toList();
            long excused = found.stream().filter(f -> f.waived().isPresent()).count();
            waived += excused;
            severity(code, found).ifPresent(weight -> more.merge(weight, added - excused, Long::sum));
            byCode.put(code, then.counted(code));
        }
        byCode.values().removeIf(count -> count == 0);
        return new Report.Counts(
                now.counts().errors() + more.getOrDefault(Severity.ERROR, 0L),
                now.counts().warnings() + more.getOrDefault(Severity.WARNING, 0L),
                now.counts().infos() + more.getOrDefault(Severity.INFO, 0L),
                waived,
                byCode);
    }
}
