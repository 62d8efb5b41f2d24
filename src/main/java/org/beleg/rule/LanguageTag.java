package org.beleg.rule;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A language, BCP 47: a code of two letters where ISO 639 has one, of three where it has not. */
record LanguageTag() implements Form {
    private static final String EXPECTED = "a tag such as de, en-GB or ckb";
    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

    @Override
    public Optional<Fault> fault(String text) {
        Locale locale;
        try {
            locale = new Locale.Builder().setLanguageTag(text).build();
        } catch (IllformedLocaleException e) {
            return Optional.of(new Fault("is no BCP 47 language tag", EXPECTED, turned(text)));
        }
        String language = locale.getLanguage();
        Optional<String> shorter = shorter(language);
        if (shorter.isPresent()) {
            String tag = shorter.get() + text.substring(language.length());
            return Fault.of("has three letters for a language that has a code of two", EXPECTED, tag);
        }
        if (!language.isEmpty() && language.length() != 3 && !CODES.contains(language)) {
            return Optional.of(new Fault("is no language of ISO 639", EXPECTED, named(text)));
        }
        String region = locale.getCountry();
        return region.length() == 2 && !CountryCode.isKnown(region)
                ? Fault.of("names the country " + region + ", which ISO 3166-1 does not have", EXPECTED)
                : Optional.empty();
    }

    /** The tag with the hyphens that BCP 47 wants, where that makes it one. */
    private static Optional<String> turned(String text) {
        return Optional.of(text.strip().replace('_', '-'))
                .filter(t -> !t.equals(text))
                .filter(t -> new LanguageTag().fault(t).isEmpty());
    }

    private static Optional<String> shorter(String three) {
        return three.length() != 3
                ? Optional.empty()
                : Arrays.stream(Locale.getISOLanguages())
                        .filter(code -> locale(code).getISO3Language().equals(three))
                        .findFirst();
    }

    private static Optional<String> named(String name) {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code -> locale(code).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(name))
                .findFirst();
    }

    private static Locale locale(String language) {
        return new Locale.Builder().setLanguage(language).build();
    }
}
