package org.beleg.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.beleg.dataset.Column;

/**
 * What may be told of what was counted: of a sensitive column no value, of any other no count under a bound.
 *
 * <p>Rows, missing ones and values add up, and the number of rows is known. So where counts under the bound are kept back,
 * the smallest others are, too, until the sum of those kept back allows every small one to be any number from one to the
 * bound less one. The values of a list do not add up to anything that is told.
 *
 * @param below the bound; 0 or 1 keeps nothing back
 */
record Discretion(int below) {

    /** No cell of a table can hold it. */
    private static final String MISSING = "\u0000";

    /** How often a value occurs. */
    private record Cell(String value, long count) {}

    /** What may be told of a column. */
    ColumnStatistics of(Column column, ColumnStatistics counted) {
        ColumnStatistics told = below > 1 ? guarded(counted, column.separator().isPresent()) : counted;
        return column.sensitive()
                ? new ColumnStatistics(
                        told.rows(),
                        told.missing(),
                        told.distinct(),
                        false,
                        Map.of(),
                        Optional.empty(),
                        told.instead().withoutValues())
                : told;
    }

    private ColumnStatistics guarded(ColumnStatistics counted, boolean isList) {
        boolean adds = counted.isExact() && !isList;
        Cell missing = new Cell(MISSING, counted.missing());
        Cell present = new Cell("", counted.present());
        List<Cell> values = counted.frequencies().entrySet().stream()
                .map(value -> new Cell(value.getKey(), value.getValue()))
                .toList();
        List<Cell> whole = new ArrayList<>(adds ? values : List.of(present));
        whole.add(missing);
        Set<Cell> kept = new HashSet<>(kept(whole));
        boolean few = kept.contains(missing);
        Map<String, String> instead = new TreeMap<>();
        Map<String, Long> shown = new TreeMap<>(counted.frequencies());
        values.stream()
                .filter(cell -> adds ? kept.contains(cell) : isSmall(cell))
                .forEach(cell -> {
                    instead.put(cell.value(), word(cell));
                    shown.remove(cell.value());
                });
        return new ColumnStatistics(
                counted.rows(),
                few ? Math.min(below, counted.rows()) : counted.missing(),
                counted.distinct(),
                counted.isExact(),
                shown,
                counted.numbers().filter(n -> counted.present() >= below),
                new ColumnStatistics.Instead(
                        instead,
                        few ? Optional.of(word(missing)) : Optional.empty(),
                        few || isSmall(present) ? Optional.of(word(present)) : Optional.empty()));
    }

    private boolean isSmall(Cell cell) {
        return cell.count() > 0 && cell.count() < below;
    }

    private String word(Cell cell) {
        return (isSmall(cell) ? "<" : "≥") + below;
    }

    /** The cells whose counts are kept back; none, if none is small. */
    private List<Cell> kept(List<Cell> cells) {
        List<Cell> some = cells.stream()
                .filter(cell -> cell.count() > 0)
                .sorted(Comparator.comparingLong(Cell::count).thenComparing(Cell::value))
                .toList();
        int small = (int) some.stream().filter(this::isSmall).count();
        int kept = small;
        while (kept < some.size() && !isEnough(some.subList(0, kept), small)) {
            kept++;
        }
        return some.subList(0, kept);
    }

    /**
     * Whether the small ones among cells with a known sum may each be one, and each be the bound less one. Of the others
     * it is known that they are not under the bound.
     */
    private boolean isEnough(List<Cell> cells, int small) {
        if (small == 0) {
            return true;
        }
        long sum = cells.stream().mapToLong(Cell::count).sum();
        int large = cells.size() - small;
        long least = (long) large * below + small - 1 + below - 1;
        boolean mayBeOne = large > 0 || sum <= 1 + (small - 1) * (below - 1L);
        return sum >= least && mayBeOne;
    }
}
