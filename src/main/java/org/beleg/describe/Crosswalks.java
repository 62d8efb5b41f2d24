package org.beleg.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beleg.dataset.Column;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Table;
import org.beleg.json.Json;

/**
 * What schemas say of other people's schemes: a column whose values are codes of one names it ({@code "crosswalk"} under
 * {@code beleg} at the column), and a labelled value says what it is in some ({@code "crosswalk"} under {@code beleg} at the
 * value, codes by scheme).
 */
final class Crosswalks {
    private static final String KEYWORD = "beleg";
    private static final String WORD = "crosswalk";

    private Crosswalks() {}

    /** What a value is called elsewhere. */
    record Equivalent(String scheme, String code) {}

    /** A column of codes of another scheme. */
    record Entry(Sentence variable, String scheme) {}

    /** The scheme of which a column has codes. */
    static Optional<String> scheme(Table table, Column column) {
        return table.property(column.name()).get(KEYWORD).flatMap(b -> b.string(WORD));
    }

    /** Whether a dataset has columns with codes of other schemes. */
    static boolean any(Dataset dataset) {
        return dataset.tables().stream()
                .anyMatch(t -> t.columns().stream().anyMatch(c -> scheme(t, c).isPresent()));
    }

    /** What a value of a column is in other schemes. */
    static List<Equivalent> of(Table table, Column column, String value) {
        Json property = table.property(column.name());
        List<Equivalent> found = new ArrayList<>();
        for (Json one : property.get("items").orElse(property).list("oneOf")) {
            if (one.get("const").map(Constraints::cell).equals(Optional.of(value))) {
                one.get(KEYWORD)
                        .flatMap(b -> b.get(WORD))
                        .map(Json::members)
                        .orElse(Map.of())
                        .forEach((scheme, code) -> found.add(new Equivalent(scheme, Constraints.cell(code))));
            }
        }
        return found;
    }

    /** The columns with codes of other schemes, and what heads their list. */
    record Listed(Optional<Outline.Caption> caption, List<Entry> entries) {
        static Listed of(Setting setting, Map<String, String> variables) {
            List<Entry> entries = all(setting.checked().dataset(), variables);
            Optional<Outline.Caption> caption = entries.isEmpty()
                    ? Optional.empty()
                    : Optional.of(setting.outline()
                            .table("crosswalks", setting.words().sentence("caption.crosswalks")));
            return new Listed(caption, entries);
        }
    }

    /** The columns with codes of other schemes, with a link to each by the names of table and column. */
    private static List<Entry> all(Dataset dataset, Map<String, String> variables) {
        List<Entry> found = new ArrayList<>();
        for (Table table : dataset.tables()) {
            for (Column column : table.columns()) {
                String name = table.name() + "." + column.name();
                scheme(table, column)
                        .ifPresent(scheme -> found.add(
                                new Entry(Sentence.NOTHING.link(name, variables.getOrDefault(name, "")), scheme)));
            }
        }
        return found;
    }
}
