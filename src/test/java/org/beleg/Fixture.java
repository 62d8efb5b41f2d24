package org.beleg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.beleg.check.Engine;
import org.beleg.check.Finding;
import org.beleg.check.Progress;
import org.beleg.check.Report;
import org.beleg.check.Subject;
import org.beleg.check.Way;
import org.beleg.dataset.Dataset;
import org.beleg.read.Folder;
import org.beleg.read.Texts;
import org.beleg.rule.Rules;

/** Datasets to test with: the folder {@code base}, and others that are the same but for the files they hold. */
public final class Fixture {
    /** Where fixtures lie. */
    public static final Path FIXTURES = Path.of("src/test/resources/fixtures");

    private Fixture() {}

    /**
     * Lays the fixture over the base, in a new folder inside {@code into}; a file {@code -name} takes one away. Another
     * base is named in {@code base.txt}. Lines of {@code cells.txt} change single cells, {@code file | key | column |
     * value}, or take a row away, {@code file | key | -}, or add one, {@code file | + | row}.
     */
    public static Path laid(Path fixture, Path into) throws IOException {
        Path folder = into.resolve("dataset");
        Path named = fixture.resolve("base.txt");
        copy(FIXTURES.resolve(Files.exists(named) ? Files.readString(named).strip() : "base"), folder);
        copy(fixture, folder);
        Path cells = folder.resolve("cells.txt");
        if (Files.exists(cells)) {
            for (String line : Files.readAllLines(cells)) {
                change(folder, line.split(" \\| ", -1));
            }
        }
        for (String own : List.of("expected.txt", "base.txt", "cells.txt")) {
            Files.deleteIfExists(folder.resolve(own));
        }
        return folder;
    }

    /** Changes a cell, takes a row away, or adds one; see {@link #laid}. */
    public static void change(Path folder, String... what) throws IOException {
        Path file = folder.resolve(what[0]);
        if (what[1].equals("+")) {
            Files.writeString(file, Files.readString(file) + what[2] + "\n");
            return;
        }
        List<List<String>> rows = rows(file);
        int at = 1;
        while (!rows.get(at).get(0).equals(what[1])) {
            at++;
        }
        if (what[2].equals("-")) {
            rows.remove(at);
        } else {
            rows.get(at).set(rows.get(0).indexOf(what[2]), what[3]);
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(row.stream().map(Fixture::quoted).collect(Collectors.joining(",")))
                    .append('\n');
        }
        Files.writeString(file, text.toString());
    }

    /** The rows of a table, its header first. */
    public static List<List<String>> rows(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
            parser.forEach(record -> rows.add(new ArrayList<>(record.toList())));
        }
        return rows;
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[,\"\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** Copies a folder with all that is in it. */
    public static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.sorted().toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                String name = path.getFileName().toString();
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else if (name.startsWith("-")) {
                    Files.delete(target.resolveSibling(name.substring(1)));
                } else {
                    Files.deleteIfExists(target);
                    Files.copy(path, target);
                }
            }
        }
    }

    /** Checks a dataset with every rule; texts of sources are taken from its own {@code sources/}. */
    public static Report check(Path folder) throws IOException {
        Dataset dataset = Folder.read(folder);
        Subject subject = new Subject(dataset, Texts.in(folder.resolve("sources"), dataset));
        return Engine.run(subject, Rules.all(), List.of(), Way.usual(), Progress.SILENT);
    }

    /** The findings, one a line: code, severity, place, record and column, message, nearest right value. */
    public static String lines(Report report) {
        return report.findings().stream().map(Fixture::line).collect(Collectors.joining());
    }

    private static String line(Finding f) {
        return f.code() + " | " + f.severity().word() + (f.waived().isPresent() ? " waived" : "") + " | " + f.place()
                + " | " + f.record().orElse("") + f.column().map(c -> "." + c).orElse("") + " | " + f.message()
                + f.nearest().map(n -> " | nearest: " + n).orElse("") + "\n";
    }
}
