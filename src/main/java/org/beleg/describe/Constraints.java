package org.beleg.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beleg.dataset.Column;
import org.beleg.dataset.Table;
import org.beleg.json.Json;

/** What a schema asks of the values of one column, in words. */
final class Constraints {
    private final Words words;
    private final List<Sentence> found = new ArrayList<>();

    private Constraints(Words words) {
        this.words = words;
    }

    static List<Sentence> of(Table table, Column column, Words words) {
        Json property = table.property(column.name());
        Constraints constraints = new Constraints(words);
        constraints.span(property, "minItems", "maxItems", "asked.items");
        if (property.get("uniqueItems").flatMap(Json::asBoolean).orElse(false)) {
            constraints.found.add(words.sentence("asked.unique"));
        }
        constraints.value(property.get("items").orElse(property));
        return List.copyOf(constraints.found);
    }

    private void value(Json value) {
        span(value, "minimum", "maximum", "asked.number");
        limit(value, "exclusiveMinimum", "asked.above");
        limit(value, "exclusiveMaximum", "asked.below");
        limit(value, "multipleOf", "asked.multiple");
        span(value, "minLength", "maxLength", "asked.characters");
        value.string("pattern")
                .ifPresent(p -> found.add(words.sentence("asked.pattern", "pattern", Sentence.NOTHING.code(p))));
    }

    private void limit(Json value, String word, String key) {
        number(value, word).ifPresent(n -> found.add(words.sentence(key, "n", n)));
    }

    private void span(Json value, String low, String high, String of) {
        Optional<String> least = number(value, low);
        Optional<String> most = number(value, high);
        if (least.isPresent() || most.isPresent()) {
            String key = most.isEmpty() ? "asked.atLeast" : least.isEmpty() ? "asked.atMost" : "asked.span";
            found.add(words.sentence(key, "what", words.say(of), "low", least.orElse(""), "high", most.orElse("")));
        }
    }

    private static Optional<String> number(Json value, String word) {
        return value.get(word).flatMap(Json::asNumber).map(n -> n.toPlainString());
    }

    /** A constant of a schema as a cell spells it. */
    static String cell(Json constant) {
        return constant.asString()
                .or(() -> constant.asNumber().map(n -> n.toPlainString()))
                .or(() -> constant.asBoolean().map(String::valueOf))
                .orElse("");
    }
}
