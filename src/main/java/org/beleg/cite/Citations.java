package org.beleg.cite;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The ways to cite: styles and formats in one list. A new one is a file and a line here. */
public final class Citations {
    /** The one that is meant where none is named. */
    public static final String DEFAULT = "apa";

    private static final List<Citation> ALL = List.of(
            Citation.of("apa", new CslStyle("apa", CslStyle.ENGLISH, true)::cite),
            Citation.of("chicago", new CslStyle("chicago-author-date", CslStyle.ENGLISH, true)::cite),
            Citation.of("mla", new CslStyle("modern-language-association", CslStyle.ENGLISH, true)::cite),
            Citation.of("din-iso-690", new CslStyle("iso690-author-date-de", CslStyle.GERMAN, false)::cite),
            Citation.of("bibtex", Bibtex::of),
            Citation.of("biblatex", Biblatex::of),
            Citation.of("ris", Ris::of),
            Citation.of("csl-json", CslJson::of),
            Citation.ofDatasets("cff", Cff::of),
            Citation.ofDatasets("datacite-xml", DataciteXml::of),
            Citation.ofDatasets("datacite-json", DataciteJson::of));

    private static final int FAR = 4;

    private Citations() {}

    /** All names, in the order in which they are shown. */
    public static List<String> names() {
        return ALL.stream().map(Citation::name).toList();
    }

    /** The style or format of that name. */
    public static Optional<Citation> style(String name) {
        return ALL.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    /** The name most like this one, if one is like it at all. */
    public static Optional<String> nearest(String name) {
        String asked = name.toLowerCase(Locale.ROOT);
        Optional<String> longer = names().stream()
                .filter(n -> !asked.isEmpty() && (n.startsWith(asked) || asked.startsWith(n)))
                .findFirst();
        return longer.or(() -> names().stream()
                .filter(n -> distance(n, asked) < Math.min(FAR, n.length()))
                .min(Comparator.comparingInt(n -> distance(n, asked))));
    }

    /** Levenshtein distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
