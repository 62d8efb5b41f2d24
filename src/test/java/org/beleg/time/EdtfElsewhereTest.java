package org.beleg.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** EDTF held against another implementation, the npm package edtf; where the two differ the list says why. */
final class EdtfElsewhereTest {
    private static final Path VECTORS = Path.of("src/test/resources/edtf-npm.tsv");

    private static List<String[]> vectors() throws IOException {
        return Files.readAllLines(VECTORS, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .toList();
    }

    @Test
    void aDateStandsForTheDaysThatAnotherImplementationSays() throws IOException {
        List<String[]> alike = vectors().stream().filter(v -> v[3].isEmpty()).toList();
        assertTrue(alike.size() >= 80, alike.size() + " dates");
        List<String> unlike = alike.stream()
                .filter(v -> !ours(v[0]).equals(v[1] + " " + v[2]))
                .map(v -> v[0] + ": " + v[1] + " " + v[2] + " but " + ours(v[0]))
                .toList();
        assertEquals(List.of(), unlike);
    }

    @Test
    void aDifferenceThatIsExplainedIsOne() throws IOException {
        List<String> same = vectors().stream()
                .filter(v -> !v[3].isEmpty() && ours(v[0]).equals(v[1] + " " + v[2]))
                .map(v -> v[0])
                .toList();
        assertEquals(List.of(), same);
    }

    private static String ours(String text) {
        return Edtf.read(text) instanceof Edtf.Date date
                ? date.days().earliest().map(Object::toString).orElse("") + " "
                        + date.days().latest().map(Object::toString).orElse("")
                : "refused ";
    }
}
