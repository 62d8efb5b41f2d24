package org.beleg.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Outlines, held against shapely and pyproj over points made by {@code docs/countries.py}. */
final class CountryTest {
    private static final Path VECTORS = Path.of("src/test/resources/places.tsv");

    private static List<String[]> vectors() throws IOException {
        return Files.readAllLines(VECTORS, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .filter(CountryTest::isOnAPlane)
                .toList();
    }

    /** Countries across the antimeridian, of which an implementation for planes knows less than ours. */
    private static boolean isOnAPlane(String[] vector) {
        return Stream.of("RU", "FJ", "AQ")
                .noneMatch(code -> vector[2].contains(code)
                        || (vector.length > 3 && vector[3].equals(code))
                        || Country.at(point(vector)).contains(country(code)));
    }

    private static Point point(String[] vector) {
        return new Point(Double.parseDouble(vector[0]), Double.parseDouble(vector[1]));
    }

    private static Country country(String code) {
        return Country.of(code).orElseThrow();
    }

    @Test
    void tenThousandPointsLieWhereAnotherImplementationSays() throws IOException {
        List<String[]> vectors = vectors();
        assertTrue(vectors.size() >= 10_000, vectors.size() + " points");
        List<String> unlike = vectors.stream()
                .filter(v -> !v[2].equals(String.join(
                        ";", Country.at(point(v)).stream().map(Country::code).toList())))
                .map(v -> String.join(" ", v) + " but " + Country.at(point(v)))
                .toList();
        assertEquals(List.of(), unlike);
    }

    @Test
    void distancesAreThoseOfAnotherImplementationToHalfAPerCent() throws IOException {
        List<String[]> measured = vectors().stream().filter(v -> v.length > 3).toList();
        assertTrue(measured.size() >= 200, measured.size() + " distances");
        List<String> unlike = measured.stream()
                .filter(v -> Math.abs(country(v[3]).kilometresToBorder(point(v)) - Double.parseDouble(v[4]))
                        > Math.max(0.005 * Double.parseDouble(v[4]), 0.01))
                .map(v -> String.join(" ", v) + " but " + country(v[3]).kilometresToBorder(point(v)))
                .toList();
        assertEquals(List.of(), unlike);
    }

    @Test
    void aBoxIsNeverTakenForACountry() {
        Point village = new Point(34.459, 40.951);
        assertEquals("[SY]", Country.at(village).toString());
        assertTrue(Country.near(village, 0).size() > 1, "the boxes of several countries hold it");
        assertEquals(4.49, country("IQ").kilometresTo(village), 0.03);
        assertEquals(0, country("SY").kilometresTo(village));
    }

    @Test
    void anEnclaveIsNotInTheCountryAroundIt() {
        assertEquals("[LS]", Country.at(new Point(-29.5, 28.3)).toString());
        assertEquals("[SM]", Country.at(new Point(43.94, 12.46)).toString());
    }

    @Test
    void theAntimeridianIsNoBorder() {
        for (double longitude : List.of(180.0, -180.0, 179.999, -179.999)) {
            Point point = new Point(67, longitude);
            assertEquals("[RU]", Country.at(point).toString());
            assertTrue(country("RU").kilometresToBorder(point) > 50);
        }
        assertEquals(
                country("RU").kilometresTo(new Point(64, 179.9)),
                country("RU").kilometresTo(new Point(64, -179.9)),
                40);
        assertTrue(country("FJ").kilometresTo(new Point(-17, -179)) < 200);
        assertTrue(Country.near(new Point(-16.9, 179.99), 50).contains(country("FJ")));
        assertTrue(Country.near(new Point(-16.9, -179.7), 50).contains(country("FJ")));
    }

    @Test
    void thePolesAreOnTheEarth() {
        assertEquals("[]", Country.at(new Point(90, 0)).toString());
        assertEquals("[AQ]", Country.at(new Point(-89, 0)).toString());
        assertTrue(country("AQ").kilometresToBorder(new Point(-90, 0)) > 400);
        assertThrows(IllegalArgumentException.class, () -> new Point(90.1, 0));
        assertEquals(Optional.empty(), Point.of(0, Double.NaN));
    }

    @Test
    void whatTheMapDrawsAsPartsBelongsToItsCountry() {
        assertTrue(country("RS").holds(new Point(42.66, 21.16)));
        assertTrue(country("CY").holds(new Point(35.33, 33.32)));
        assertTrue(country("SO").holds(new Point(9.56, 44.06)));
        assertTrue(country("GF").holds(new Point(4.93, -52.32)));
        // Between two parts of one country there is no border.
        assertTrue(country("SO").kilometresToBorder(new Point(9.5, 49.0)) > 50);
    }

    @Test
    void aCountryIsKnownByTwoLettersOrThree() {
        assertEquals("SY", country("SYR").code());
        assertEquals(Optional.of("SYR"), Codes.three("SY"));
        assertEquals(Optional.of("SY"), Codes.two("SY"));
        assertEquals(Optional.empty(), Codes.two("XX"));
        assertEquals(Optional.empty(), Codes.two("sy"));
        assertEquals(Optional.empty(), Country.of("UK"));
    }

    @Test
    void everyCodeButTwoHasAnOutline() {
        List<String> without = Arrays.stream(Locale.getISOCountries())
                .filter(code -> Country.of(code).isEmpty())
                .toList();
        assertEquals(List.of("TK", "VA"), without);
    }

    @Test
    void disputesAreOfBothSides() {
        assertTrue(country("UA").contests(country("RU")));
        assertTrue(country("RU").contests(country("UA")));
        assertFalse(country("DE").contests(country("PL")));
        Contested.PAIRS.forEach(
                pair -> pair.forEach(code -> assertTrue(Country.of(code).isPresent(), code)));
    }
}
