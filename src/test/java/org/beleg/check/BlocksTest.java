package org.beleg.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.beleg.Fixture;
import org.beleg.dataset.Dataset;
import org.beleg.read.Folder;
import org.beleg.read.Texts;
import org.beleg.rule.Rules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is found may not depend on how a file was split into blocks, nor on how many threads looked at them. */
final class BlocksTest {
    @TempDir
    private Path temporary;

    @TestFactory
    Stream<DynamicTest> anySplitGivesTheReportThatCommonsCsvAndEveritGive() throws IOException {
        return oneOfEachRule().stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> compare(folder)));
    }

    private static Collection<Path> oneOfEachRule() throws IOException {
        try (Stream<Path> folders = Files.list(Fixture.FIXTURES.resolve("bad"))) {
            Map<String, Path> first = new TreeMap<>();
            folders.filter(Files::isDirectory)
                    .sorted()
                    .forEach(folder ->
                            first.putIfAbsent(folder.getFileName().toString().replaceFirst("--.*", ""), folder));
            return first.values();
        }
    }

    private void compare(Path fixture) throws IOException {
        Path folder = Fixture.laid(fixture, Files.createTempDirectory(temporary, "blocks"));
        Report slow = check(folder, new Way(1, 1 << 20, false));
        for (Way way :
                List.of(new Way(1, 1 << 20, true), new Way(1, 1, true), new Way(2, 60, true), new Way(8, 7, true))) {
            Report fast = check(folder, way);
            assertEquals(Fixture.lines(slow), Fixture.lines(fast), way::toString);
            assertEquals(slow.steps(), fast.steps(), way::toString);
            assertEquals(slow.counts(), fast.counts(), way::toString);
        }
    }

    private static Report check(Path folder, Way way) throws IOException {
        Dataset dataset = Folder.read(folder);
        Subject subject = new Subject(dataset, Texts.in(folder.resolve("sources"), dataset));
        return Engine.run(subject, Rules.all(), List.of(), way, Progress.SILENT);
    }
}
