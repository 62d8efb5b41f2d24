package org.beleg.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beleg.json.Json;
import org.beleg.json.JsonText;
import org.beleg.rule.Rules;
import org.junit.jupiter.api.Test;

/** The frame of the codebook says its words from one file a language, and from nowhere else. */
final class WordsTest {
    private static final Path RESOURCES = Path.of("src/main/resources/org/beleg/describe");
    private static final Path ROOM = Path.of("src/main/java/org/beleg/describe");
    /** Titles of rules are English in the rules themselves; another language has them here. */
    private static final String RULE = "rule.";

    private static List<String> keys(String language) {
        return Words.in(language).keys().stream()
                .filter(k -> !k.startsWith(RULE))
                .toList();
    }

    @Test
    void everyLanguageHasTheSameWordsToFillAndNoneIsEmpty() {
        for (String language : Flavour.languages()) {
            assertEquals(keys("en"), keys(language), language);
            for (String key : keys("en")) {
                assertFalse(
                        List.of(key.split("\\.", -1)).contains("this"), "the template engine means another: " + key);
                assertEquals(places("en", key), places(language, key), language + " " + key);
            }
        }
    }

    private static Set<String> places(String language, String key) {
        String text = raw(language, key);
        assertFalse(text.isBlank(), language + " " + key);
        Set<String> names = new TreeSet<>();
        Matcher name = Pattern.compile("\\{[a-zA-Z]+\\}").matcher(text);
        while (name.find()) {
            names.add(name.group());
        }
        if (key.endsWith(".one")) {
            names.remove("{n}");
        }
        return names;
    }

    private static String raw(String language, String key) {
        try {
            Json json = JsonText.read(Files.readAllBytes(RESOURCES.resolve("codebook." + language + ".json")))
                    .value();
            for (String part : key.split("\\.", -1)) {
                json = json.get(part).orElseThrow();
            }
            return json.asString().orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyOtherLanguageHasATitleForEveryRuleAndForNothingElse() {
        Set<String> rules =
                Rules.all().stream().map(r -> RULE + r.card().code()).collect(Collectors.toCollection(TreeSet::new));
        for (String language : Flavour.languages()) {
            Set<String> titled = Words.in(language).keys().stream()
                    .filter(k -> k.startsWith(RULE))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(language.equals("en") ? Set.of() : rules, titled, language);
        }
    }

    @Test
    void everyWordIsUsed() throws IOException {
        String all = read(RESOURCES, ".mustache") + read(ROOM, ".java");
        List<String> idle = keys("en").stream().filter(k -> !isUsed(k, all)).toList();
        assertEquals(List.of(), idle);
    }

    /** By its key, in a template or in Java, or by a beginning of it that Java completes. */
    private static boolean isUsed(String key, String all) {
        String plain = key.replaceFirst("OrWords$", "");
        String before = plain.substring(0, Math.max(0, plain.lastIndexOf('.')));
        return all.contains("say." + plain + "}}")
                || all.contains('"' + plain + '"')
                || all.contains('"' + before + '"')
                || all.contains('"' + before + ".\"");
    }

    @Test
    void noWordOfTheFrameStandsInATemplate() throws IOException {
        List<String> left = new ArrayList<>();
        for (Path file : files(RESOURCES, ".mustache")) {
            String words = Files.readString(file)
                    .replaceAll("(?s)<pre>.*?</pre>", " ")
                    .replaceAll("(?s)\\{\\{.*?\\}\\}+", " ")
                    .replaceAll("(?s)<[^>]*>", " ")
                    .replace("https://doi.org/", " ");
            Matcher word = Pattern.compile("\\p{L}+").matcher(words);
            while (word.find()) {
                left.add(file.getFileName() + ": " + word.group());
            }
        }
        assertEquals(List.of("codebook.mustache: doi"), left);
    }

    /** What the toolkit itself says of checks is English everywhere, and marked so. */
    @Test
    void aGermanCodebookHasNoEnglishWordOfTheFrame() throws IOException {
        String page = new String(
                Described.of(Described.ONE_TABLE, Set.of(Flavour.LANG_DE)).bytes("data/codebook.html"),
                java.nio.charset.StandardCharsets.UTF_8);
        assertFalse(page.indexOf("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"de\"") < 0);
        String words = page.replaceAll("(?s)<(script|style).*?</\\1>", " ")
                .replaceAll("(?s)<(td|span)[^>]*lang=\"en\"[^>]*>.*?</\\1>", " ")
                .replaceAll("(?s)<[^>]*>", "");
        List<String> german = keys("de").stream().map(k -> raw("de", k)).toList();
        for (String key : keys("en")) {
            for (String part : raw("en", key).split("\\{[a-zA-Z]+\\}|[`*]+", -1)) {
                boolean telling = part.strip().length() > 8 && german.stream().noneMatch(g -> g.contains(part.strip()));
                assertFalse(telling && words.contains(part.strip()), key + ": " + part);
            }
        }
    }

    @Test
    void aNumberIsWrittenInGroupsAndAShareAsTheLanguageDoes() {
        assertEquals("9999", Words.in("en").number(9999));
        assertEquals("10\u202f000", Words.in("de").number(10_000));
        assertEquals("1\u202f234\u202f567", Words.in("en").number(1_234_567));
        assertEquals("12,5\u00a0%", Words.in("de").share(1, 8));
        assertEquals("12.5\u00a0%", Words.in("en").share(1, 8));
        assertEquals("–", Words.in("en").share(0, 0));
    }

    @Test
    void aSentenceKeepsCodeAndLinksOfWhatIsFilledIn() {
        Sentence name = Sentence.NOTHING.link("t", "table-t");
        Sentence sentence = Words.in("de").sentence("versions.cells", "table", name, "changes", "zwei");
        assertEquals("Die Tabelle t nennt zwei, je mit dem Wert davor und danach und dem Grund.", sentence.toString());
        assertEquals(java.util.Optional.of("table-t"), sentence.pieces().get(1).href());
    }

    private static String read(Path folder, String end) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : files(folder, end)) {
            all.append(Files.readString(file)).append('\n');
        }
        return all.toString();
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(end)).sorted().toList();
        }
    }
}
