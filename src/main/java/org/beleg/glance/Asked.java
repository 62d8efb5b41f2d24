package org.beleg.glance;

import java.util.List;
import java.util.Optional;
import org.beleg.dataset.Column;
import org.beleg.json.Json;
import org.beleg.json.RowSchema;

/** Everit as the judge of the values of one column. What it said is remembered in the sight, thread by thread. */
final class Asked {
    private final Column column;
    private final Json part;
    private final RowSchema whole;
    private final int number;
    private volatile Optional<RowSchema> judge = Optional.empty();

    /**
     * A judge of values by a part of a schema.
     *
     * @param number tells it from the other judges
     */
    Asked(Column column, Json part, RowSchema whole, int number) {
        this.column = column;
        this.part = part;
        this.whole = whole;
        this.number = number;
    }

    /** What tells it from the other judges. */
    int number() {
        return number;
    }

    /** Whether the value in that column, which is in sight, meets the schema. */
    int ask(Sight sight, int position) {
        sight.look(position);
        return sight.memories[number].verdict(sight, () -> verdict(sight));
    }

    private int verdict(Sight sight) {
        Object value = column.read(sight.text());
        if (value instanceof List<?> parts) {
            if (!parts.stream().allMatch(Asked::isTidy)) {
                return Question.UNSURE;
            }
            value = parts.stream().filter(p -> !p.equals("")).distinct().toList();
        }
        sight.asked++;
        return Question.certain(judge().accepts(value));
    }

    /** Most judges are never asked, so it is compiled when it first is; that two threads may both do so is no harm. */
    private RowSchema judge() {
        RowSchema compiled = judge.orElseGet(() -> whole.part(part));
        judge = Optional.of(compiled);
        return compiled;
    }

    /** Whether a part of a list has no white space at an end, which some reader might take away. */
    private static boolean isTidy(Object part) {
        return part instanceof String text && (text.isEmpty() || Parts.isTidy(text));
    }
}
