package org.beleg.cite;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.beleg.json.Json;

/**
 * A style of the Citation Style Language that makes a line of text.
 *
 * @param file name of the style's file, without its ending
 * @param locale the language the style speaks, {@link #ENGLISH} or {@link #GERMAN}
 * @param showsVersion whether it prints the version; where it does not, the title says it
 */
record CslStyle(String file, String locale, boolean showsVersion) {
    static final String ENGLISH = "en-US";
    static final String GERMAN = "de-DE";

    /** Some styles print these, and no citation has them. */
    private static final Set<String> UNCITED = Set.of("abstract", "keyword", "note");

    String cite(Work work) {
        return marked(CslEngine.line(this, item(work)), work) + "\n";
    }

    private Json item(Work work) {
        Map<String, Json> members = new LinkedHashMap<>(CslJson.item(work).members());
        members.keySet().removeAll(UNCITED);
        if (work.entry().isPresent()) {
            // Styles prefer the DOI, and only the link leads to the record.
            members.remove("DOI");
        }
        if (!showsVersion) {
            members.computeIfPresent(
                    "title",
                    (name, title) -> Json.of(title.asString().orElse("") + " (Version "
                            + Text.clean(work.about().version()) + ")"));
        }
        return new Json.Obj(members);
    }

    /** The line with a word behind a DOI that is a test. */
    private String marked(String line, Work work) {
        Optional<String> link = work.link().filter(l -> work.about().doiIsTest());
        if (link.isEmpty()) {
            return line;
        }
        String mark = locale.equals(GERMAN) ? " [Test-DOI, führt nirgendwohin]" : " [test DOI, does not resolve]";
        int end = line.lastIndexOf(link.get());
        return end < 0
                ? line + mark
                : new StringBuilder(line)
                        .insert(end + link.get().length(), mark)
                        .toString();
    }
}
