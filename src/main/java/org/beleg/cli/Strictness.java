package org.beleg.cli;

import org.beleg.check.Report;
import picocli.CommandLine.Option;

/** How much it takes for a dataset not to pass. */
final class Strictness {
    @Option(names = "--strict", description = "End with 1 also for warnings that are not waived.")
    private boolean strict;

    @Option(
            names = "--require-evidence",
            description =
                    "End with 1 also if a check could not be evaluated, such as anchors whose source is not held.")
    private boolean requireEvidence;

    int code(Report report) {
        return passes(report) ? 0 : 1;
    }

    boolean passes(Report report) {
        return report.counts().errors() == 0
                && !(strict && report.counts().warnings() > 0)
                && !(requireEvidence && report.notEvaluated() > 0);
    }
}
