package org.beleg.describe;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.beleg.dataset.Column;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Table;
import org.beleg.manual.Grid;
import org.beleg.manual.Manual;
import org.beleg.manual.Part;
import org.beleg.manual.Section;

/**
 * How far coders agreed on a variable: the numbers of the row that names it in a table of the manual's part on agreement,
 * each with the head of its column. They are written once and stand in both places.
 */
final class Agreement {
    private static final Pattern NUMBER = Pattern.compile("[-\u2212]?[0-9]*[.,]?[0-9]+");

    private final Dataset dataset;
    private final List<Grid> grids;

    Agreement(Optional<Manual> manual, Dataset dataset) {
        this.dataset = dataset;
        this.grids = manual.map(Manual::all).orElse(List.of()).stream()
                .filter(s -> s.part().equals(Optional.of(Part.RELIABILITY)))
                .flatMap(Section::all)
                .flatMap(s -> s.grids().stream())
                .toList();
    }

    /** The numbers in the words of the manual, such as {@code Units 43, Alpha 0.906}. */
    Optional<String> of(Table table, Column column) {
        return grids.stream()
                .flatMap(grid -> grid.rows().stream()
                        .filter(row -> names(row, table, column))
                        .map(row -> numbers(grid.head(), row)))
                .filter(numbers -> !numbers.isEmpty())
                .findFirst();
    }

    private boolean names(List<String> row, Table table, Column column) {
        return row.contains(table.name() + "." + column.name())
                || (row.contains(column.name()) && (isOnly(table, column) || isIn(row, table)));
    }

    private static boolean isIn(List<String> row, Table table) {
        return row.stream()
                .anyMatch(cell -> cell.equalsIgnoreCase(table.name()) || cell.equalsIgnoreCase(table.title()));
    }

    /** Whether no other table has a column of that name. */
    private boolean isOnly(Table table, Column column) {
        return dataset.tables().stream()
                .filter(other -> !other.name().equals(table.name()))
                .flatMap(other -> other.columns().stream())
                .noneMatch(other -> other.name().equals(column.name()));
    }

    private static String numbers(List<String> head, List<String> row) {
        return IntStream.range(0, row.size())
                .filter(i -> NUMBER.matcher(row.get(i)).matches())
                .mapToObj(i -> (head.get(i) + " " + row.get(i)).strip())
                .collect(Collectors.joining(", "));
    }
}
