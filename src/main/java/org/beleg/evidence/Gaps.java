package org.beleg.evidence;

import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beleg.check.Engine;
import org.beleg.check.Finding;
import org.beleg.check.Progress;
import org.beleg.check.Report;
import org.beleg.check.Rule;
import org.beleg.check.Subject;
import org.beleg.check.Way;
import org.beleg.rule.Rules;

/**
 * What of a source is neither coded nor left out with a reason, as the rules on coverage see it.
 *
 * @param some the findings by where they stand; of each rule the first thousand, without those that were waived
 * @param totals how many there are in all, by the code of the rule
 */
public record Gaps(List<Finding> some, Map<String, Long> totals) {
    private static final List<String> CODES =
            List.of("numeral-uncoded", "date-uncoded", "place-uncoded", "sentence-uncoded");

    public Gaps {
        some = List.copyOf(some);
        totals = Collections.unmodifiableMap(new LinkedHashMap<>(totals));
    }

    /**
     * Looks through one source.
     *
     * @throws IOException if the disk fails
     */
    public static Gaps of(Subject subject, String source) throws IOException {
        Subject one = new Subject(subject.dataset(), subject.texts().only(source));
        List<Rule> rules = Rules.all().stream()
                .filter(r -> CODES.contains(r.card().code()))
                .toList();
        Report report = Engine.run(one, rules, List.of(), Way.usual(), Progress.SILENT);
        Map<String, Long> totals = new LinkedHashMap<>();
        // A waiver of such a rule is for the source as a whole: it takes away all or nothing.
        CODES.stream()
                .filter(code -> !isWaived(report, code))
                .forEach(code -> totals.put(code, report.counts().byCode().getOrDefault(code, 0L)));
        return new Gaps(
                report.findings().stream()
                        .filter(f -> f.waived().isEmpty() && f.passage().isPresent())
                        .sorted(Comparator.comparingLong(Gaps::start))
                        .toList(),
                totals);
    }

    private static boolean isWaived(Report report, String code) {
        return report.findings().stream()
                .anyMatch(f -> f.code().equals(code) && f.waived().isPresent());
    }

    /** How many there are. */
    public long total() {
        return totals.values().stream().mapToLong(n -> n).sum();
    }

    /** How many of which kind, in words. */
    public String inWords() {
        return totals.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> e.getValue() + " " + kind(e.getKey()) + (e.getValue() == 1 ? "" : "s"))
                .collect(Collectors.joining(", "));
    }

    /** The kind of what is not coded: numeral, date, place, sentence. */
    public static String kind(String code) {
        return code.replace("-uncoded", "");
    }

    private static long start(Finding finding) {
        return Optional.of(finding)
                .flatMap(Finding::passage)
                .map(p -> p.span().start())
                .orElse(0L);
    }
}
