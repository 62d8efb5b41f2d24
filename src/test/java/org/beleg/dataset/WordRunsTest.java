package org.beleg.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Runs of words are found as the plain way finds them, which takes the whole text and patterns. */
final class WordRunsTest {
    private static final Pattern TAG =
            Pattern.compile("<[^<>]{0,500}>|&#?[a-zA-Z0-9]{1,10};|\\\\[nrt\"]|\\\\u[0-9a-fA-F]{4}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final List<String> PARTS = List.of(
            "one",
            "Two",
            "three3",
            "Straße",
            "über",
            "u\u0308ber",
            "ΣΑΣ",
            "٣",
            "İzmir",
            "l'eau",
            "co\u00adde",
            "*bold*",
            "a_b",
            "\uD835\uDC00x",
            "`q`",
            "—",
            "<b class=\"x\">",
            "</b>",
            "<",
            ">",
            "&amp;",
            "&#160;",
            "&",
            ";",
            "\\n",
            "\\u00e4",
            "\\x",
            "\"",
            "\n",
            ",",
            " ",
            " ",
            " ");

    private static void each(String text, Consumer<String> use) {
        String plain = Fingerprint.normalise(TAG.matcher(text).replaceAll(" "))
                .replaceAll("[*_`~]", "")
                .toLowerCase(Locale.ROOT);
        Deque<String> window = new ArrayDeque<>();
        Matcher words = WORD.matcher(plain);
        while (words.find()) {
            window.addLast(words.group());
            if (window.size() > WordRuns.LIMIT) {
                window.removeFirst();
            }
            if (window.size() == WordRuns.LIMIT) {
                use.accept(String.join(" ", window));
            }
        }
    }

    private static int plainly(String source, String text) {
        Set<String> runs = new HashSet<>();
        each(source, runs::add);
        int[] run = new int[2];
        each(text, window -> {
            run[0] = runs.contains(window) ? (run[0] == 0 ? WordRuns.LIMIT : run[0] + 1) : 0;
            run[1] = Math.max(run[1], run[0]);
        });
        return run[1];
    }

    private static String text(Random random, int parts) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts; i++) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return text.toString();
    }

    @Test
    void theyAreFoundAsThePlainWayFindsThem() {
        Random random = new Random(5);
        int found = 0;
        for (int i = 0; i < 3000; i++) {
            String source = text(random, 200);
            int from = random.nextInt(source.length() / 2);
            int to = from + random.nextInt(source.length() / 2);
            String text = text(random, 30) + source.substring(from, to).toUpperCase(Locale.ROOT) + text(random, 30);
            int plainly = plainly(source, text);
            assertEquals(plainly, new WordRuns(source).longest(text), () -> source + "\n---\n" + text);
            found += plainly > 0 ? 1 : 0;
        }
        assertTrue(found > 500, "found: " + found);
    }

    @Test
    void aLongTextIsReadInPiecesAndNoRunIsLostBetweenThem() throws IOException {
        Random random = new Random(6);
        String source = "the quick brown fox jumps over the lazy dog and comes back in the evening";
        for (int before = Words.MOST - 700; before < Words.MOST + 1400; before += 97) {
            String text = "x".repeat(before) + " <a href='" + text(random, 40).replaceAll("[<>]", "") + "'> "
                    + source.replace(" ", " <i>") + " end";
            int[] longest = WordRuns.longest(new StringReader(text), List.of(new WordRuns(source), new WordRuns("x")));
            assertEquals(15, longest[0], "at " + before);
            assertEquals(0, longest[1]);
        }
    }

    @Test
    void aTitleIsCited() {
        String title = "one two three four five six seven eight nine";
        WordRuns rest = new WordRuns(title + " ten eleven twelve").without(title);
        assertEquals(0, rest.longest(title));
        assertEquals(10, new WordRuns(title + " ten").longest(title + " ten"));
        assertEquals(WordRuns.LIMIT, rest.longest(title + " ten"));
        String text = IntStream.range(0, 61).mapToObj(n -> "w" + n).collect(Collectors.joining(" "));
        assertEquals(61, new WordRuns(text).without(text).longest(text));
    }
}
