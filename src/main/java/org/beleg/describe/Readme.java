package org.beleg.describe;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.beleg.check.Checked;
import org.beleg.check.Report;
import org.beleg.check.Step;
import org.beleg.dataset.About;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Source;
import org.beleg.dataset.Table;

/** The first page of an archive: what it is, how to cite it, what was checked, how to verify it. */
final class Readme {
    private final Checked checked;
    private final String citation;

    Readme(Checked checked, String citation) {
        this.checked = checked;
        this.citation = citation;
    }

    byte[] bytes() {
        About about = checked.dataset().about();
        String text = "# " + about.title() + "\n\nVersion " + about.version() + ", " + about.date() + ".\n"
                + doi(about)
                + "\n## How to cite\n\n"
                + citation.strip()
                + "\n\n## What it is\n\n"
                + about.description()
                + "\n\n## What was checked\n\n"
                + checks(checked.report())
                + "\n## Files\n\n"
                + files(checked.dataset())
                + "\n## How to verify\n\nThis is a BagIt 1.0 bag. In its top folder:\n\n"
                + "```\nsha256sum -c manifest-sha256.txt\nbagit.py --validate .\n```\n\n"
                + "With Beleg, `beleg verify` on the zip also checks the data again"
                + (checked.dataset().sources().isEmpty()
                        ? ".\n"
                        : "; with `--sources DIR`, and the texts of the sources in it, every anchor is proved.\n")
                + "\n## Licence\n\n"
                + about.license()
                + ", see LICENSE.txt."
                + about.rightsNote().map(note -> " " + note).orElse("")
                + "\n"
                + sources(checked.dataset().sources());
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String doi(About about) {
        return about.doiUrl()
                .map(url -> "DOI: " + url
                        + (about.doiIsTest() ? " (**a test DOI: it does not resolve, do not cite it in print**)" : "")
                        + "\n")
                .orElse("");
    }

    private static String checks(Report report) {
        Report.Counts counts = report.counts();
        String waived = counts.waived() > 0 ? ", " + counts.waived() + " waived with a reason" : "";
        String passed = "The dataset passed: 0 errors, " + counts.warnings() + " warnings" + waived + "; "
                + (report.steps().size() - report.notEvaluated()) + " checks run. The report is"
                + " validation-report.json.\n";
        List<Step> left = report.steps().stream()
                .filter(s -> s.outcome() == Step.Outcome.NOT_EVALUATED)
                .toList();
        if (left.isEmpty()) {
            return passed;
        }
        String whys = left.stream().map(Step::why).distinct().collect(Collectors.joining("; "));
        return passed + "\n**" + left.size() + " checks were not evaluated** (" + whys
                + "). They do not count as passed.\n";
    }

    private static String files(Dataset dataset) {
        StringBuilder list = new StringBuilder();
        for (Table table : dataset.tables()) {
            list.append("- `")
                    .append(Checked.path(table))
                    .append("` ")
                    .append(table.title())
                    .append(", described by `schemas/")
                    .append(table.schemaFile())
                    .append("`\n");
        }
        return list.append("- `codebook.pdf`, `codebook.html` every variable, how it was coded, what it holds\n")
                .append(
                        Annotations.tables(dataset).isEmpty()
                                ? ""
                                : "- `annotations/evidence.jsonl` the evidence of each record, as W3C Web Annotations\n")
                .append("- `dataset.json` the metadata; `CITATION.cff` the citation; `validation-report.json` what was"
                        + " checked\n")
                .toString();
    }

    private static String sources(List<Source> sources) {
        if (sources.isEmpty()) {
            return "";
        }
        return "\n## Sources\n\n"
                + sources.stream()
                        .map(s -> "- " + s.id() + ": " + s.title()
                                + s.url().map(url -> ", " + url).orElse("")
                                + (s.redistributable()
                                        ? ""
                                        : ". Its text may not be passed on and is not in this archive")
                                + ". SHA-256 of the text: `" + s.sha256() + "`\n")
                        .collect(Collectors.joining());
    }
}
