package org.beleg.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.beleg.check.Finding;
import org.beleg.check.Report;
import org.beleg.check.Severity;
import org.beleg.check.Step;
import org.beleg.dataset.About;
import org.beleg.dataset.Characters;

/** The report that people read: findings by rule, errors first, and one line last that sums up. */
public final class TextReport implements Format {
    /** So many findings of one rule are shown. */
    private static final int SHOWN = 20;

    @Override
    public String name() {
        return "text";
    }

    @Override
    public String print(Report report, Style style) {
        StringBuilder out = new StringBuilder();
        Map<String, List<Finding>> byCode = report.findings().stream()
                .filter(f -> f.waived().isEmpty())
                .sorted((a, b) -> a.severity().compareTo(b.severity()))
                .collect(Collectors.groupingBy(Finding::code, LinkedHashMap::new, Collectors.toList()));
        byCode.forEach((code, findings) -> group(findings, report, new Ink(style.colour()), style, out));
        return out.append(summary(report, style)).append('\n').toString();
    }

    private static void group(List<Finding> findings, Report report, Ink ink, Style style, StringBuilder out) {
        Finding first = findings.get(0);
        long all = report.counts().byCode().getOrDefault(first.code(), 0L) - waived(report, first.code());
        out.append(ink.severity(first.severity()))
                .append(' ')
                .append(ink.bold(first.code()))
                .append(all > 1 ? " (" + all + ")" : "")
                .append('\n');
        boolean oneFix = findings.stream().map(Finding::fix).distinct().count() == 1;
        findings.stream().limit(SHOWN).forEach(f -> {
            out.append(line(f, ink, style));
            out.append(excerpt(f, ink, style));
            out.append(oneFix ? "" : fix(f, ink));
        });
        if (all > SHOWN) {
            out.append("  … and ")
                    .append(all - SHOWN)
                    .append(" more; --format json lists the first thousand of each rule\n");
        }
        out.append(oneFix ? fix(first, ink) : "").append('\n');
    }

    private static long waived(Report report, String code) {
        return report.findings().stream()
                .filter(f -> f.code().equals(code) && f.waived().isPresent())
                .count();
    }

    private static String line(Finding finding, Ink ink, Style style) {
        String nearest = finding.nearest().map(n -> " Did you mean " + n + "?").orElse("");
        return "  " + ink.dim(Characters.onOneLine(style.root() + finding.place())) + "  "
                + Characters.onOneLine(finding.message() + nearest) + "\n";
    }

    /** The words in question, where the reader may see them. */
    private static String excerpt(Finding finding, Ink ink, Style style) {
        StringBuilder shown = new StringBuilder();
        finding.passage()
                .ifPresent(passage -> style.texts().of(passage.source()).ifPresent(text -> {
                    for (String line : Excerpt.of(passage, text)) {
                        shown.append("    ").append(ink.dim("│ ")).append(line).append('\n');
                    }
                }));
        return shown.toString();
    }

    private static String fix(Finding finding, Ink ink) {
        return finding.fix()
                .map(fix -> "    " + ink.dim("→ " + Characters.onOneLine(fix)) + "\n")
                .orElse("");
    }

    /** The last line: whether it passed, what was counted, and what was not looked at. */
    public static String summary(Report report, Style style) {
        Ink ink = new Ink(style.colour());
        Report.Counts counts = report.counts();
        String verdict = counts.errors() == 0 ? ink.good("passed") : ink.severity(Severity.ERROR, "failed");
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "%s: %s; %s, %s, %s%s; %s in %s",
                name(report.dataset().about()),
                verdict,
                number(counts.errors(), "error"),
                number(counts.warnings(), "warning"),
                counts.waived() + " waived",
                counts.infos() > 0 ? ", " + counts.infos() + " to know" : "",
                number(report.rows(), "row"),
                number(report.dataset().tables().size(), "table")));
        line.append("; ").append(checks(report));
        return line.append('.').toString();
    }

    /** Its name and version; of a dataset whose description cannot be read there is none. */
    private static String name(About about) {
        String name = (about.name() + " " + about.version()).strip();
        return name.isEmpty() ? "a dataset without a name" : name;
    }

    private static String checks(Report report) {
        long run = report.steps().stream()
                .filter(s -> s.outcome() != Step.Outcome.NOT_EVALUATED)
                .count();
        String whys = report.steps().stream()
                .filter(s -> s.outcome() == Step.Outcome.NOT_EVALUATED)
                .map(Step::why)
                .distinct()
                .collect(Collectors.joining("; "));
        return number(run, "check") + " run, " + report.notEvaluated() + " not evaluated"
                + (whys.isEmpty() ? "" : " (" + whys + (whys.contains("held") ? ": give --sources)" : ")"));
    }

    private static String number(long n, String word) {
        return n + " " + word + (n == 1 ? "" : "s");
    }
}
