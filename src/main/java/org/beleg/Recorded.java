package org.beleg;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beleg.check.Report;
import org.beleg.check.Step;
import org.beleg.json.Json;
import org.beleg.json.JsonText;
import org.beleg.pack.Archive;
import org.beleg.pack.Fault;

/** The check report in an archive, as it was recorded when the archive was made. */
final class Recorded {
    /** The rule that says that the text of a source is not held. */
    static final String NOT_HELD = "source-not-held";

    private static final String PAYLOAD = "data/";
    private static final String AGAIN = "Fetch the archive again from where it was published: this one was changed.";

    private final Json report;
    private final Optional<Fault> flaw;
    private final Map<String, List<Step>> steps;

    private Recorded(JsonText text) {
        this.report = text.value();
        this.flaw = flaw(text);
        this.steps = byRule(report.list("steps").stream().map(Recorded::step).toList());
    }

    static Recorded in(Archive archive) throws IOException {
        try (InputStream in = archive.read(Restored.REPORT)
                .orElseThrow(() -> new IOException("the archive has no " + Restored.REPORT))) {
            return new Recorded(JsonText.read(in.readAllBytes()));
        }
    }

    /** Why the report says nothing of the archive, whatever version made it; empty if it can be read. */
    Optional<Fault> flaw() {
        return flaw;
    }

    private static Optional<Fault> flaw(JsonText text) {
        if (text.fault().isPresent()) {
            JsonText.Place place = text.fault().get().place();
            return Optional.of(broken(
                    "The check report is no JSON from line " + place.line() + ", column " + place.column() + " on."));
        }
        List<String> missing = missing(text.value());
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(broken("The check report lacks " + String.join(", ", missing) + "."));
    }

    /** What every report has, in whatever version, and this one has not. */
    private static List<String> missing(Json report) {
        List<String> missing = new ArrayList<>();
        Map<String, List<String>> texts =
                new TreeMap<>(Map.of("tool", List.of("version"), "dataset", List.of("name", "version")));
        texts.forEach((member, names) -> names.stream()
                .filter(name ->
                        report.get(member).map(of -> of.text(name)).orElse("").isEmpty())
                .forEach(name -> missing.add(member + "." + name)));
        if (report.get("counts").filter(Json.Obj.class::isInstance).isEmpty()) {
            missing.add("counts");
        }
        Stream.of("files", "steps").filter(name -> report.list(name).isEmpty()).forEach(missing::add);
        if (report.get("findings").filter(Json.Arr.class::isInstance).isEmpty()) {
            missing.add("findings");
        }
        return missing;
    }

    private static Fault broken(String message) {
        return new Fault("report-broken", Fault.Severity.ERROR, Restored.REPORT, message, "", "", AGAIN);
    }

    String version() {
        return report.get("tool").map(tool -> tool.text("version")).orElse("");
    }

    private static Step step(Json step) {
        String outcome = step.text("outcome");
        Step.Outcome ended = Step.Outcome.NOT_EVALUATED;
        for (Step.Outcome known : Step.Outcome.values()) {
            ended = known.word().equals(outcome) ? known : ended;
        }
        long rows =
                step.get("rows").flatMap(Json::asNumber).map(Number::longValue).orElse(-1L);
        return new Step(step.text("check"), step.text("table"), ended, step.text("why"), rows);
    }

    /** A rule that could not look stands under another table than when it could, so that they are held together by rule. */
    private static Map<String, List<Step>> byRule(List<Step> steps) {
        Map<String, List<Step>> byRule = new LinkedHashMap<>();
        steps.forEach(step ->
                byRule.computeIfAbsent(step.check(), none -> new ArrayList<>()).add(step));
        return byRule;
    }

    /** How much was not evaluated. What this rule finds is not in the data, but in what is held beside them. */
    private static long left(List<Step> of) {
        return of.stream()
                .filter(step -> step.outcome() == Step.Outcome.NOT_EVALUATED
                        || (step.outcome() == Step.Outcome.FAILED
                                && step.check().equals(NOT_HELD)))
                .mapToLong(Step::rows)
                .sum();
    }

    /** The rules that were evaluated then and cannot be now, or not as far. */
    Set<String> alone(Report now) {
        Set<String> alone = new LinkedHashSet<>();
        byRule(now.steps()).forEach((rule, of) -> {
            if (left(of) > left(steps.getOrDefault(rule, of))) {
                alone.add(rule);
            }
        });
        return alone;
    }

    /** Holds the report against a new one on the same data. */
    Beleg.Standing beside(Report now) {
        if (flaw.isPresent()) {
            return new Beleg.Standing(version(), 0, List.of(), List.of(), List.of(flaw.get()));
        }
        Map<String, List<Step>> newly = byRule(now.steps());
        List<String> changes = new ArrayList<>();
        int same = 0;
        for (Map.Entry<String, List<Step>> rule : newly.entrySet()) {
            List<Step> then = steps.getOrDefault(rule.getKey(), List.of());
            if (then.isEmpty()) {
                changes.add(rule.getKey() + " is not in the report");
            } else if (then.equals(rule.getValue())) {
                same++;
            } else {
                changes.addAll(changes(then, rule.getValue()));
            }
        }
        steps.keySet().stream()
                .filter(rule -> !newly.containsKey(rule))
                .forEach(rule -> changes.add(rule + " is in the report, and no check now"));
        return new Beleg.Standing(version(), same, List.copyOf(alone(now)), changes, files(now));
    }

    /** What ended in another way, though as much could be looked at. */
    private static List<String> changes(List<Step> then, List<Step> now) {
        List<String> changes = new ArrayList<>();
        TreeSet<String> tables = new TreeSet<>();
        now.forEach(step -> tables.add(step.table()));
        if (left(then) == left(now)) {
            then.forEach(step -> tables.add(step.table()));
        }
        for (String table : tables) {
            List<Step> before = on(table, then);
            List<Step> after = on(table, now);
            boolean asMuch = left(then) == left(now) || (!before.isEmpty() && left(before) == left(after));
            if (asMuch && !before.equals(after)) {
                String rule = now.get(0).check() + (table.isEmpty() ? "" : " on " + table);
                changes.add(rule + " is recorded as " + said(before) + ", and is now " + said(after));
            }
        }
        return changes;
    }

    private static List<Step> on(String table, List<Step> steps) {
        return steps.stream().filter(step -> step.table().equals(table)).toList();
    }

    private static String said(List<Step> steps) {
        return steps.isEmpty()
                ? "nothing"
                : steps.stream()
                        .map(step -> step.outcome().word() + " (" + step.rows() + " rows)")
                        .collect(Collectors.joining(" and "));
    }

    /** The files that the report is about are those that are there now. */
    private List<Fault> files(Report now) {
        Map<String, String> then = new TreeMap<>();
        report.list("files").forEach(file -> then.put(file.text("path"), file.text("sha256")));
        List<Fault> faults = new ArrayList<>();
        now.files().forEach((path, mark) -> {
            String recorded = then.getOrDefault(path, "nothing");
            if (!mark.sha256().equals(then.remove(path))) {
                faults.add(other(path, "is not the file that the check report is about", recorded, mark.sha256()));
            }
        });
        then.forEach((path, recorded) ->
                faults.add(other(path, "is in the check report, and is no file of the dataset", recorded, "nothing")));
        return faults;
    }

    private static Fault other(String path, String how, String recorded, String now) {
        String file = PAYLOAD + path;
        return new Fault(
                "report-of-other-files",
                Fault.Severity.ERROR,
                file,
                "'" + file + "' " + how + ".",
                recorded,
                now,
                AGAIN);
    }

    /** What is recorded of the findings; empty where a member is missing or of another kind. */
    List<Json> findings() {
        return report.list("findings");
    }

    List<Step> steps(String rule) {
        return steps.getOrDefault(rule, List.of());
    }

    /** How many findings of a rule are recorded, also where the list is cut. */
    long counted(String code) {
        return report.get("counts")
                .flatMap(counts -> counts.get("byCode"))
                .flatMap(byCode -> byCode.get(code))
                .flatMap(Json::asNumber)
                .map(Number::longValue)
                .orElse(0L);
    }

    /** The report as it would be if what cannot be evaluated now had ended as it is recorded. */
    Report completed(Report now) {
        Set<String> alone = alone(now);
        return alone.isEmpty() ? now : new Completed(now, this, alone).report();
    }
}
