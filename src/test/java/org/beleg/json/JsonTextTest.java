package org.beleg.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is larger than is read is no JSON to us, and said so. */
final class JsonTextTest {
    static Stream<Arguments> large() {
        return Stream.of(
                Arguments.of("[".repeat(1500), "the values lie in each other more than 200 deep"),
                Arguments.of("{\"a\":".repeat(1500), "the values lie in each other more than 200 deep"),
                Arguments.of("[\n" + "1".repeat(1200) + "]", "a number has more than 1000 digits"),
                Arguments.of("[0." + "1".repeat(1200) + "]", "a number has more than 1000 digits"),
                Arguments.of("[1e999999999]", "a number has more than 1000 digits"),
                Arguments.of("{\"" + "a".repeat(60_000) + "\": 1}", "a name has more than 50000 characters"));
    }

    @ParameterizedTest
    @MethodSource("large")
    void whatIsLargerThanIsReadIsSaid(String text, String what) {
        JsonText read = JsonText.read(text.getBytes(StandardCharsets.UTF_8));
        assertEquals(
                what + ", and nothing so large is read",
                read.fault().map(JsonText.Fault::why).orElse("no fault"));
    }
}
