package org.beleg.place;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The codes of countries, ISO 3166-1. */
public final class Codes {
    private static final Set<String> TWO = Set.of(Locale.getISOCountries());

    private Codes() {}

    /** The codes of three letters, looked up when one is met: that takes longer than all else that is done with codes. */
    private static final class Three {
        static final Map<String, String> TO_TWO = Arrays.stream(Locale.getISOCountries())
                .filter(code -> !threeOrNone(code).isEmpty())
                .collect(Collectors.toUnmodifiableMap(Codes::threeOrNone, Function.identity()));
    }

    /** The code of two letters for one of two or three, alpha-2 for alpha-2 or alpha-3; empty if it is none. */
    public static Optional<String> two(String code) {
        return TWO.contains(code) ? Optional.of(code) : Optional.ofNullable(Three.TO_TWO.get(code));
    }

    /** The code of three letters for one of two or three; empty if it is none. */
    public static Optional<String> three(String code) {
        return two(code).map(Codes::threeOrNone).filter(three -> !three.isEmpty());
    }

    private static String threeOrNone(String two) {
        try {
            return new Locale.Builder().setRegion(two).build().getISO3Country();
        } catch (MissingResourceException e) {
            return "";
        }
    }
}
