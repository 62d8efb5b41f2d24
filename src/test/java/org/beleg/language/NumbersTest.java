package org.beleg.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How words and digits are read as numbers, against a list by hand and against another implementation. */
final class NumbersTest {
    private static List<String> lines(String list) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/language/" + list + ".tsv"), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"numbers.de", "numbers.en", "hedges.de", "hedges.en"})
    void wordsComeToWhatTheListSays(String list) throws IOException {
        Language language =
                Language.of(list.replaceFirst(".*\\.", ""), List.of()).orElseThrow();
        List<String> wrong = new ArrayList<>();
        for (String line : lines(list)) {
            int tab = line.indexOf('\t');
            if (tab > 0 && !said(language, line.substring(0, tab)).equals(line.substring(tab + 1))) {
                wrong.add(line + " but read as " + said(language, line.substring(0, tab)));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void theListIsLongEnoughAndAThirdOfItAreTraps(String code) throws IOException {
        List<String> lines = lines("numbers." + code);
        int traps = lines.indexOf("# traps");
        long all = lines.stream().filter(l -> !l.startsWith("#")).count();
        assertTrue(all >= 300, () -> all + " lines");
        assertTrue((lines.size() - traps - 1) * 3L >= all, () -> (lines.size() - traps - 1) + " traps of " + all);
    }

    /** RuleBasedNumberFormat of ICU spells cardinals out; what it writes is read back. */
    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void whatIcuSpellsOutIsReadBack(String code) {
        Language language = Language.of(code, List.of()).orElseThrow();
        RuleBasedNumberFormat icu =
                new RuleBasedNumberFormat(ULocale.forLanguageTag(code), RuleBasedNumberFormat.SPELLOUT);
        icu.setDefaultRuleSet("%spellout-cardinal" + (code.equals("de") ? "-neuter" : ""));
        List<String> wrong = new ArrayList<>();
        for (long n : numbers()) {
            String words = icu.format(n);
            String read = language.quantity(words)
                    .map(q -> q.values().get(0).toPlainString())
                    .orElse("nothing");
            if (!read.equals(String.valueOf(n))) {
                wrong.add(n + " " + words + " read as " + read);
            }
        }
        assertEquals(List.of(), wrong.stream().limit(20).toList());
    }

    /** What ICU writes in digits is read back, with the marks of the country. */
    @ParameterizedTest
    @CsvSource({
        "de,de",
        "de,de-AT",
        "de,de-CH",
        "en,en",
        "en,en-GB",
        "de,de-u-nu-arab",
        "en,ar-u-nu-arab",
        "de,fa-u-nu-arabext"
    })
    void whatIcuWritesInDigitsIsReadBack(String code, String locale) {
        Language language = Language.of(code, List.of()).orElseThrow();
        NumberFormat icu = NumberFormat.getInstance(ULocale.forLanguageTag(locale));
        icu.setMaximumFractionDigits(2);
        List<String> wrong = new ArrayList<>();
        for (long n : numbers()) {
            // A lone point with two digits after it is no number in German, though Swiss texts write so.
            boolean whole = n % 3 != 0 || (locale.equals("de-CH") && n < 100_000);
            BigDecimal value = BigDecimal.valueOf(n, whole ? 0 : 2);
            String written = icu.format(value);
            String read = language.quantity(written)
                    .map(q -> q.values().get(0).stripTrailingZeros().toPlainString())
                    .orElse("nothing");
            if (!read.equals(value.stripTrailingZeros().toPlainString())) {
                wrong.add(value + " " + written + " read as " + read);
            }
        }
        assertEquals(List.of(), wrong.stream().limit(20).toList());
    }

    private static List<Long> numbers() {
        List<Long> numbers = new ArrayList<>();
        for (long n = 1; n <= 2100; n++) {
            numbers.add(n);
        }
        Random random = new Random(7);
        for (int i = 0; i < 3000; i++) {
            numbers.add(1L + random.nextInt(999_999));
        }
        return numbers;
    }

    @Test
    void positionsAreCodePoints() {
        Language language = Language.of("de", List.of()).orElseThrow();
        Sentence sentence = language.read("🚢🚢 Es kamen 12 Boote.").get(0);
        assertEquals(new Stretch(12, 14), sentence.quantities().get(0).at());
    }

    static String said(Language language, String text) {
        String said = language.read(text).stream()
                .flatMap(s -> s.quantities().stream())
                .map(NumbersTest::word)
                .collect(Collectors.joining(" ; "));
        return said.isEmpty() ? "-" : said;
    }

    private static String sign(Hedge hedge) {
        if (hedge.qualifiers().contains("exact")) {
            List<String> others = hedge.qualifiers().stream()
                    .filter(q -> List.of("approx", "min", "max").contains(q))
                    .toList();
            return "?" + sign(new Hedge(others, hedge.fills()));
        }
        if (hedge.qualifiers().size() > 1) {
            return hedge.fills().equals("high") ? "<~" : ">~";
        }
        return switch (hedge.qualifiers().get(0)) {
            case "min" -> ">=";
            case "max" -> "<=";
            default -> "~";
        };
    }

    private static String word(Quantity quantity) {
        String number =
                quantity.values().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(".."));
        String hedge = quantity.hedge().map(NumbersTest::sign).orElse("");
        return switch (quantity.kind()) {
            case VAGUE -> "[" + quantity.floor().orElseThrow() + ",)";
            case INDEFINITE -> "many";
            default -> hedge + number;
        };
    }
}
