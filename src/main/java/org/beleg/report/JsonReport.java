package org.beleg.report;

import java.util.List;
import java.util.Map;
import org.beleg.check.Finding;
import org.beleg.check.Report;
import org.beleg.check.Step;
import org.beleg.dataset.FileMark;
import org.beleg.json.Json;
import org.beleg.json.JsonObject;
import org.beleg.json.JsonPrinter;

/** The report for programs; {@code schema/report.schema.json} describes it. It never holds words of a source. */
public final class JsonReport implements Format {
    @Override
    public String name() {
        return "json";
    }

    @Override
    public String print(Report report, Style style) {
        return JsonPrinter.pretty(new JsonObject()
                .put(
                        "tool",
                        new JsonObject()
                                .put("name", "beleg")
                                .put("version", style.version())
                                .done())
                .put("dataset", dataset(report))
                .put("passed", report.counts().errors() == 0)
                .put("counts", counts(report.counts()))
                .put("cut", report.counts().all() - report.findings().size())
                .put("files", new Json.Arr(files(report)))
                .put(
                        "steps",
                        new Json.Arr(
                                report.steps().stream().map(JsonReport::step).toList()))
                .put(
                        "findings",
                        new Json.Arr(report.findings().stream()
                                .map(JsonReport::finding)
                                .toList()))
                .done());
    }

    private static Json dataset(Report report) {
        return new JsonObject()
                .put("name", report.dataset().about().name())
                .put("version", report.dataset().about().version())
                .done();
    }

    private static Json counts(Report.Counts counts) {
        JsonObject byCode = new JsonObject();
        counts.byCode().forEach(byCode::put);
        return new JsonObject()
                .put("error", counts.errors())
                .put("warning", counts.warnings())
                .put("info", counts.infos())
                .put("waived", counts.waived())
                .put("byCode", byCode.done())
                .done();
    }

    private static List<Json> files(Report report) {
        return report.files().entrySet().stream().map(JsonReport::file).toList();
    }

    private static Json file(Map.Entry<String, FileMark> file) {
        return new JsonObject()
                .put("path", file.getKey())
                .put("sha256", file.getValue().sha256())
                .put("bytes", file.getValue().bytes())
                .put("rows", file.getValue().rows())
                .done();
    }

    private static Json step(Step step) {
        JsonObject printed = new JsonObject()
                .put("check", step.check())
                .put("table", step.table())
                .put("outcome", step.outcome().word());
        if (!step.why().isEmpty()) {
            printed.put("why", step.why());
        }
        return printed.put("rows", step.rows()).done();
    }

    private static Json finding(Finding finding) {
        JsonObject printed = new JsonObject()
                .put("code", finding.code())
                .put("severity", finding.severity().word())
                .put("file", finding.file());
        if (finding.line() > 0) {
            printed.put("line", finding.line());
        }
        if (finding.row() > 0) {
            printed.put("row", finding.row());
        }
        printed.put("column", finding.column())
                .put("record", finding.record())
                .put("message", finding.message())
                .put("found", finding.found())
                .put("expected", finding.expected())
                .put("fix", finding.fix())
                .put("nearest", finding.nearest())
                .put("waived", finding.waived());
        finding.passage()
                .ifPresent(passage -> printed.put(
                        "passage",
                        new JsonObject()
                                .put("source", passage.source())
                                .put("start", passage.span().start())
                                .put("end", passage.span().end())
                                .put(
                                        "marks",
                                        passage.marks().stream()
                                                .map(mark -> new JsonObject()
                                                        .put("start", mark.start())
                                                        .put("end", mark.end())
                                                        .done())
                                                .toList())
                                .done()));
        return printed.done();
    }
}
