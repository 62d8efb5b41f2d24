package org.beleg.place;

import java.util.Map;

/** Lands with a code of their own that the map draws as part of another country: their points lie in its outline. */
final class Outlying {
    private static final Map<String, String> WITHIN =
            Map.of("BQ", "NL", "BV", "NO", "GF", "FR", "GP", "FR", "MQ", "FR", "RE", "FR", "SJ", "NO", "YT", "FR");

    private Outlying() {}

    static String within(String code) {
        return WITHIN.getOrDefault(code, code);
    }
}
