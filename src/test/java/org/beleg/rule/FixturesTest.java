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
import org.beleg.check.Step;
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
        String code = folder.getFileName().toString().replaceFirst("--.*", "");
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

    @TestFactory
    Stream<DynamicTest> aGoodFixtureHasNoFault() throws IOException {
        return folders(Fixture.FIXTURES.resolve("good")).stream()
                .map(folder -> DynamicTest.dynamicTest(
                        folder.getFileName().toString(), () -> assertEquals("", Fixture.lines(Fixture.check(folder)))));
    }

    @Test
    void everyRuleHasABadFixture() throws IOException {
        Set<String> shown = folders(BAD).stream()
                .map(f -> f.getFileName().toString().replaceFirst("--.*", ""))
                .collect(Collectors.toSet());
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
