package org.beleg.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.beleg.Fixture;
import org.beleg.dataset.Dataset;
import org.beleg.read.Blocks;
import org.beleg.read.Texts;
import org.beleg.rule.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of any size give a finding, not a failure. */
final class HugeTest {
    @TempDir
    private Path folder;

    private Report check(int copies, String... parts) throws IOException {
        Dataset dataset = TwoColumns.in(folder);
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("t.csv"))) {
            for (String part : parts) {
                for (int i = part.startsWith("*") ? copies : 1; i > 0; i--) {
                    out.write(part.startsWith("*") ? part.substring(1) : part);
                }
            }
        }
        Report fast = run(dataset, new Way(2, Blocks.SIZE, true));
        assertEquals(Fixture.lines(fast), Fixture.lines(run(dataset, new Way(1, 1 << 14, false))));
        return fast;
    }

    private static Report run(Dataset dataset, Way way) throws IOException {
        return Engine.run(new Subject(dataset, Texts.NONE), Rules.all(), List.of(), way, Progress.SILENT);
    }

    private static String about(Report report, String code) {
        return report.findings().stream()
                .filter(f -> f.code().equals(code))
                .map(f -> f.line() + " " + f.message() + "\n")
                .reduce("", String::concat);
    }

    @Test
    void aCellThatIsTooLongIsPassedOver() throws IOException {
        Report report = check(Blocks.LONGEST / 8, "x,y\na,b\n\"", "*1234567\n", "*1234567\n", "\",c\nd,\"e\n");
        assertEquals(
                "3 t.csv: the row that begins in line 3 is longer than 16 MiB and was not read.\n",
                about(report, "row-too-long"));
        long line = 4 + 2L * (Blocks.LONGEST / 8);
        assertTrue(about(report, "quote-open").startsWith(line + " "), about(report, "quote-open"));
        assertEquals(1, report.rows());
    }

    @Test
    void aCellThatIsNotTooLongIsRead() throws IOException {
        Report report = check(Blocks.LONGEST / 16, "x,y\na,\"", "*1234567\n", "1\"\nb,c\n");
        assertEquals("", about(report, "row-too-long"));
        assertEquals(2, report.rows());
    }

    @Test
    void aQuoteThatNeverClosesIsFoundInALargeFile() throws IOException {
        Report report = check(Blocks.LONGEST / 4, "x,y\na,b\nc,\"d\n", "*e,f,g\n");
        assertTrue(about(report, "row-too-long").startsWith("3 "), about(report, "row-too-long"));
        assertEquals(1, report.rows());
    }

    @Test
    void aRowOfManyColumnsIsRagged() throws IOException {
        Report report = check(100_000, "x,y\na,b\n", "*,", "\nc,d\n");
        assertTrue(about(report, "row-ragged").contains("the row has 100001 cells"), about(report, "row-ragged"));
        assertEquals(3, report.rows());
    }

    @Test
    void aHeaderOfManyColumnsIsReadToo() throws IOException {
        Report report = check(100_000, "x,y", "*,z", "\n1,2\n");
        assertTrue(report.counts().byCode().containsKey("column-repeated"), report.counts()::toString);
    }
}
