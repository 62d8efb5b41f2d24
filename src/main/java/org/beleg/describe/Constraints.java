package org.beleg.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beleg.dataset.Column;
import org.beleg.dataset.Table;
import org.beleg.json.Json;

/** What a schema asks of the values of one column, in words. */
final class Constraints {
    private final List<Sentence> found = new ArrayList<>();

    private Constraints() {}

    static List<Sentence> of(Table table, Column column) {
        Json property = table.schema()
                .get("properties")
                .flatMap(p -> p.get(column.name()))
                .orElse(Json.Obj.EMPTY);
        Constraints constraints = new Constraints();
        constraints.span(property, "minItems", "maxItems", "Values in a cell: ");
        if (property.get("uniqueItems").flatMap(Json::asBoolean).orElse(false)) {
            constraints.found.add(Sentence.of("No value twice in a cell."));
        }
        constraints.value(property.get("items").orElse(property));
        return List.copyOf(constraints.found);
    }

    private void value(Json value) {
        span(value, "minimum", "maximum", "Number: ");
        number(value, "exclusiveMinimum").ifPresent(n -> found.add(Sentence.of("Greater than " + n + ".")));
        number(value, "exclusiveMaximum").ifPresent(n -> found.add(Sentence.of("Less than " + n + ".")));
        number(value, "multipleOf").ifPresent(n -> found.add(Sentence.of("A multiple of " + n + ".")));
        span(value, "minLength", "maxLength", "Characters: ");
        value.string("pattern")
                .ifPresent(p -> found.add(
                        Sentence.of("Matches the regular expression ").code(p).text(".")));
    }

    private void span(Json value, String low, String high, String of) {
        Optional<String> least = number(value, low);
        Optional<String> most = number(value, high);
        if (least.isPresent() && most.isPresent()) {
            found.add(Sentence.of(of + "from " + least.get() + " to " + most.get() + "."));
        } else {
            least.ifPresent(n -> found.add(Sentence.of(of + "at least " + n + ".")));
            most.ifPresent(n -> found.add(Sentence.of(of + "at most " + n + ".")));
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
