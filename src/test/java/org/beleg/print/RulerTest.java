package org.beleg.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class RulerTest {
    @Test
    void widthGrowsWithSizeAndWeight() {
        double plain = Ruler.width("al-Bagouz", 10, false);
        assertEquals(2 * plain, Ruler.width("al-Bagouz", 20, false), 1e-9);
        assertTrue(Ruler.width("al-Bagouz", 10, true) > plain);
        assertEquals(0, Ruler.width("", 10, false));
    }

    @Test
    void joinedLettersAreNarrowerThanLoneOnes() {
        String word = "الباغوز";
        double lone = word.codePoints()
                .mapToDouble(c -> Ruler.width(Character.toString(c), 10, false))
                .sum();
        double joined = Ruler.width(word, 10, false);
        assertTrue(joined < lone && joined > lone / 3, joined + " of " + lone);
    }

    @Test
    void aCharacterWithoutGlyphIsAsWideAsWhatStandsForIt() {
        assertEquals(Ruler.width("\uFFFD", 10, false), Ruler.width("한", 10, false), 1e-9);
    }
}
