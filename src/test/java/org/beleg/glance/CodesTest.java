package org.beleg.glance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Codes find what comes twice and what is missing, as a set of texts does, in memory and by way of a file. */
final class CodesTest {
    private final Code code = new Code();

    private static String value(Random random) {
        String value = Integer.toString(random.nextInt(3000), 36);
        return random.nextInt(3) == 0 ? "a longer value than fits into a code, " + value : value;
    }

    private Codes codes(int held, List<String> values) {
        Codes codes = new Codes(held);
        values.forEach(v -> codes.add(code.of(v)));
        return codes;
    }

    private static List<String> values(Random random) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            values.add(value(random));
        }
        return values;
    }

    @Test
    void repetitionsAreFound() throws IOException {
        Random random = new Random(5);
        List<String> first = values(random);
        List<String> second = values(random);
        Map<String, Integer> counts = new HashMap<>();
        first.forEach(v -> counts.merge(v, 1, Integer::sum));
        second.forEach(v -> counts.merge(v, 1, Integer::sum));
        for (int held : List.of(100, 1 << 20)) {
            Codes one = codes(held, first);
            assertEquals(held == 100, one.isSpilt());
            CodeSet again = Codes.repeated(List.of(one, codes(held, second)));
            counts.forEach((v, n) -> assertEquals(n > 1, again.contains(code.of(v)), v));
            one.addAll(codes(held, second));
            assertEquals(4000, one.size());
            CodeSet merged = Codes.repeated(List.of(one));
            assertEquals(again.size(), merged.size());
            counts.forEach((v, n) -> assertEquals(n > 1, merged.contains(code.of(v)), v));
        }
    }

    @Test
    void whatIsMissingIsFound() throws IOException {
        Random random = new Random(6);
        List<String> uses = values(random);
        List<String> keys = values(random);
        Set<String> known = new HashSet<>(keys);
        for (int held : List.of(100, 1 << 20)) {
            CodeSet missing = codes(held, uses).without(List.of(codes(held, keys), codes(held, List.of())));
            uses.forEach(v -> assertEquals(!known.contains(v), missing.contains(code.of(v)), v));
            assertTrue(missing.size() > 100);
        }
    }

    @Test
    void aValueHasOneCodeHoweverItIsGiven() {
        String[] texts = {"ab", "", "c", "a text of more than fifteen bytes"};
        RawRow row = new RawRow(new Window(texts.length).on(List.<String[]>of(texts)));
        for (int[] cells : List.of(new int[] {0}, new int[] {2}, new int[] {3}, new int[] {0, 2}, new int[] {3, 0})) {
            List<String> joined = new ArrayList<>();
            for (int cell : cells) {
                joined.add(texts[cell]);
            }
            long high = code.of(String.join("\u001f", joined)).high();
            long low = code.low();
            assertEquals(high, code.of(row, cells).high());
            assertEquals(low, code.low());
        }
    }

    @Test
    void valuesOfAnyLengthDiffer() {
        Set<List<Long>> seen = new HashSet<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            for (char end : "abc".toCharArray()) {
                code.of(text.toString() + end);
                assertTrue(seen.add(List.of(code.high(), code.low())), text.toString() + end);
            }
            text.append('\0');
        }
        assertFalse(new CodeSet().contains(code));
        assertNotEquals(0, code.low());
    }
}
