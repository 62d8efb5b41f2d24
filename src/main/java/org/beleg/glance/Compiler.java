package org.beleg.glance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beleg.dataset.Column;
import org.beleg.json.Json;
import org.beleg.json.RowSchema;

/**
 * Turns a schema into questions. A schema is compiled for one kind of value at a time, as keywords for other kinds ask
 * nothing of it; so much of it is known beforehand.
 */
final class Compiler {
    /** A schema that becomes more parts than this, through references that double each other, is left open. */
    private static final int MOST_PARTS = 20_000;

    private final RowSchema schema;
    private final References references;
    private final Rows rows;
    private int parts;
    private int askers;

    /** For rows with these columns. */
    Compiler(RowSchema schema, List<Column> columns) {
        this.schema = schema;
        references = new References(schema.json());
        rows = new Rows(columns, this);
    }

    /** What the whole schema asks of a row. */
    Question row() {
        return references.arePlain() ? question(schema.json(), Kind.ROW) : Known.UNSURE;
    }

    /** How many questions may have to ask everit. */
    int askers() {
        return askers;
    }

    /** One who may ask everit what a part of the schema asks of a value in that column. */
    Asked asker(Column column, Json part) {
        return new Asked(column, part, schema, askers++);
    }

    /** What a part of the schema asks of a value of that kind. */
    Question question(Json part, Kind kind) {
        if (part instanceof Json.Bool bool) {
            return Known.of(bool.value());
        }
        if (!(part instanceof Json.Obj) || ++parts > MOST_PARTS) {
            return Known.UNSURE;
        }
        if (part.get("$ref").isPresent()) {
            return references.target(part).map(t -> question(t, kind)).orElse(Known.UNSURE);
        }
        List<Question> all = new ArrayList<>(List.of(type(part, kind), values(part, kind)));
        all.addAll(keywords(part, kind));
        all.addAll(combined(part, kind));
        return Logic.all(all);
    }

    /** Everit as the judge of a part of the schema. */
    RowSchema judge(Json part) {
        return schema.part(part);
    }

    private static Question type(Json part, Kind kind) {
        Optional<Json> type = part.get("type");
        if (type.isEmpty()) {
            return Known.YES;
        }
        List<String> types = type.get().asString().map(List::of).orElseGet(() -> part.strings("type"));
        return Known.of(types.stream().anyMatch(kind::is));
    }

    private static Question values(Json part, Kind kind) {
        List<Question> all = new ArrayList<>();
        part.get("enum").ifPresent(values -> all.add(oneOf(values.items(), kind)));
        part.get("const").ifPresent(value -> all.add(oneOf(List.of(value), kind)));
        return Logic.all(all);
    }

    private static Question oneOf(List<Json> values, Kind kind) {
        if (kind == Kind.TEXT) {
            return Texts.oneOf(
                    values.stream().flatMap(v -> v.asString().stream()).toList());
        }
        if (kind.isNumber()) {
            List<BigDecimal> numbers =
                    values.stream().flatMap(v -> v.asNumber().stream()).toList();
            return Numbers.oneOf(numbers, kind == Kind.DECIMAL);
        }
        if (kind.isBoolean()) {
            return Known.of(values.contains(Json.of(kind == Kind.TRUE)));
        }
        boolean scalars = values.stream().noneMatch(v -> v instanceof Json.Obj || v instanceof Json.Arr);
        return scalars ? Known.NO : Known.UNSURE;
    }

    private List<Question> keywords(Json part, Kind kind) {
        return switch (kind) {
            case ROW -> rows.of(part);
            case TEXT -> Texts.of(part);
            case INTEGER, DECIMAL -> Numbers.of(part);
            case LIST -> Lists.of(part, item -> question(item, Kind.TEXT));
            case TRUE, FALSE -> List.of();
        };
    }

    private List<Question> combined(Json part, Kind kind) {
        List<Question> all = new ArrayList<>(questions(part, "allOf", kind));
        if (part.get("anyOf").isPresent()) {
            all.add(Logic.any(questions(part, "anyOf", kind)));
        }
        if (part.get("oneOf").isPresent()) {
            all.add(Logic.one(questions(part, "oneOf", kind)));
        }
        part.get("not").ifPresent(not -> all.add(Logic.not(question(not, kind))));
        part.get("if")
                .ifPresent(condition -> all.add(Logic.either(
                        question(condition, kind), branch(part, "then", kind), branch(part, "else", kind))));
        return all;
    }

    private Question branch(Json part, String keyword, Kind kind) {
        return part.get(keyword).map(b -> question(b, kind)).orElse(Known.YES);
    }

    private List<Question> questions(Json part, String keyword, Kind kind) {
        return part.list(keyword).stream().map(p -> question(p, kind)).toList();
    }
}
