package org.beleg.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What may have been meant. */
final class NearestTest {
    @Test
    void aWordIsMeantThatIsNear() {
        assertEquals(Optional.of("license"), Nearest.of("licence", List.of("title", "license")));
        assertEquals(Optional.empty(), Nearest.of("licence", List.of("title", "doi")));
    }

    @Test
    void aKeyWithAnotherNumberIsANeighbour() {
        assertEquals(Optional.empty(), Nearest.ofKey("E3", List.of("E1", "E2", "E30")));
        assertEquals(Optional.empty(), Nearest.ofKey("E017", List.of("E016", "E018", "E117")));
        assertEquals(Optional.of("F017"), Nearest.ofKey("E017", List.of("E016", "F017")));
        assertEquals(Optional.of("E017"), Nearest.ofKey("E0017", List.of("E016", "E017")));
        assertEquals(
                Optional.of("bridge-north"), Nearest.ofKey("bridge-nort", List.of("bridge-north", "bridge-south")));
    }
}
