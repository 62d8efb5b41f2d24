package org.beleg.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.beleg.Fixture;
import org.beleg.check.Engine;
import org.beleg.check.Progress;
import org.beleg.check.Subject;
import org.beleg.check.Way;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Table;
import org.beleg.profile.ColumnStatistics.Numbers;
import org.beleg.read.Folder;
import org.beleg.read.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QuartilesTest {
    @TempDir
    private Path temporary;

    private ColumnStatistics of(IntStream numbers) throws IOException {
        Fixture.copy(Fixture.FIXTURES.resolve("good/one-table"), temporary);
        String header = Files.readAllLines(temporary.resolve("moulins.csv")).get(0);
        String rows =
                numbers.mapToObj(n -> "M-" + n + ",x,entier," + n + ",,,,,,\n").collect(Collectors.joining());
        Files.writeString(temporary.resolve("moulins.csv"), header + "\n" + rows);
        Dataset dataset = Folder.read(temporary);
        Profile profile = new Profile(dataset);
        Subject subject = new Subject(dataset, Texts.in(temporary, dataset));
        Engine.run(subject, List.of(), List.of(profile), Way.usual(), Progress.SILENT);
        Table table = dataset.tables().get(0);
        return profile.of(table, table.columns().get(3));
    }

    @Test
    void theyAreValuesThatOccurWhereAllAreCounted() throws IOException {
        ColumnStatistics eight = of(IntStream.of(7, 1, 3, 3, 9, 5, 2, 8));
        assertTrue(eight.isExact());
        Numbers numbers = eight.numbers().orElseThrow();
        assertEquals(
                List.of("1", "2", "3", "7", "9"),
                List.of(
                                numbers.min(),
                                numbers.lowerQuartile(),
                                numbers.median(),
                                numbers.upperQuartile(),
                                numbers.max())
                        .stream()
                        .map(BigDecimal::toPlainString)
                        .toList());
    }

    @Test
    void theyAreRightToOnePerCentWhereTheyAreNot() throws IOException {
        ColumnStatistics many = of(IntStream.range(0, 40_000).map(i -> 1000 + (int) (i * 7919L % 40_000)));
        assertFalse(many.isExact());
        Numbers numbers = many.numbers().orElseThrow();
        assertEquals(11_000, numbers.lowerQuartile().doubleValue(), 110);
        assertEquals(21_000, numbers.median().doubleValue(), 210);
        assertEquals(31_000, numbers.upperQuartile().doubleValue(), 310);
    }
}
