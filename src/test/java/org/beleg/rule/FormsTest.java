package org.beleg.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What identifiers, codes and days must look like. */
final class FormsTest {
    @ParameterizedTest
    @ValueSource(strings = {"0000-0002-1825-0097", "0000-0001-5109-3700", "0000-0002-1694-233X"})
    void realOrcidsAreRight(String orcid) {
        assertEquals(Optional.empty(), new OrcidId().fault(orcid));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://ror.org/02mhbdp94", "https://ror.org/01ggx4157", "https://ror.org/05a28rw58"})
    void realRorsAreRight(String ror) {
        assertEquals(Optional.empty(), new RorId().fault(ror));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en-GB", "ckb", "kmr", "ku", "zh-Hant-TW", "sr-Latn", "und", "es-419"})
    void languagesAreKnown(String tag) {
        assertEquals(Optional.empty(), new LanguageTag().fault(tag));
    }

    @ParameterizedTest
    @CsvSource({"deu,de", "en_US,en-US", "German,de", "xx,", "de-XX,"})
    void aWrongLanguageHasANearestOneWhereItCanBeTold(String tag, String nearest) {
        assertEquals(
                Optional.ofNullable(nearest),
                new LanguageTag().fault(tag).orElseThrow().nearest());
    }

    @ParameterizedTest
    @CsvSource({"2019-02-30,", "2019-13-02,2019-02-13", "9.2.2019,2019-02-09", "2019/2/9,2019-02-09", "02/09/2019,"})
    void aWrongDayHasANearestOneOnlyWhereNothingIsGuessed(String day, String nearest) {
        assertEquals(
                Optional.ofNullable(nearest),
                new CalendarDay(false).fault(day).orElseThrow().nearest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019",
                "2019-02",
                "2019-02-09/2019-03-22",
                "2019/..",
                "../2019",
                "2019-02-09/2019",
                "2019-02-09/2019-02"
            })
    void periodsMayBeOpenOrRough(String period) {
        assertEquals(Optional.empty(), new CalendarDay(true).fault(period));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-03/2019-02", "2019-02-30", "2019-14", "soon"})
    void periodsThatCannotBeAreFaults(String period) {
        assertTrue(new CalendarDay(true).fault(period).isPresent());
    }

    @Test
    void aTextThatWasEncodedTwiceIsRepaired() {
        assertEquals(Optional.of("München"), TwiceEncoded.repair("MÃ¼nchen"));
        assertEquals(Optional.of("Straße"), TwiceEncoded.repair("StraÃŸe"));
        assertEquals(Optional.of("à la carte"), TwiceEncoded.repair("Ã\u00a0 la carte"));
        assertEquals(Optional.of("“so” – it’s 5 €"), TwiceEncoded.repair("â€œsoâ€\u009d â€“ itâ€™s 5 â‚¬"));
        assertEquals(Optional.of("الباغوز"), TwiceEncoded.repair("Ø§Ù„Ø¨Ø§ØºÙˆØ²"));
        assertEquals(Optional.of("Łódź się"), TwiceEncoded.repair("ÅÃ³dÅº siÄ™".replace("ÅÃ", "Å\u0081Ã")));
        assertEquals(Optional.of("5°C"), TwiceEncoded.repair("5Â°C"));
        assertEquals(Optional.of("Việt"), TwiceEncoded.repair("Viá»‡t"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Â",
                "« Â »",
                "«MAÇû",
                "“IRMÔ",
                "AMANHÃ…",
                "„Spaß“",
                "Fuß–Ball",
                "Việt Nam, ĐÀ NẴNG",
                "São Paulo",
                "ÂNGELA Ã",
                "«Ñ»",
                "à »",
                "Ø“",
                "É…",
                "Ä…",
                "المدينة",
                "El Niño",
                "naïve façade",
                "ÜBERGRÖSSE"
            })
    void realTextIsNotTakenForOneThatWasEncodedTwice(String text) {
        assertEquals(Optional.empty(), TwiceEncoded.repair(text));
    }

    @ParameterizedTest
    @CsvSource(
            value = {"^E\\d{3}$ E123", "^[A-Z]{2}$ AA", "^(a|b)-[0-9]+$ a-1", "^x?y{2}$ yy"},
            delimiter = ' ')
    void aPlainPatternHasAnExample(String pattern, String example) {
        assertEquals(Optional.of(example), Example.of(pattern));
    }

    @ParameterizedTest
    @ValueSource(strings = {"^(?!x)a$", "^[^a]$", "\\p{L}+", "^(a$", "^\\bword\\b$"})
    void aHardPatternHasNone(String pattern) {
        assertEquals(Optional.empty(), Example.of(pattern));
    }
}
