package org.beleg.cite;

import java.util.List;
import java.util.Optional;
import org.beleg.dataset.Nearest;

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

    private Citations() {}

    /** All names, in the order in which they are shown. */
    public static List<String> names() {
        return ALL.stream().map(Citation::name).toList();
    }

    /** The style or format of that name. */
    public static Optional<Citation> style(String name) {
        return ALL.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    /**
     * The style or format of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Citation named(String name) {
        return style(name).orElseThrow(() -> new IllegalArgumentException("no citation style " + name));
    }

    /** The name most like this one, if one is like it at all. */
    public static Optional<String> nearest(String name) {
        return names().stream()
                .filter(n -> !name.isEmpty() && (n.startsWith(name) || name.startsWith(n)))
                .findFirst()
                .or(() -> Nearest.of(name, names()));
    }
}
