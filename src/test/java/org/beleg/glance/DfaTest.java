package org.beleg.glance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.beleg.json.RowSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** A table finds a pattern where {@code java.util.regex} finds it. */
final class DfaTest {
    private static final int PATTERNS = Integer.getInteger("differential.patterns", 20_000);

    @Test
    void itAgreesWithJava(TestReporter reporter) {
        int readable = 0;
        int usable = 0;
        for (int seed = 0; seed < PATTERNS; seed++) {
            Random random = new Random(seed);
            String pattern = RandomPatterns.pattern(random);
            Dfa table = Dfa.of(pattern);
            readable += table.isReadable() ? 1 : 0;
            if (table.isReadable()) {
                usable++;
                compare(pattern, table, random);
            }
        }
        reporter.publishEntry("patterns that became tables", usable + " of " + PATTERNS);
        assertTrue(readable > PATTERNS / 4, () -> "most patterns are not read: the test shows little");
    }

    private static void compare(String pattern, Dfa table, Random random) {
        Predicate<String> java = RowSchema.pattern(pattern);
        for (int i = 0; i < 20; i++) {
            String text = RandomPatterns.text(random);
            byte[] bytes = ("[" + text + "]").getBytes(StandardCharsets.UTF_8);
            int answer = table.answer(bytes, 1, bytes.length - 1);
            if (answer != Question.UNSURE) {
                assertEquals(java.test(text), answer == Question.YES, () -> pattern + " in '" + text + "'");
            }
        }
    }

    @Test
    void usualPatternsBecomeTables() {
        List<String> usual = List.of(
                "^A[0-9]{3}$",
                "^[A-Z]{2,3}-\\d+$",
                "^[a-z]+(-[a-z]+)*$",
                "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
                "^(https?://|doi:)",
                "^\\S(.*\\S)?$",
                "foo|bar",
                "^10\\.[0-9]{4,9}/[-._;()/:A-Za-z0-9]+$",
                "[0-9]$");
        usual.forEach(p -> assertTrue(Dfa.of(p).isReadable(), p));
    }

    @Test
    void theFormatsAreTables() {
        List.of("date", "date-time", "time", "uri", "uri-reference", "ipv4", "hostname", "email")
                .forEach(f -> assertTrue(Formats.table(f).isReadable(), f));
    }

    @Test
    void whatASearchByTrialMightNotEndOnIsLeftOpen() {
        List.of("^(a+)+$", "^(a|aa)*b", "(.*)(.*)(.*)(.*)x", "(a?){20}b")
                .forEach(p -> assertFalse(Dfa.of(p).isReadable(), p));
        byte[] text = "a-".repeat(2000).getBytes(StandardCharsets.UTF_8);
        assertEquals(Question.UNSURE, Dfa.of("^(a-)*$").answer(text, 0, text.length));
    }

    @Test
    void charactersBeyondAsciiCountAsOne() {
        assertEquals(Question.YES, answer("^.{3}$", "ä😀ع"));
        assertEquals(Question.NO, answer("^.{3}$", "ä😀عb"));
        assertEquals(Question.NO, answer("^[a-z]+$", "aäb"));
        assertEquals(Question.UNSURE, answer("^.$", "\u2028"));
    }

    private static int answer(String pattern, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Dfa.of(pattern).answer(bytes, 0, bytes.length);
    }
}
