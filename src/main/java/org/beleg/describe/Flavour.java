package org.beleg.describe;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an archive may be asked to be or to hold beyond the usual. */
public enum Flavour {
    /** The crate is one of RO-Crate 1.1, for readers that know no later one. */
    RO_CRATE_1_1,
    /** The codebook in DDI has the elements that the CESSDA catalogue recommends and Dataverse cannot read. */
    DDI_CESSDA,
    /** Croissant, for machine learning. */
    CROISSANT,
    /** CSVW, for the Web of data. */
    CSVW,
    /** Nothing in it is deflated, so that its bytes do not depend on the build of zlib. */
    STORED,
    /** The frame of the codebook is in German; a new language is a flavour here and a file of words. */
    LANG_DE;

    private static final String LANGUAGE = "lang-";
    private static final String USUAL = "en";

    /** The languages that a codebook's frame can be in, the usual one first. */
    public static List<String> languages() {
        return Stream.concat(
                        Stream.of(USUAL),
                        Arrays.stream(values())
                                .map(Flavour::word)
                                .filter(w -> w.startsWith(LANGUAGE))
                                .map(w -> w.substring(LANGUAGE.length())))
                .toList();
    }

    /** What is to be asked for so that the frame of the codebook is in one of {@link #languages}. */
    public static Set<Flavour> speaking(String language) {
        return of(LANGUAGE + language);
    }

    /** The language of the codebook's frame: of several that are asked for the first. */
    static String language(Set<Flavour> flavours) {
        return Arrays.stream(values())
                .filter(flavours::contains)
                .map(Flavour::word)
                .filter(w -> w.startsWith(LANGUAGE))
                .map(w -> w.substring(LANGUAGE.length()))
                .findFirst()
                .orElse(USUAL);
    }

    /** The flavour as {@code bag-info.txt} names it, such as {@code ro-crate-1-1}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words of some flavours, one space between two; the same whatever the order in which they were asked for. */
    public static String words(Set<Flavour> flavours) {
        return Arrays.stream(values())
                .filter(flavours::contains)
                .map(Flavour::word)
                .collect(Collectors.joining(" "));
    }

    /** The flavours of which {@link #words} made the text; what is no word of one is passed over. */
    public static Set<Flavour> of(String words) {
        List<String> asked = List.of(words.split(" ", -1));
        Set<Flavour> found = EnumSet.noneOf(Flavour.class);
        Arrays.stream(values()).filter(f -> asked.contains(f.word())).forEach(found::add);
        return found;
    }
}
