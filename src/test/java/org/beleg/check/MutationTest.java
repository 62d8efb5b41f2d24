package org.beleg.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.beleg.Fixture;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Table;
import org.beleg.profile.Profile;
import org.beleg.read.Folder;
import org.beleg.read.Texts;
import org.beleg.rule.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dataset that was spoilt in any way gives the report and the statistics that Commons CSV and everit give. */
final class MutationTest {
    private static final int MUTATIONS = Integer.getInteger("differential.mutations", 150);

    private static final String[] PARTS = {
        "\"",
        ",",
        "\n",
        "\r",
        "\r\n",
        " ",
        "0",
        "9",
        "-",
        ".",
        "2019-02-29",
        "E001",
        "E009",
        "ä",
        "e\u0301",
        "\u00a0",
        "\ufffd",
        "Ã¤",
        "\u200b",
        "=",
        ";",
        "|",
        "\t",
        "\0",
        "\"\"",
        "x",
        "1e3",
        "-0",
        "99999999999999999999",
        "true"
    };

    @TempDir
    private Path temporary;

    @Test
    void anySpoiltDatasetGivesTheSameReport() throws IOException {
        spoil(new Random(3), "spoilt", (right, random) -> {
            byte[] wrong = right;
            for (int n = random.nextInt(4); n >= 0; n--) {
                wrong = mutated(wrong, random);
            }
            return wrong;
        });
    }

    /** What is spoilt so is still well-formed: so the rules that read cells are asked, each by what it says that it reads. */
    @Test
    void anyExchangedCellsGiveTheSameReport() throws IOException {
        spoil(
                new Random(4),
                "exchanged",
                (right, random) -> exchanged(new String(right, StandardCharsets.UTF_8), random)
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** A way to spoil the file of a table. */
    @FunctionalInterface
    private interface Spoiler {
        byte[] spoilt(byte[] right, Random random) throws IOException;
    }

    /** Spoils one table of the base after the other, and compares. */
    private void spoil(Random random, String how, Spoiler spoiler) throws IOException {
        Path folder = temporary.resolve("dataset");
        Fixture.copy(Fixture.FIXTURES.resolve("base"), folder);
        List<Path> tables;
        try (Stream<Path> files = Files.list(folder)) {
            tables = files.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
        }
        for (int i = 0; i < MUTATIONS; i++) {
            Path table = tables.get(random.nextInt(tables.size()));
            byte[] right = Files.readAllBytes(table);
            Files.write(table, spoiler.spoilt(right, random));
            Way way = new Way(1 + random.nextInt(3), 1 + random.nextInt(400), true);
            compare(folder, way, table + " " + how + " " + i);
            Files.write(table, right);
        }
    }

    /** Some cells take the value of another one in their column or beside it, or lose theirs. */
    private static String exchanged(String csv, Random random) throws IOException {
        List<String[]> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            parser.forEach(row -> rows.add(row.values()));
        }
        for (int n = rows.size() < 2 ? 0 : random.nextInt(2 * rows.size()); n > 0; n--) {
            String[] row = rows.get(1 + random.nextInt(rows.size() - 1));
            String[] other = rows.get(1 + random.nextInt(rows.size() - 1));
            int to = random.nextInt(row.length);
            int from = Math.floorMod(to + random.nextInt(3) - 1, row.length);
            row[to] = random.nextInt(8) == 0 ? "" : other[random.nextInt(4) == 0 ? from : to];
        }
        StringBuilder out = new StringBuilder();
        CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
        for (String[] row : rows) {
            format.printRecord(out, (Object[]) row);
        }
        return out.toString();
    }

    /** Inserts something, takes bytes away, or repeats or exchanges some. */
    private static byte[] mutated(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(random.nextBoolean() ? 8 : 200));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        switch (random.nextInt(4)) {
            case 0 -> out.writeBytes(PARTS[random.nextInt(PARTS.length)].getBytes(StandardCharsets.UTF_8));
            case 1 -> out.writeBytes(new byte[0]);
            case 2 -> out.writeBytes(Arrays.copyOfRange(bytes, from, to));
            default -> out.write(random.nextInt(256));
        }
        int rest = random.nextInt(2) == 0 ? from : to;
        out.write(bytes, rest, bytes.length - rest);
        return out.toByteArray();
    }

    static void compare(Path folder, Way way, String what) throws IOException {
        List<String> slow = told(folder, way.reference().threads(1));
        List<String> fast = told(folder, way);
        assertEquals(slow, fast, () -> what + " " + way);
    }

    private static List<String> told(Path folder, Way way) throws IOException {
        Dataset dataset = Folder.read(folder);
        Profile profile = new Profile(dataset);
        Report report = Engine.run(
                new Subject(dataset, Texts.in(folder.resolve("sources"), dataset)),
                Rules.all(),
                List.of(profile),
                way,
                Progress.SILENT);
        List<String> told =
                new ArrayList<>(List.of(Fixture.lines(report), report.counts().toString()));
        report.steps().forEach(step -> told.add(step.toString()));
        report.files().forEach((path, mark) -> told.add(path + " " + mark));
        for (Table table : dataset.tables()) {
            table.columns().forEach(column -> told.add(column.name() + " " + profile.of(table, column)));
        }
        return told;
    }
}
