package org.beleg.describe;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beleg.check.Checked;
import org.beleg.check.Report;
import org.beleg.check.Step;
import org.beleg.dataset.About;
import org.beleg.dataset.Source;

/** {@code README.md}, the first page of an archive: what it is, how to cite it, what was checked, how to verify it. */
final class Readme implements Piece {
    @Override
    public Label label() {
        return new Label(
                "data/README.md",
                "Read me first",
                "What the dataset is, how to cite it, what was checked, what the files are, how to verify them.",
                "text/markdown");
    }

    @Override
    public byte[] made(Gathering so) {
        Checked checked = so.checked();
        About about = so.about();
        String text = "# " + about.title() + "\n\nVersion " + about.version() + ", " + about.date() + ".\n"
                + doi(about)
                + "\n## How to cite\n\n"
                + so.citation()
                + "\n\n## What it is\n\n"
                + about.description()
                + "\n\n## What was checked\n\n"
                + checks(checked.report())
                + "\n## Files\n\n"
                + files(so)
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

    /** Those that are there, and those that are still to be made. */
    private static String files(Gathering so) {
        Stream<Label> there = so.parts().stream().map(Gathering.Part::label);
        Stream<Label> coming = Pieces.ALL.stream()
                .filter(piece -> piece.isWanted(so))
                .map(Piece::label)
                .filter(label -> so.part(label.inPayload()).isEmpty());
        return Stream.concat(there, coming)
                .map(label -> "- `" + (label.isPayload() ? "" : "../") + label.inPayload() + "` " + label.title() + ". "
                        + label.description() + "\n")
                .collect(Collectors.joining());
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

    @Override
    public Said said(byte[] bytes) {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        String version = line(lines, "Version ");
        return Said.NOTHING
                .and(Said.TITLE, line(lines, "# "))
                .and(Said.VERSION, version.replaceFirst(",.*", ""))
                .and(Said.DATE, version.replaceFirst("^[^,]*, ", "").replaceFirst("\\.$", ""))
                .and(Said.DOI, Said.bareDoi(line(lines, "DOI: ").replaceFirst(" .*", "")));
    }

    private static String line(List<String> lines, String start) {
        return lines.stream()
                .filter(l -> l.startsWith(start))
                .findFirst()
                .map(l -> l.substring(start.length()))
                .orElse("");
    }
}
