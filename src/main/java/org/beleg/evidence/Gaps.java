package org.beleg.evidence;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.beleg.check.Engine;
import org.beleg.check.Finding;
import org.beleg.check.Progress;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.check.Way;
import org.beleg.rule.Rules;

/** What of a dataset's sources is neither coded nor left out with a reason, as the rules on coverage see it. */
public final class Gaps {
    private static final List<String> CODES =
            List.of("numeral-uncoded", "date-uncoded", "place-uncoded", "sentence-uncoded");

    private Gaps() {}

    /**
     * The findings of the rules on coverage about one source, by where they stand; the first thousand of each rule.
     *
     * @throws IOException if the disk fails
     */
    public static List<Finding> of(Subject subject, String source) throws IOException {
        List<Rule> rules = Rules.all().stream()
                .filter(r -> CODES.contains(r.card().code()))
                .toList();
        return Engine.run(subject, rules, List.of(), Way.usual(), Progress.SILENT).findings().stream()
                .filter(f -> f.waived().isEmpty() && f.severity() != Severity.ERROR)
                .filter(f -> f.passage().filter(p -> p.source().equals(source)).isPresent())
                .sorted(Comparator.comparingLong(Gaps::start))
                .toList();
    }

    private static long start(Finding finding) {
        return Optional.of(finding)
                .flatMap(Finding::passage)
                .map(p -> p.span().start())
                .orElse(0L);
    }
}
