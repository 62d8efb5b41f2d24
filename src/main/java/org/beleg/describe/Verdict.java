package org.beleg.describe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.beleg.check.Card;
import org.beleg.check.Finding;
import org.beleg.check.Report;
import org.beleg.check.Step;
import org.beleg.dataset.Source;

/**
 * What came of checking, as the codebook shows it. A passage of a source that may not be passed on is named by its
 * place; what a finding says of it may hold its words and is left out.
 *
 * @param passed how many checks found nothing
 * @param failed how many found something that does not stop a release
 * @param notEvaluated how many could not look
 * @param counts exact numbers of findings
 * @param rows rows of all tables
 * @param gaps what was not evaluated, by reason
 * @param rules each rule that looked, and what it found
 * @param idle codes of the rules that had nothing to look at
 * @param open findings that stand
 * @param waived findings that were looked at and accepted
 */
record Verdict(
        long passed,
        long failed,
        long notEvaluated,
        Report.Counts counts,
        long rows,
        List<Gap> gaps,
        List<Outcome> rules,
        List<String> idle,
        List<Note> open,
        List<Note> waived) {
    /** So many findings of one rule are shown. */
    private static final int SHOWN = 50;

    /** Checks that were not evaluated for one reason. */
    record Gap(String why, long checks, String rules) {}

    /** What became of one rule. */
    record Outcome(String id, Card card, String severity, String result, long rows, List<Left> left) {}

    /** What a rule did not look at. */
    record Left(String table, long checks, String why) {}

    /** A finding. */
    record Note(String severity, String code, String place, String record, String message, Optional<String> reason) {}

    static Verdict of(Report report, List<Card> cards) {
        Map<Step.Outcome, Long> outcomes =
                report.steps().stream().collect(Collectors.groupingBy(Step::outcome, Collectors.counting()));
        Set<String> looked = report.steps().stream().map(Step::check).collect(Collectors.toSet());
        return new Verdict(
                outcomes.getOrDefault(Step.Outcome.PASSED, 0L),
                outcomes.getOrDefault(Step.Outcome.FAILED, 0L),
                report.notEvaluated(),
                report.counts(),
                report.rows(),
                gaps(report),
                cards.stream()
                        .filter(c -> looked.contains(c.code()))
                        .map(c -> outcome(c, report))
                        .toList(),
                cards.stream().map(Card::code).filter(c -> !looked.contains(c)).toList(),
                notes(report, false),
                notes(report, true));
    }

    private static List<Gap> gaps(Report report) {
        Map<String, List<Step>> byWhy = report.steps().stream()
                .filter(s -> s.outcome() == Step.Outcome.NOT_EVALUATED)
                .collect(Collectors.groupingBy(Step::why, TreeMap::new, Collectors.toList()));
        return byWhy.entrySet().stream()
                .map(e -> new Gap(e.getKey(), e.getValue().size(), named(e.getValue())))
                .toList();
    }

    private static String named(List<Step> steps) {
        Map<String, Long> byRule = new LinkedHashMap<>();
        steps.forEach(s -> byRule.merge(s.check(), s.rows(), Long::sum));
        return byRule.entrySet().stream()
                .map(e -> e.getKey() + " (" + e.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    private static Outcome outcome(Card card, Report report) {
        List<Step> steps = report.steps().stream()
                .filter(s -> s.check().equals(card.code()))
                .toList();
        List<Left> left = steps.stream()
                .filter(s -> s.outcome() == Step.Outcome.NOT_EVALUATED)
                .map(s -> new Left(s.table(), s.rows(), s.why()))
                .toList();
        long rows = steps.stream()
                .filter(s -> s.outcome() != Step.Outcome.NOT_EVALUATED)
                .mapToLong(Step::rows)
                .sum();
        return new Outcome(
                id(card.code()),
                card,
                card.severity().word(),
                result(report, card.code(), left.size() == steps.size()),
                rows,
                left);
    }

    /** What links to a rule lead to. */
    static String id(String code) {
        return "rule-" + code;
    }

    private static String result(Report report, String code, boolean blind) {
        long found = report.counts().byCode().getOrDefault(code, 0L);
        long waived = report.findings().stream()
                .filter(f -> f.code().equals(code) && f.waived().isPresent())
                .count();
        if (found > 0) {
            return found + " found" + (waived > 0 ? ", " + waived + " of them waived" : "");
        }
        return blind ? "not evaluated" : "passed";
    }

    private static List<Note> notes(Report report, boolean waived) {
        Map<String, Integer> shown = new LinkedHashMap<>();
        List<Note> notes = new ArrayList<>();
        report.findings().stream()
                .filter(f -> f.waived().isPresent() == waived)
                .sorted((a, b) -> a.severity().compareTo(b.severity()))
                .filter(f -> shown.merge(f.code(), 1, Integer::sum) <= SHOWN)
                .forEach(f -> notes.add(note(f, report)));
        return List.copyOf(notes);
    }

    private static Note note(Finding finding, Report report) {
        String record = finding.record().orElse("")
                + finding.column()
                        .map(c -> (finding.record().isPresent() ? "." : "") + c)
                        .orElse("");
        return new Note(
                finding.severity().word(),
                finding.code(),
                finding.place(),
                record,
                message(finding, report),
                finding.waived());
    }

    private static String message(Finding finding, Report report) {
        Optional<Finding.Passage> shut = finding.passage()
                .filter(p -> !report.dataset()
                        .source(p.source())
                        .map(Source::redistributable)
                        .orElse(false));
        return shut.map(p ->
                        "at code points " + p.span().start() + " to " + p.span().end() + " of " + p.source())
                .orElse(finding.message());
    }

    /** The result in a sentence. */
    String sum() {
        return number(counts.warnings(), "open warning") + ", " + counts.waived() + " waived, "
                + number(counts.infos(), "note");
    }

    static String number(long n, String word) {
        return n + " " + word + (n == 1 ? "" : "s");
    }

    /** How many findings that stand are not listed, if any are not. */
    Optional<Long> more() {
        return Optional.of(counts.all() - counts.waived() - open.size()).filter(n -> n > 0);
    }
}
