package org.beleg.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.FileMark;
import org.beleg.dataset.Table;

/** Draws up the report of what ran. */
record Summary(Dataset dataset, List<Running<?>> running, Map<String, Long> rows) {

    Report report(Map<String, FileMark> files) {
        List<Step> steps = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Running<?> r : running) {
            if (r.rule().isPresent()) {
                steps.addAll(steps(r));
                findings.addAll(r.total().kept());
            }
        }
        findings.sort(order());
        return new Report(dataset, steps, findings, counts(), files);
    }

    /** By file in the order of the dataset, then line; the sort is stable, so rules keep their order. */
    private Comparator<Finding> order() {
        List<String> files = dataset.tables().stream().map(Table::path).toList();
        return Comparator.comparingInt((Finding f) -> files.indexOf(f.file()))
                .thenComparing(f -> files.contains(f.file()) ? "" : f.file())
                .thenComparingLong(Finding::line);
    }

    private List<Step> steps(Running<?> r) {
        List<Step> steps = new ArrayList<>();
        String code = r.total().card().code();
        List<String> tables = r.inspection().tables().stream().map(Table::name).toList();
        for (String table : tables.isEmpty() ? List.of("") : tables) {
            List<Step> left = r.total().unevaluated().entrySet().stream()
                    .filter(e -> e.getKey().table().equals(table) || tables.isEmpty())
                    .map(e -> new Step(
                            code,
                            e.getKey().table(),
                            Step.Outcome.NOT_EVALUATED,
                            e.getKey().why(),
                            e.getValue()))
                    .toList();
            long found = tables.isEmpty() ? r.total().counted() : r.total().counted(table);
            long covered = rows.getOrDefault(table, 0L)
                    - left.stream().mapToLong(Step::rows).sum();
            if (found > 0) {
                steps.add(new Step(code, table, Step.Outcome.FAILED, "", Math.max(0, covered)));
            } else if (left.isEmpty() || covered > 0) {
                steps.add(new Step(code, table, Step.Outcome.PASSED, "", Math.max(0, covered)));
            }
            steps.addAll(left);
        }
        return steps;
    }

    private Report.Counts counts() {
        Map<Severity, Long> bySeverity = new TreeMap<>();
        Map<String, Long> byCode = new TreeMap<>();
        long waived = 0;
        for (Running<?> r : running) {
            Findings found = r.total();
            bySeverity.merge(found.card().severity(), found.counted() - found.waived(), Long::sum);
            waived += found.waived();
            if (found.counted() > 0) {
                byCode.merge(found.card().code(), found.counted(), Long::sum);
            }
        }
        return new Report.Counts(
                bySeverity.getOrDefault(Severity.ERROR, 0L),
                bySeverity.getOrDefault(Severity.WARNING, 0L),
                bySeverity.getOrDefault(Severity.INFO, 0L),
                waived,
                byCode);
    }
}
