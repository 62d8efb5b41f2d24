package org.beleg.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;

/** A country, ISO 3166-1 alpha-2. */
record CountryCode() implements Form {
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    /** Codes that are in use and are not ISO's. */
    private static final Map<String, String> OTHERS = Map.of("UK", "GB", "EL", "GR");

    @Override
    public Optional<Fault> fault(String text) {
        if (CODES.contains(text)) {
            return Optional.empty();
        }
        return Optional.of(new Fault("is no country of ISO 3166-1", "two capital letters such as SY", nearest(text)));
    }

    static boolean isKnown(String code) {
        return CODES.contains(code);
    }

    private static Optional<String> nearest(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (CODES.contains(upper)) {
            return Optional.of(upper);
        }
        return Optional.ofNullable(OTHERS.get(upper))
                .or(() -> Arrays.stream(Locale.getISOCountries())
                        .filter(code -> three(code).equals(upper))
                        .findFirst());
    }

    private static String three(String code) {
        try {
            return new Locale.Builder().setRegion(code).build().getISO3Country();
        } catch (MissingResourceException e) {
            return "";
        }
    }
}
