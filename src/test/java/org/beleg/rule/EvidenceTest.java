package org.beleg.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beleg.Fixture;
import org.beleg.Golden;
import org.beleg.check.Finding;
import org.beleg.check.Report;
import org.beleg.check.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many mistakes the rules find, and how many they find where there is none; {@code docs/evidence.md} says it. */
final class EvidenceTest {
    private static final Path READING = Fixture.FIXTURES.resolve("reading");

    @TempDir
    private Path temporary;

    /** What was tried of a kind, and what came of it. */
    private record Tried(Corruptions.Corruption corruption, List<String> rules) {
        boolean isCaught() {
            return !rules.isEmpty();
        }
    }

    @Test
    void threeTextsCodedWithCareGiveNoErrorAndHardlyAWarning() throws IOException {
        Report report = Fixture.check(READING);
        assertEquals(0, report.counts().errors(), () -> Fixture.lines(report));
        assertTrue(report.counts().warnings() * 100 < records(), () -> Fixture.lines(report));
        for (Path text : texts()) {
            assertTrue(words(text) >= 800, () -> text + " has fewer than 800 words");
        }
    }

    @Test
    void mistakesAreFoundAndEachThatIsMissedIsNamed() throws IOException {
        assertEquals("", Fixture.lines(Fixture.check(READING)));
        List<Tried> all = new ArrayList<>();
        for (Corruptions.Corruption corruption : new Corruptions(READING).all()) {
            all.add(new Tried(corruption, rules(corruption)));
        }
        long caught = all.stream().filter(Tried::isCaught).count();
        System.out.printf(Locale.ROOT, "%d of %d mistakes found%n", caught, all.size());
        all.stream()
                .filter(t -> !t.isCaught())
                .forEach(t -> System.out.println("missed: " + t.corruption().story()));
        assertTrue(all.size() >= 200, () -> all.size() + " mistakes");
        Golden.assertSame(Path.of("docs/evidence.md"), page(all));
    }

    /** The rules that find an error or give a warning. */
    private List<String> rules(Corruptions.Corruption corruption) throws IOException {
        Path folder = Files.createTempDirectory(temporary, "corrupted");
        Fixture.copy(READING, folder);
        corruption.change().on(folder);
        Report report = Fixture.check(folder);
        return report.findings().stream()
                .filter(f -> f.severity() != Severity.INFO)
                .map(Finding::code)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    private static String page(List<Tried> all) throws IOException {
        long caught = all.stream().filter(Tried::isCaught).count();
        StringBuilder page =
                new StringBuilder("# Which mistakes are found\n\nWritten by the tests (`EvidenceTest`).\n\n"
                        + "A dataset of three invented texts in German and English (`src/test/resources/fixtures/reading`) is spoilt in"
                        + " one place at a time, always in the same way, and checked with the texts held. A mistake is found if"
                        + " any rule gives an error or a warning that was not there before.\n\n");
        page.append(String.format(
                Locale.ROOT,
                "**%d of %d mistakes are found (%.1f per cent).**\n\n",
                caught,
                all.size(),
                100.0 * caught / all.size()));
        page.append("| mistake | tried | found | by |\n|---|---:|---:|---|\n");
        kinds(all)
                .forEach((kind, tried) -> page.append("| ")
                        .append(kind)
                        .append(" | ")
                        .append(tried.size())
                        .append(" | ")
                        .append(tried.stream().filter(Tried::isCaught).count())
                        .append(" | ")
                        .append(by(tried))
                        .append(" |\n"));
        page.append("\n## Missed\n\n");
        all.stream()
                .filter(t -> !t.isCaught())
                .forEach(t -> page.append("- ").append(t.corruption().story()).append("\n"));
        page.append("\n").append(WHY).append(alarms());
        return page.toString();
    }

    private static final String WHY =
            "A word of the kind that was wrongly coded stands in or beside the passage of what is missed: a rule that"
                    + " does not understand the sentence cannot tell that it belongs to something else, and a warning for"
                    + " every record with such a neighbour would be wrong more often than right.\n\n";

    private static String alarms() throws IOException {
        Report report = Fixture.check(READING);
        StringBuilder alarms = new StringBuilder("## False alarms\n\nOn the three texts as they were coded, ")
                .append(records())
                .append(" records (actors, places, events and figures): ")
                .append(report.counts().errors())
                .append(" errors, ")
                .append(report.counts().warnings())
                .append(" warnings.\n\n| text | words |\n|---|---:|\n");
        for (Path text : texts()) {
            alarms.append("| ")
                    .append(text.getFileName())
                    .append(" | ")
                    .append(words(text))
                    .append(" |\n");
        }
        return alarms.append(
                        "\nThe texts, their coding and the lists of words were written by the same hands, and words that"
                                + " were missing were added to the lists when the texts showed it; so texts of others will give"
                                + " more alarms than these.\n")
                .toString();
    }

    private static Map<String, List<Tried>> kinds(List<Tried> all) {
        return all.stream()
                .collect(Collectors.groupingBy(t -> t.corruption().kind(), LinkedHashMap::new, Collectors.toList()));
    }

    private static String by(List<Tried> tried) {
        return tried.stream()
                .flatMap(t -> t.rules().stream())
                .distinct()
                .sorted()
                .map(code -> "`" + code + "`")
                .collect(Collectors.joining(", "));
    }

    private static long records() throws IOException {
        long records = 0;
        for (String table : List.of("actors.csv", "places.csv", "events.csv", "figures.csv")) {
            records += Fixture.rows(READING.resolve(table)).size() - 1;
        }
        return records;
    }

    private static List<Path> texts() throws IOException {
        try (Stream<Path> texts = Files.list(READING.resolve("sources"))) {
            return texts.sorted().toList();
        }
    }

    private static int words(Path text) throws IOException {
        return Files.readString(text, StandardCharsets.UTF_8).strip().split("\\s+", -1).length;
    }
}
