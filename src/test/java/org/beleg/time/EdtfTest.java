package org.beleg.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class EdtfTest {
    private static final Path VECTORS = Path.of("src/test/resources/edtf.tsv");

    @TestFactory
    Stream<DynamicTest> aDateStandsForTheseDaysOrSaysWhyNot() throws IOException {
        return Files.readAllLines(VECTORS, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 2))
                .map(line -> DynamicTest.dynamicTest("“" + line[0] + "”", () -> assertEquals(line[1], said(line[0]))));
    }

    private static String said(String text) {
        Edtf edtf = Edtf.read(text);
        if (edtf instanceof Edtf.Date date) {
            return day(date.days().earliest()) + "\t" + day(date.days().latest()) + "\t"
                    + (date.sharp() ? "sharp" : "soft");
        }
        return "fault\t" + ((Edtf.Fault) edtf).why();
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    @Test
    void aTextThatIsNoDateStandsForUnknownDays() {
        assertEquals(Days.UNKNOWN, Edtf.days("soon"));
    }

    @Test
    void daysAreCountedWithBothEnds() {
        assertEquals(Optional.of(28L), Edtf.days("2019-02").length());
        assertEquals(Optional.empty(), Edtf.days("2019-02/..").length());
    }

    @Test
    void anOffsetMovesEachEndByItsOwn() {
        Days moved = Edtf.days("[2019-02-19..2019-03-22]").plus(Optional.of(-6L), Optional.of(-1L));
        assertEquals("2019-02-13 to 2019-03-21", moved.toString());
        Days open = Edtf.days("2019-02-19").plus(Optional.of(1L), Optional.empty());
        assertEquals("2019-02-20 to …", open.toString());
    }

    @Test
    void daysLieWithinOthersIfNoEndLiesOutside() {
        Days february = Edtf.days("2019-02");
        assertTrue(Edtf.days("2019-02-09").isWithin(february));
        assertTrue(Edtf.days("2019-02-09/..").isWithin(february));
        assertTrue(february.isWithin(Days.UNKNOWN));
        assertFalse(Edtf.days("2019-02-09/2019-03-01").isWithin(february));
        assertFalse(Edtf.days("../2019-01-31").isWithin(february));
    }
}
