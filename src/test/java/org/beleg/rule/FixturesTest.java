package org.beleg.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beleg.Fixture;
import org.beleg.Golden;
import org.beleg.check.Card;
import org.beleg.check.Finding;
import org.beleg.check.Report;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Step;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Role;
import org.beleg.dataset.Table;
import org.beleg.read.Folder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each folder {@code bad/<code>--<story>} shows one fault; {@code expected.txt} in it holds all that is found. */
final class FixturesTest {
    private static final Path BAD = Fixture.FIXTURES.resolve("bad");

    @TempDir
    private Path temporary;

    @TestFactory
    Stream<DynamicTest> aBadFixtureIsFoundAndNothingElse() throws IOException {
        return folders(BAD).stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> judge(folder)));
    }

    private void judge(Path folder) throws IOException {
        String code = code(folder);
        Path into = Files.createTempDirectory(temporary, "fixture");
        Report report = Fixture.check(Fixture.laid(folder, into));
        Golden.assertSame(folder.resolve("expected.txt"), Fixture.lines(report));
        assertTrue(
                report.findings().stream().anyMatch(f -> f.code().equals(code)),
                () -> code + " was not found in " + folder);
        report.findings().forEach(finding -> assertEquals(List.of(), unsaid(report, finding)));
    }

    /** The role of the column in which something was found by a rule that goes by roles and does not name this one. */
    private static List<String> unsaid(Report report, Finding finding) {
        Card card = Rules.of(finding.code()).orElseThrow().card();
        return report.dataset().tables().stream()
                .filter(table -> finding.table().equals(Optional.of(table.name())))
                .flatMap(table -> table.columns().stream())
                .filter(column -> finding.column().equals(Optional.of(column.name())))
                .flatMap(column -> column.role().stream())
                .filter(role -> !card.judges().isEmpty() && !card.judges().contains(role))
                .map(role -> card.code() + " judges " + role.word())
                .toList();
    }

    /** Those about waivers themselves are mended in their own table. */
    @TestFactory
    Stream<DynamicTest> everyWarningCanBeWaived() throws IOException {
        return folders(BAD).stream()
                .filter(folder -> !folder.getFileName().toString().startsWith("waiver-"))
                .filter(folder -> Rules.of(code(folder)).orElseThrow().card().severity() == Severity.WARNING)
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> waive(folder)));
    }

    private void waive(Path folder) throws IOException {
        Path laid = Fixture.laid(folder, Files.createTempDirectory(temporary, "fixture"));
        List<Finding> open = warnings(folder, Fixture.check(laid));
        Dataset dataset = Folder.read(laid);
        Optional<Table> waivers = dataset.tables(Role.WAIVER_RULE).findFirst();
        Assumptions.assumeTrue(waivers.isPresent(), "the fixture has no table of waivers");
        Table table = waivers.orElseThrow();
        StringBuilder rows = new StringBuilder(Files.readString(table.file()));
        open.stream()
                .map(f -> f.record().orElse(f.file()))
                .distinct()
                .map(record -> row(table, code(folder), record))
                .forEach(rows::append);
        Files.writeString(table.file(), rows);
        List<Finding> after = warnings(folder, Fixture.check(laid));
        assertEquals(open.size(), after.size());
        assertEquals(List.of(), after.stream().filter(f -> f.waived().isEmpty()).toList());
    }

    private static List<Finding> warnings(Path folder, Report report) {
        return report.findings().stream()
                .filter(f -> f.code().equals(code(folder)) && f.severity() == Severity.WARNING)
                .toList();
    }

    private static String row(Table table, String code, String record) {
        return table.columns().stream()
                .map(column -> switch (column.role().orElse(Role.NOTES)) {
                    case WAIVER_RULE -> code;
                    case WAIVER_RECORD -> record;
                    case WAIVER_COLUMN -> "";
                    default -> column.format().isPresent() ? "2026-11-22" : "It was looked at and stands";
                })
                .collect(Collectors.joining(",", "", "\n"));
    }

    private static String code(Path folder) {
        return folder.getFileName().toString().replaceFirst("--.*", "");
    }

    @Test
    void theBaseHasNoFaultAndEveryRuleLooksAtIt() throws IOException {
        Report report = Fixture.check(Fixture.laid(Fixture.FIXTURES.resolve("base"), temporary));
        assertEquals("", Fixture.lines(report));
        Set<String> looked = report.steps().stream()
                .filter(s -> s.outcome() == Step.Outcome.PASSED)
                .map(Step::check)
                .collect(Collectors.toSet());
        Set<String> all = Rules.all().stream().map(r -> r.card().code()).collect(Collectors.toSet());
        all.removeAll(looked);
        assertEquals(Set.of(), all, "rules that did not look at the base");
    }

    /** One that is no dataset by itself is laid over the base. */
    @TestFactory
    Stream<DynamicTest> aGoodFixtureHasNoFault() throws IOException {
        return folders(Fixture.FIXTURES.resolve("good")).stream()
                .map(folder -> DynamicTest.dynamicTest(
                        folder.getFileName().toString(),
                        () -> assertEquals("", Fixture.lines(Fixture.check(good(folder))))));
    }

    private Path good(Path folder) throws IOException {
        return Files.exists(folder.resolve("dataset.json"))
                ? folder
                : Fixture.laid(folder, Files.createTempDirectory(temporary, "good"));
    }

    @Test
    void everyRuleHasABadFixture() throws IOException {
        Set<String> shown = folders(BAD).stream().map(FixturesTest::code).collect(Collectors.toSet());
        Set<String> missing = Rules.all().stream().map(r -> r.card().code()).collect(Collectors.toSet());
        missing.removeAll(shown);
        // Its file would be too large to keep; HugeTest writes one.
        missing.remove("row-too-long");
        assertEquals(Set.of(), missing, "rules without a fixture");
    }

    @Test
    void whatAsksForTheFindingsOfTheOthersIsLast() {
        Rule last = Rules.all().get(Rules.all().size() - 1);
        assertEquals("waiver-unused", last.card().code());
    }

    @Test
    void aRuleIsNamedForItsCode() {
        Rules.all().forEach(rule -> {
            String words = rule.getClass().getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-");
            assertEquals(words.toLowerCase(java.util.Locale.ROOT), rule.card().code());
        });
    }

    private static List<Path> folders(Path in) throws IOException {
        try (Stream<Path> folders = Files.list(in)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }
}
