package org.beleg.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.FileMark;
import org.beleg.dataset.Flaw;
import org.beleg.dataset.Header;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.glance.RawRow;
import org.beleg.read.TableFile;
import org.beleg.read.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** Whatever bytes a file is made of: blocks give the rows, lines and flaws that Commons CSV gives of the whole file. */
final class BytesTest {
    private static final int FILES = Integer.getInteger("differential.files", 3000);

    /** What files are made of; most of it is what somebody once found in a CSV file. */
    private static final String[] PARTS = {
        "a",
        "b",
        "ab",
        "a,b",
        ",",
        ",",
        "\"",
        "\"",
        "\"\"",
        "\n",
        "\n",
        "\r\n",
        "\r",
        "\n\n",
        " ",
        "é",
        "ع",
        "\uD83D\uDE00",
        "\0",
        "\uFEFF",
        "\t",
        "\uFFFE",
        "\"a\"",
        "\"a,b\"",
        "\"a\nb\"",
        "\"a\"\"b\"",
        "\"a\r\nb\"",
        "\"a\"b",
        "a\"b",
        "x,y\n",
        "\"x\",y\n",
        "x,\"y\"\r\n",
        "12345678",
        "\"1234567890é\"",
        "x,y",
        "\u2028",
        "e\u0301"
    };

    private static final byte[][] BROKEN = {
        {(byte) 0xC3},
        {(byte) 0x80},
        {(byte) 0xC0, (byte) 0xAF},
        {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
        {(byte) 0xFF},
        {(byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80},
        {(byte) 0xE2, (byte) 0x82}
    };

    @TempDir
    private Path folder;

    /** What was seen of a table: rows over their bytes, rows as read, and flaws. */
    static final class Seen {
        private final List<List<String>> raw = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();
        private final List<Flaw> flaws = new ArrayList<>();
    }

    private record Recorder(List<Table> tables, Seen all) implements Inspection<Seen> {
        @Override
        public Seen start(Table table) {
            return new Seen();
        }

        @Override
        public Optional<Glance<Seen>> glance(Header header) {
            return Optional.of(Glance.ofEach((seen, row) -> {
                if (isSettled(row.text(0))) {
                    seen.raw.add(cells(row));
                    return true;
                }
                return false;
            }));
        }

        private static List<String> cells(RawRow row) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(row.text(i));
            }
            boolean ascii = cells.stream().allMatch(cell -> cell.chars().allMatch(c -> c < 0x80));
            assertEquals(ascii, row.isAscii(), row::toString);
            return cells;
        }

        @Override
        public void row(Seen seen, Row row, Findings findings) {
            seen.rows.add(row);
        }

        @Override
        public void flaw(Seen seen, Flaw flaw, Findings findings) {
            seen.flaws.add(flaw);
        }

        @Override
        public Seen merge(Seen earlier, Seen later) {
            earlier.raw.addAll(later.raw);
            earlier.rows.addAll(later.rows);
            earlier.flaws.addAll(later.flaws);
            return earlier;
        }

        @Override
        public void conclude(Map<Table, Seen> learnt, Findings findings) {
            learnt.values().forEach(seen -> merge(all, seen));
        }
    }

    /** Some rows are settled at a glance, so that the others must be counted right. */
    private static boolean isSettled(String first) {
        return first.hashCode() % 3 != 0;
    }

    @Test
    void anyBytesGiveTheSameRowsAndFlaws(TestReporter reporter) throws IOException {
        Random random = new Random(7);
        Dataset dataset = TwoColumns.in(folder);
        long rows = 0;
        long raw = 0;
        for (int i = 0; i < FILES; i++) {
            byte[] bytes = bytes(random, i % 3 == 0 ? 40 : 8);
            Files.write(folder.resolve("t.csv"), bytes);
            Way way = new Way(1 + random.nextInt(3), 1 + random.nextInt(30), true);
            Seen seen = check(dataset, bytes, way);
            rows += seen.raw.size() + seen.rows.size();
            raw += seen.raw.size();
        }
        assertTrue(raw > rows / 5, raw + " of " + rows + " rows at a glance");
        reporter.publishEntry("files " + FILES + ", rows " + rows + ", at a glance " + raw);
    }

    private static byte[] bytes(Random random, int length) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((random.nextInt(10) == 0 ? "\uFEFFx,y\n" : "x,y\n").getBytes(StandardCharsets.UTF_8));
        boolean tame = random.nextBoolean();
        for (int i = random.nextInt(length); i > 0; i--) {
            if (tame && random.nextInt(4) > 0) {
                bytes.writeBytes(
                        random.nextBoolean()
                                ? "ab,cd\n".getBytes(StandardCharsets.UTF_8)
                                : "\"a\nb\",c\n".getBytes(StandardCharsets.UTF_8));
            } else if (random.nextInt(40) == 0) {
                bytes.writeBytes(BROKEN[random.nextInt(BROKEN.length)]);
            } else {
                bytes.writeBytes(PARTS[random.nextInt(PARTS.length)].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    static Seen check(Dataset dataset, byte[] bytes, Way way) throws IOException {
        Table table = dataset.tables().get(0);
        List<Row> rows = new ArrayList<>();
        List<Flaw> flaws = new ArrayList<>();
        FileMark mark;
        try (TableFile whole = TableFile.open(table, flaws::add)) {
            for (Optional<Row> row = whole.next(); row.isPresent(); row = whole.next()) {
                rows.add(row.get());
            }
            whole.end();
            mark = whole.mark();
        }
        Seen seen = new Seen();
        Report report = Engine.run(
                new Subject(dataset, Texts.NONE),
                List.of(),
                List.of(new Recorder(dataset.tables(), seen)),
                way,
                Progress.SILENT);
        String what = way + " "
                + new String(bytes, StandardCharsets.UTF_8).replace("\n", "\\n").replace("\r", "\\r");
        for (Row row : seen.rows) {
            assertEquals(line(rows.get((int) row.number() - 1)), line(row), what);
        }
        List<Row> others = new ArrayList<>(rows);
        seen.rows.stream()
                .sorted(Comparator.comparing(Row::number).reversed())
                .forEach(r -> others.remove((int) r.number() - 1));
        assertEquals(others.stream().map(Row::cells).toList(), seen.raw, what);
        assertEquals(sorted(flaws), sorted(seen.flaws), what);
        assertEquals(mark, report.files().get("tables/t.csv"), what);
        assertEquals(mark.rows(), report.rows(), what);
        return seen;
    }

    private static String line(Row row) {
        return row.number() + " " + row.line() + " " + row.cells();
    }

    private static List<String> sorted(List<Flaw> flaws) {
        return flaws.stream().map(Flaw::toString).sorted().toList();
    }
}
