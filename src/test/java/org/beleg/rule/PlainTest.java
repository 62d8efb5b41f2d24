package org.beleg.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.beleg.dataset.Characters;
import org.beleg.glance.RowScanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** What a glance calls plain no rule on texts finds fault with. */
final class PlainTest {
    private static final List<String> AROUND = List.of("a%sb", "%s", "a%s", "%sa", "é%sü", "Ã%s", "%s€", "1%s", "%s.5");

    @Test
    void everyCharacterAloneAndBesideOthers(TestReporter reporter) {
        int plain = 0;
        int all = 0;
        for (int point = 1; point <= Character.MAX_CODE_POINT; point = point == 0xD7FF ? 0xE000 : point + 1) {
            String letter = Character.toString(point);
            // Beyond the scripts that join and combine nothing depends on the neighbours.
            for (String around : point < 0x3000 ? AROUND : AROUND.subList(0, point < 0x10000 ? 2 : 1)) {
                all++;
                plain += isPlain(around.replace("%s", letter)) ? 1 : 0;
            }
        }
        assertTrue(plain > all / 20, plain + " of " + all);
        reporter.publishEntry("plain: " + plain + " of " + all);
    }

    @Test
    void textsOfManyLetters() {
        Random random = new Random(11);
        int plain = 0;
        String letters = " -=+@.,19abzAZäöüßéñÃÂâ€œ™\u00a0\u0301\u200b\ufffdع\u064bקд中\u1161\u11a8가\uD83D\uDE00";
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(8) + 1; n > 0; n--) {
                int at = random.nextInt(letters.length());
                text.append(Character.isSurrogate(letters.charAt(at)) ? "\uD83D\uDE00" : letters.substring(at, at + 1));
            }
            plain += isPlain(text.toString()) ? 1 : 0;
        }
        assertTrue(plain > 20_000, plain + " texts");
    }

    @Test
    void ordinaryTextsArePlain() {
        for (String text : List.of(
                "Straße nach Süden, gesperrt", "الباغوز", "-12.5", "+49", "a\nb", "he said “no”", "naïve café", "北京")) {
            assertTrue(isPlain(text), text);
        }
        for (String text :
                List.of(" a", "a ", "=1+1", "@x", "a\tb", "a\u0301", "\u00a0a", "Ã¤", "a\u200bb", "-x", "\ufffd")) {
            assertEquals(false, isPlain(text), text);
        }
    }

    /** Whether a glance calls it plain; and if so, whether the rules agree. */
    private static boolean isPlain(String text) {
        byte[] cell = ("\"" + text.replace("\"", "\"\"") + "\"\n").getBytes(StandardCharsets.UTF_8);
        RowScanner scanner = new RowScanner(1);
        scanner.begin(Arrays.copyOf(cell, cell.length + 100), 0, cell.length, false);
        boolean plain = scanner.next() == RowScanner.Found.ROWS
                && scanner.rows().suspects().isEmpty();
        if (plain) {
            String points = text + " "
                    + text.codePoints().mapToObj(Integer::toHexString).toList();
            assertTrue(Normalizer.isNormalized(text, Normalizer.Form.NFC), points);
            assertTrue(TwiceEncoded.repair(text).isEmpty(), points);
            assertTrue(text.codePoints().noneMatch(Characters::isInvisible), points);
            assertEquals(text, Characters.strip(text), points);
            assertEquals(text, Sound.cell(text), points);
            assertEquals(-1, text.indexOf(Sound.LOST), points);
            assertTrue(!SpreadsheetFormula.isFormula(text), points);
        }
        return plain;
    }
}
