package org.beleg.describe;

import java.util.ArrayList;
import java.util.HashSet;
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
 * @param result the result in a sentence
 * @param blind how many checks were not evaluated, where there are any
 * @param gaps what was not evaluated, by reason
 * @param rules each rule that looked, and what it found
 * @param idle codes of the rules that had nothing to look at
 * @param open findings that stand
 * @param waived findings that were looked at and accepted
 * @param more how many findings that stand are not listed
 */
record Verdict(
        Sentence result,
        Optional<Sentence> blind,
        List<Gap> gaps,
        List<Outcome> rules,
        List<String> idle,
        List<Note> open,
        List<Note> waived,
        Optional<Sentence> more) {
    /** So many findings of one rule are shown. */
    private static final int SHOWN = 50;

    /** Checks that were not evaluated for one reason. */
    record Gap(String why, String checks, String rules) {}

    /** What became of one rule. */
    record Outcome(
            String id,
            Card card,
            String title,
            boolean english,
            String severity,
            String result,
            String rows,
            List<Left> left) {}

    /** What a rule did not look at. */
    record Left(String table, String checks, String why) {}

    /** A finding. */
    record Note(
            String severity,
            String code,
            String place,
            String record,
            String message,
            boolean english,
            Optional<String> reason) {}

    /** The accepted findings, one of those that are the same rule's, of the same record, and accepted for the same reason. */
    List<Note> accepted() {
        Set<List<String>> seen = new HashSet<>();
        return waived.stream()
                .filter(note -> seen.add(
                        List.of(note.code(), note.record(), note.reason().orElse(""))))
                .toList();
    }

    /** What stands over the lists of rules, of findings that stand, and of those that were waived. */
    record Captions(Outline.Caption rules, Optional<Outline.Caption> open, Optional<Outline.Caption> waived) {
        static Captions of(Verdict verdict, Setting setting) {
            Words words = setting.words();
            Outline outline = setting.outline();
            Outline.Caption rules = outline.table("rules", words.sentence("caption.rules"));
            return new Captions(
                    rules,
                    verdict.open().isEmpty()
                            ? Optional.empty()
                            : Optional.of(outline.table("open", words.sentence("caption.open"))),
                    verdict.waived().isEmpty()
                            ? Optional.empty()
                            : Optional.of(outline.table("waived", words.sentence("caption.waived"))));
        }
    }

    static Verdict of(Report report, List<Card> cards, Words words) {
        Set<String> looked = report.steps().stream().map(Step::check).collect(Collectors.toSet());
        List<Note> open = notes(report, false, words);
        long more = report.counts().all() - report.counts().waived() - open.size();
        return new Verdict(
                result(report, words),
                Optional.of(words.some(report.notEvaluated(), "verdict.blind")).filter(s -> report.notEvaluated() > 0),
                gaps(report, words),
                cards.stream()
                        .filter(c -> looked.contains(c.code()))
                        .map(c -> outcome(c, report, words))
                        .toList(),
                cards.stream().map(Card::code).filter(c -> !looked.contains(c)).toList(),
                open,
                notes(report, true, words),
                Optional.of(words.sentence("checks.more", "n", words.number(more)))
                        .filter(s -> more > 0));
    }

    private static Sentence result(Report report, Words words) {
        Map<Step.Outcome, Long> outcomes =
                report.steps().stream().collect(Collectors.groupingBy(Step::outcome, Collectors.counting()));
        Report.Counts counts = report.counts();
        return words.sentence(
                "verdict.result",
                "rows",
                words.count(report.rows(), "count.rows"),
                "tables",
                words.count(report.dataset().tables().size(), "count.tables"),
                "warnings",
                words.count(counts.warnings(), "count.warnings"),
                "waived",
                words.number(counts.waived()),
                "notes",
                words.count(counts.infos(), "count.notes"),
                "passed",
                words.count(outcomes.getOrDefault(Step.Outcome.PASSED, 0L), "count.passed"),
                "failed",
                words.count(outcomes.getOrDefault(Step.Outcome.FAILED, 0L), "count.failed"));
    }

    private static List<Gap> gaps(Report report, Words words) {
        Map<String, List<Step>> byWhy = report.steps().stream()
                .filter(s -> s.outcome() == Step.Outcome.NOT_EVALUATED)
                .collect(Collectors.groupingBy(Step::why, TreeMap::new, Collectors.toList()));
        return byWhy.entrySet().stream()
                .map(e -> new Gap(e.getKey(), words.number(e.getValue().size()), named(e.getValue())))
                .toList();
    }

    private static String named(List<Step> steps) {
        Map<String, Long> byRule = new LinkedHashMap<>();
        steps.forEach(s -> byRule.merge(s.check(), s.rows(), Long::sum));
        return byRule.entrySet().stream()
                .map(e -> e.getKey() + " (" + e.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    private static Outcome outcome(Card card, Report report, Words words) {
        List<Step> steps = report.steps().stream()
                .filter(s -> s.check().equals(card.code()))
                .toList();
        List<Left> left = steps.stream()
                .filter(s -> s.outcome() == Step.Outcome.NOT_EVALUATED)
                .map(s -> new Left(s.table(), words.count(s.rows(), "count.checks"), s.why()))
                .toList();
        long rows = steps.stream()
                .filter(s -> s.outcome() != Step.Outcome.NOT_EVALUATED)
                .mapToLong(Step::rows)
                .sum();
        Optional<String> translated =
                Optional.of("rule." + card.code()).filter(words::has).map(words::say);
        return new Outcome(
                id(card.code()),
                card,
                translated.orElse(card.title()),
                translated.isEmpty(),
                words.say("severity." + card.severity().word()),
                result(report, card.code(), left.size() == steps.size(), words),
                words.number(rows),
                left);
    }

    /** What links to a rule lead to. */
    static String id(String code) {
        return "rule-" + code;
    }

    private static String result(Report report, String code, boolean blind, Words words) {
        long found = report.counts().byCode().getOrDefault(code, 0L);
        long waived = report.findings().stream()
                .filter(f -> f.code().equals(code) && f.waived().isPresent())
                .count();
        if (found > 0) {
            return words.say(
                    waived > 0 ? "outcome.foundAndWaived" : "outcome.found",
                    "n",
                    words.number(found),
                    "waived",
                    words.number(waived));
        }
        return words.say(blind ? "outcome.blind" : "outcome.passed");
    }

    private static List<Note> notes(Report report, boolean waived, Words words) {
        Map<String, Integer> shown = new LinkedHashMap<>();
        List<Note> notes = new ArrayList<>();
        report.findings().stream()
                .filter(f -> f.waived().isPresent() == waived)
                .sorted((a, b) -> a.severity().compareTo(b.severity()))
                .filter(f -> shown.merge(f.code(), 1, Integer::sum) <= SHOWN)
                .forEach(f -> notes.add(note(f, report, words)));
        return List.copyOf(notes);
    }

    private static Note note(Finding finding, Report report, Words words) {
        String record = finding.record().orElse("")
                + finding.column()
                        .map(c -> (finding.record().isPresent() ? "." : "") + c)
                        .orElse("");
        Optional<String> masked = masked(finding, report, words);
        return new Note(
                words.say("severity." + finding.severity().word()),
                finding.code(),
                finding.place(),
                record,
                masked.orElse(finding.message()),
                masked.isEmpty(),
                finding.waived());
    }

    /** The words of a source that may not be passed on are not shown, only where they are. */
    private static Optional<String> masked(Finding finding, Report report, Words words) {
        return finding.passage()
                .filter(p -> !report.dataset()
                        .source(p.source())
                        .map(Source::redistributable)
                        .orElse(false))
                .map(p -> words.say(
                        "outcome.passage",
                        "from",
                        p.span().start(),
                        "to",
                        p.span().end(),
                        "source",
                        p.source()));
    }
}
