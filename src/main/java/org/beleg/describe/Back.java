package org.beleg.describe;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The lists at the end of a codebook.
 *
 * @param heading of the chapter
 * @param tables heading of the list of tables
 * @param figures heading of the list of figures, where there are any
 * @param index heading of the index
 * @param entries every variable, by name and then in the order of the tables
 */
record Back(
        Outline.Heading heading,
        Outline.Heading tables,
        Optional<Outline.Heading> figures,
        Outline.Heading index,
        List<Entry> entries) {

    /** Where a variable is described. */
    record Entry(String id, String name, String label, String table) {}

    static Back of(Setting setting, List<TableChapter> tables) {
        Outline outline = setting.outline();
        Words words = setting.words();
        Outline.Chapter chapter = outline.chapter("back", words.say("chapter.back"));
        return new Back(
                chapter.heading(),
                outline.section(chapter, "list-of-tables", words.say("back.tables")),
                outline.figures().isEmpty()
                        ? Optional.empty()
                        : Optional.of(outline.section(chapter, "list-of-figures", words.say("back.figures"))),
                outline.section(chapter, "index", words.say("back.index")),
                entries(tables));
    }

    private static List<Entry> entries(List<TableChapter> tables) {
        return tables.stream()
                .flatMap(t -> t.variables().stream()
                        .map(v -> new Entry(
                                v.heading().id(), v.heading().title(), v.label().orElse(""), t.label())))
                .sorted(Comparator.comparing((Entry e) -> e.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** The names of tables and columns with what links to their variables lead to. */
    static Map<String, String> ids(List<TableChapter> tables) {
        Map<String, String> ids = new HashMap<>();
        tables.forEach(t -> t.variables()
                .forEach(v -> ids.put(
                        t.name() + "." + v.heading().title(), v.heading().id())));
        return Map.copyOf(ids);
    }
}
