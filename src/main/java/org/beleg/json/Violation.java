package org.beleg.json;

import java.util.List;

/**
 * One way in which a value is against its schema.
 *
 * @param pointer where in the value, as a JSON pointer ("" is the value itself)
 * @param keyword the keyword that says no, such as {@code enum} or {@code required}
 * @param limits what the keyword allows or asks for: the allowed values, the number, the pattern; of {@code required}
 *     the name of what is missing; of {@code dependencies} that name and the names it must come with; of {@code
 *     additionalProperties} the name that is too many and the known ones; of {@code anyOf} and {@code oneOf} the
 *     alternatives, where all they ask is that something be there
 * @param note what the schema says for people: the {@code $comment} of the conditional that asks, else the description
 *     of what is judged
 * @param conditions under which it is asked for at all; none where it always is
 * @param message what everit says of it
 */
public record Violation(
        String pointer, String keyword, List<String> limits, String note, List<Condition> conditions, String message) {
    public Violation {
        limits = List.copyOf(limits);
        conditions = List.copyOf(conditions);
    }

    /**
     * The {@code if} of a schema.
     *
     * @param schema what it says
     * @param held whether the value meets it ({@code then}) or not ({@code else})
     */
    public record Condition(Json schema, boolean held) {}
}
