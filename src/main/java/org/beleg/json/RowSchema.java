package org.beleg.json;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.everit.json.schema.Schema;
import org.everit.json.schema.SchemaException;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.Validator;
import org.everit.json.schema.loader.SchemaLoader;
import org.everit.json.schema.regexp.Regexp;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Schema of draft-07, ready to judge values. Everit is the judge; it is fenced in: it fetches nothing, its
 * patterns end in time, and a {@code oneOf} of constants is handed to it as the {@code enum} it is.
 */
public final class RowSchema {
    /** The only draft that is read, as {@code $schema} names it (with or without an empty fragment). */
    public static final String DRAFT = "http://json-schema.org/draft-07/schema";

    /** The member under which a part stands that refers to its surroundings. */
    private static final String PART = "beleg-part";

    private final Schema schema;
    private final Json json;
    private final Leaves leaves;

    private RowSchema(Schema schema, Json json) {
        this.schema = schema;
        this.json = json;
        this.leaves = new Leaves(json);
    }

    /** Whether the text names draft-07. */
    public static boolean isDraft07(String declared) {
        return declared.equals(DRAFT) || declared.equals(DRAFT + "#");
    }

    /**
     * Compiles a schema.
     *
     * @throws IllegalArgumentException if it is no usable schema; the message says why
     */
    public static RowSchema compile(Json schema) {
        return ofPrepared(labelsAsEnum(schema));
    }

    private static RowSchema ofPrepared(Json json) {
        try {
            SchemaLoader loader = SchemaLoader.builder()
                    .schemaJson(plain(json))
                    .draftV7Support()
                    .regexpFactory(Patterns::compile)
                    .schemaClient(url -> {
                        String why = "a schema may not refer to another place: " + url;
                        throw new UncheckedIOException(why, new java.io.IOException(why));
                    })
                    .build();
            return new RowSchema(loader.load().build(), json);
        } catch (SchemaException | JSONException | UncheckedIOException | ClassCastException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException("the schema refers to itself without end", e);
        }
    }

    /** The schema as everit gets it. */
    public Json json() {
        return json;
    }

    /**
     * A part of {@link #json()} as a schema of its own, in which references to the whole keep their meaning, but for
     * {@code #} alone.
     */
    public RowSchema part(Json part) {
        if (!refers(part)) {
            return ofPrepared(part);
        }
        Map<String, Json> members = new LinkedHashMap<>(json.members());
        members.put(PART, part);
        members.put("$ref", Json.of("#/" + PART));
        return ofPrepared(new Json.Obj(members));
    }

    private static boolean refers(Json part) {
        return part.string("$ref").isPresent()
                || part.members().values().stream().anyMatch(RowSchema::refers)
                || part.items().stream().anyMatch(RowSchema::refers);
    }

    /**
     * A pattern of a schema as everit is made to read it, whether it is found in a text. {@code $} is the end of the
     * text, and what is not found in time is not found.
     *
     * @throws IllegalArgumentException if it cannot be read
     */
    public static Predicate<String> pattern(String ecma) {
        Regexp regexp = Patterns.compile(ecma);
        return text -> regexp.patternMatchingFailure(text).isEmpty();
    }

    /**
     * Whether a value is valid, without saying why not.
     *
     * @param value a row as of {@link #explain(Map)}, or a value in such a row
     */
    public boolean accepts(Object value) {
        try {
            Validator.builder().build().performValidation(schema, cell(value));
            return true;
        } catch (ValidationException | StackOverflowError e) {
            return false;
        }
    }

    /** Every way in which the value is against the schema, by pointer and keyword; none if it is valid. */
    public List<Violation> explain(Json value) {
        return judge(plain(value));
    }

    /**
     * Every way in which a row is against the schema, as {@link #explain(Json)}.
     *
     * @param row column name to {@code String}, {@code Boolean}, {@code BigDecimal} or a list of these; whole numbers of
     *     type {@code integer} have scale 0; absent cells are absent
     */
    public List<Violation> explain(Map<String, Object> row) {
        return judge(cell(row));
    }

    private List<Violation> judge(@Nullable Object value) {
        try {
            Validator.builder().build().performValidation(schema, value);
            return List.of();
        } catch (ValidationException e) {
            return leaves.of(e);
        } catch (StackOverflowError e) {
            return List.of(
                    new Violation("", "$ref", List.of(), "", List.of(), "the schema refers to itself without end"));
        }
    }

    private static Object cell(Object value) {
        if (value instanceof BigDecimal number && number.scale() == 0) {
            // Everit takes nothing but an Integer for limits such as minLength.
            BigInteger whole = number.toBigIntegerExact();
            return whole.bitLength() < Integer.SIZE ? (Object) whole.intValue() : whole;
        }
        if (value instanceof Map<?, ?> row) {
            JSONObject object = new JSONObject();
            row.forEach((name, member) -> object.put((String) name, cell(member)));
            return object;
        }
        return value instanceof List<?> list
                ? new JSONArray(list.stream().map(RowSchema::cell).toList())
                : value;
    }

    private static Object plain(Json value) {
        if (value instanceof Json.Obj object) {
            JSONObject plain = new JSONObject();
            object.members().forEach((name, member) -> plain.put(name, plain(member)));
            return plain;
        }
        if (value instanceof Json.Arr array) {
            return new JSONArray(array.items().stream().map(RowSchema::plain).toList());
        }
        return scalar(value);
    }

    private static Object scalar(Json value) {
        if (value instanceof Json.Str string) {
            return string.text();
        }
        if (value instanceof Json.Num number) {
            return number(number.value());
        }
        return value instanceof Json.Bool bool ? (Object) bool.value() : JSONObject.NULL;
    }

    /** Everit asks for an {@code Integer} where a keyword counts, such as {@code minLength}. */
    private static Object number(BigDecimal number) {
        boolean small = number.scale() == 0 && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
        return small ? (Object) number.intValueExact() : cell(number);
    }

    private static Json labelsAsEnum(Json schema) {
        if (schema instanceof Json.Arr array) {
            return new Json.Arr(
                    array.items().stream().map(RowSchema::labelsAsEnum).toList());
        }
        if (!(schema instanceof Json.Obj object)) {
            return schema;
        }
        Map<String, Json> members = new LinkedHashMap<>();
        object.members().forEach((name, member) -> members.put(name, labelsAsEnum(member)));
        // Everit would look for a library that is left out, and fall.
        members.remove("format", Json.of("uri-template"));
        constants(object).filter(c -> !members.containsKey("enum")).ifPresent(constants -> {
            members.remove("oneOf");
            members.put("enum", new Json.Arr(constants));
        });
        return new Json.Obj(members);
    }

    private static Optional<List<Json>> constants(Json.Obj schema) {
        List<Json> choices = schema.list("oneOf");
        List<Json> constants =
                choices.stream().flatMap(c -> c.get("const").stream()).toList();
        boolean labels = !choices.isEmpty()
                && constants.size() == choices.size()
                && choices.stream().allMatch(c -> onlyAnnotates(c.members().keySet()))
                && constants.stream().collect(Collectors.toSet()).size() == constants.size();
        return labels ? Optional.of(constants) : Optional.empty();
    }

    private static boolean onlyAnnotates(Collection<String> keywords) {
        return List.of("const", "title", "description", "$comment", "examples", "beleg")
                .containsAll(keywords);
    }
}
