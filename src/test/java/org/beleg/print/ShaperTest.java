package org.beleg.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShaperTest {
    /** Each letter and the form it takes: i, m, f as the OpenType features, l with lam, h hidden, - by itself. */
    @ParameterizedTest
    @CsvSource({
        "بيت, ب:i ي:m ت:f",
        "دار, د:- ا:- ر:-",
        "گوڵ, گ:i و:f ڵ:-",
        "ڵێ, ڵ:i ێ:f",
        "لا, ل:h ا:l",
        "بلا, ب:i ل:h ا:L",
        "بَت, ب:i َ:- ت:f",
        "ب\u200Cت, ب:- \u200C:- ت:-",
        "(ب), (:- ب:- ):-",
    })
    void lettersJoin(String text, String wanted) {
        String shaped = new Shaper(Face.ARABIC.letters()).shapeText(text);
        String seen = shaped.codePoints().mapToObj(ShaperTest::form).collect(Collectors.joining(" "));
        assertEquals(wanted, seen);
    }

    private static String form(int code) {
        int letter = Form.character(code);
        String forms = "fimhlL";
        int number = code == letter || letter < Form.FIRST ? -1 : code - Form.FINA.of(letter);
        return Character.toString(letter) + ":" + (number < 0 ? "-" : forms.charAt(number));
    }

    @ParameterizedTest
    @CsvSource({"أبجد, دجبأ", "أب 12 جد, دج 12 بأ", "أب Beleg 1.0 جد, دج Beleg 1.0 بأ", "Beleg., .Beleg"})
    void aLineIsOrderedForPaper(String text, String wanted) {
        assertEquals(wanted, new Shaper(Face.ARABIC.letters()).reorderRTLTextToLTR(text));
    }
}
