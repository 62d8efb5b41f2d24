package org.beleg.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import org.beleg.dataset.Column;
import org.junit.jupiter.api.Test;

/** No count under the bound can be told from what is told. */
final class DiscretionTest {
    private static final int LARGEST = 9;

    private static Column column(Optional<String> separator, boolean sensitive) {
        Optional<String> none = Optional.empty();
        Column.Type type = separator.isPresent() ? Column.Type.LIST : Column.Type.STRING;
        return new Column(
                "c", "", "", type, none, false, List.of(), separator, none, none, Optional.empty(), none, sensitive);
    }

    private static ColumnStatistics counted(long missing, Map<String, Long> frequencies) {
        long rows = missing + frequencies.values().stream().mapToLong(n -> n).sum();
        return new ColumnStatistics(rows, missing, frequencies.size(), true, frequencies, Optional.empty());
    }

    /** All tables of up to four values and the missing ones are tried, and all that a reader could take them for. */
    @Test
    void whatIsKeptBackMayBeAnySmallNumber() {
        int guarded = 0;
        for (int below = 2; below <= 5; below++) {
            for (int all = 0; all < 8 * 8 * 8 * 8; all++) {
                Map<String, Long> values = new TreeMap<>();
                List.of("a", "b", "c").forEach(v -> values.put(v, 0L));
                int rest = all;
                for (String value : List.of("a", "b", "c")) {
                    values.put(value, (long) (rest % 8));
                    rest /= 8;
                }
                values.values().removeIf(n -> n == 0);
                guarded += isGuarded(below, counted(rest, values)) ? 1 : 0;
            }
        }
        assertTrue(guarded > 5000, "tables with something kept back: " + guarded);
    }

    private static boolean isGuarded(int below, ColumnStatistics counted) {
        ColumnStatistics told = new Discretion(below).of(column(Optional.empty(), false), counted);
        Map<String, String> words = new TreeMap<>(told.instead().values());
        told.instead().missing().ifPresent(word -> words.put("", word));
        long open = told.rows()
                - told.frequencies().values().stream().mapToLong(n -> n).sum()
                - (told.instead().missing().isPresent() ? 0 : told.missing());
        told.frequencies().values().forEach(n -> assertTrue(n >= below, () -> counted + " tells " + told));
        boolean allKept = told.frequencies().isEmpty()
                && (told.missing() == 0 || told.instead().missing().isPresent());
        if (words.isEmpty() || allKept) {
            return !words.isEmpty();
        }
        List<String> names = new ArrayList<>(words.keySet());
        for (String name : names) {
            Set<Long> may = new TreeSet<>();
            for (long n = 1; n <= open; n++) {
                List<String> others = names.stream()
                        .filter(o -> !o.equals(name))
                        .map(words::get)
                        .map(String::valueOf)
                        .toList();
                if (fits(n, String.valueOf(words.get(name)), below) && mayBe(open - n, others, 0, below)) {
                    may.add(n);
                }
            }
            if (String.valueOf(words.get(name)).startsWith("<")) {
                assertEquals(below - 1, may.size(), () -> name + " in " + counted + " told as " + told);
            }
        }
        return true;
    }

    private static boolean fits(long n, String word, int below) {
        return word.startsWith("<") ? n >= 1 && n < below : n >= below;
    }

    private static boolean mayBe(long sum, List<String> words, int from, int below) {
        if (from == words.size()) {
            return sum == 0;
        }
        LongPredicate rest = n -> mayBe(sum - n, words, from + 1, below);
        for (long n = 1; n <= sum; n++) {
            if (fits(n, words.get(from), below) && rest.test(n)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aSecondCountIsKeptBackSoThatTheTotalGivesNothingAway() {
        ColumnStatistics told = new Discretion(5)
                .of(column(Optional.empty(), false), counted(0, Map.of("rare", 1L, "some", 12L, "many", 90L)));
        assertEquals(Map.of("rare", "<5", "some", "≥5"), told.instead().values());
        assertEquals(Map.of("many", 90L), told.frequencies());
    }

    @Test
    void ofAListOnlyTheSmallCountsAreKeptBack() {
        ColumnStatistics counted =
                new ColumnStatistics(20, 8, 2, true, Map.of("rare", 1L, "many", (long) LARGEST), Optional.empty());
        ColumnStatistics told = new Discretion(5).of(column(Optional.of("|"), false), counted);
        assertEquals(Map.of("rare", "<5"), told.instead().values());
        assertEquals(Map.of("many", 9L), told.frequencies());
    }

    @Test
    void fewRowsWithoutAValueAreNotToldNorThoseWithOne() {
        ColumnStatistics told =
                new Discretion(5).of(column(Optional.empty(), false), counted(3, Map.of("a", 50L, "b", 60L)));
        assertEquals(Optional.of("<5"), told.instead().missing());
        assertEquals(Optional.of("≥5"), told.instead().present());
        assertEquals(5, told.missing());
    }

    @Test
    void ofASensitiveColumnNoValueIsTold() {
        ColumnStatistics told = new Discretion(0).of(column(Optional.empty(), true), counted(3, Map.of("a", 50L)));
        assertEquals(Map.of(), told.frequencies());
        assertFalse(told.isExact());
        assertEquals(Optional.empty(), told.numbers());
        assertEquals(3, told.missing());
        ColumnStatistics few = new Discretion(5).of(column(Optional.empty(), true), counted(3, Map.of("a", 2L)));
        assertEquals(Map.of(), few.instead().values());
        assertEquals(Optional.of("<5"), few.instead().present());
    }

    @Test
    void withoutABoundAllIsTold() {
        ColumnStatistics counted = counted(1, Map.of("a", 1L));
        assertEquals(counted, new Discretion(0).of(column(Optional.empty(), false), counted));
    }
}
