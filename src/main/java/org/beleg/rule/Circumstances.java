package org.beleg.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.beleg.dataset.Row;
import org.beleg.json.Json;
import org.beleg.json.Violation;

/** The values of a row for which a schema asks something of it, in words. */
final class Circumstances {
    private Circumstances() {}

    /** {@code  where unit is persons and lat is empty}, with a space in front; empty where it is asked always. */
    static String of(Violation violation, Row row) {
        Set<String> valued = new LinkedHashSet<>();
        Set<String> present = new LinkedHashSet<>();
        violation.conditions().forEach(c -> collect(c.schema(), valued, present));
        present.removeAll(valued);
        List<String> words = new ArrayList<>();
        valued.forEach(
                name -> words.add(name + " is " + row.get(name).map(Cut::of).orElse("empty")));
        present.forEach(name -> words.add(name + " is " + (row.get(name).isPresent() ? "given" : "empty")));
        return words.isEmpty() ? "" : " where " + String.join(" and ", words);
    }

    /** The columns that a condition looks at: their values, or only whether there is one. */
    private static void collect(Json condition, Set<String> valued, Set<String> present) {
        condition.get("properties").ifPresent(p -> valued.addAll(p.members().keySet()));
        present.addAll(condition.strings("required"));
        for (String keyword : List.of("anyOf", "allOf", "oneOf")) {
            condition.list(keyword).forEach(c -> collect(c, valued, present));
        }
        condition.get("not").ifPresent(c -> collect(c, valued, present));
    }
}
