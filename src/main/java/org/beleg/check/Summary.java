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
        List<String> tables = new ArrayList<>(
                r.inspection().tables().stream().map(Table::name).toList());
        if (tables.isEmpty()) {
            return steps(r, "", r.total().counted());
        }
        if (r.total().counted("") > 0) {
            tables.add("");
        }
        return tables.stream()
                .flatMap(table -> steps(r, table, r.total().counted(table)).stream())
                .toList();
    }

    private List<Step> steps(Running<?> r, String table, long found) {
        String code = r.total().card().code();
        if (!table.isEmpty() && !rows.containsKey(table)) {
            return List.of(new Step(code, table, Step.Outcome.NOT_EVALUATED, "its file could not be read", 1));
        }
        boolean all = r.inspection().tables().isEmpty();
        List<Step> steps = new ArrayList<>();
        r.total().unevaluated().forEach((what, n) -> {
            if (all || what.table().equals(table)) {
                steps.add(new Step(code, what.table(), Step.Outcome.NOT_EVALUATED, what.why(), n));
            }
        });
        long left = steps.stream().mapToLong(Step::rows).sum();
        long covered = Math.max(0, rows.getOrDefault(table, 0L) - left);
        String how = r.total().remarks().getOrDefault(table, "");
        if (found > 0) {
            steps.add(0, new Step(code, table, Step.Outcome.FAILED, how, covered));
        } else if (left == 0 || covered > 0) {
            steps.add(0, new Step(code, table, Step.Outcome.PASSED, how, covered));
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
