package org.beleg.read;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.beleg.dataset.Flaw;
import org.beleg.dataset.Flaw.Kind;
import org.beleg.dataset.Nearest;
import org.beleg.json.Json;
import org.beleg.json.JsonText;

/** The keywords and formats of draft-07; whatever else stands in a schema is passed over in silence by any validator. */
final class Keywords {
    private static final Set<String> OF_SCHEMAS_BY_NAME =
            Set.of("properties", "patternProperties", "definitions", "dependencies");
    private static final Set<String> OF_SCHEMAS = Set.of("allOf", "anyOf", "oneOf");
    private static final Set<String> OF_SCHEMA = Set.of(
            "items",
            "additionalItems",
            "additionalProperties",
            "propertyNames",
            "contains",
            "not",
            "if",
            "then",
            "else");
    private static final Set<String> PLAIN = Set.of(
            "$schema",
            "$id",
            "$ref",
            "$comment",
            "title",
            "description",
            "default",
            "examples",
            "type",
            "enum",
            "const",
            "multipleOf",
            "maximum",
            "exclusiveMaximum",
            "minimum",
            "exclusiveMinimum",
            "maxLength",
            "minLength",
            "pattern",
            "maxItems",
            "minItems",
            "uniqueItems",
            "maxProperties",
            "minProperties",
            "required",
            "format",
            "readOnly",
            "writeOnly",
            "contentMediaType",
            "contentEncoding");
    private static final Set<String> FORMATS = Set.of(
            "date",
            "time",
            "date-time",
            "email",
            "hostname",
            "ipv4",
            "ipv6",
            "uri",
            "uri-reference",
            "regex",
            "json-pointer",
            "relative-json-pointer",
            "iri",
            "iri-reference",
            "idn-email",
            "idn-hostname",
            "uri-template");

    /** Where the annotation is read. */
    private static final Pattern READ =
            Pattern.compile("/beleg|/properties/[^/]+/beleg|/properties/[^/]+(/items)?/oneOf/[0-9]+/beleg");

    private static final String NOT_READ =
            "nobody reads it here, but at the top, at a column, and at a value in oneOf of a column or of its items";

    private final JsonText text;
    private final String file;
    private final Consumer<Flaw> flaws;

    private Keywords(JsonText text, String file, Consumer<Flaw> flaws) {
        this.text = text;
        this.file = file;
        this.flaws = flaws;
    }

    /** Gives every keyword and format that draft-07 does not know. */
    static void of(JsonText schema, String file, Consumer<Flaw> flaws) {
        new Keywords(schema, file, flaws).schema(schema.value(), "");
    }

    private void schema(Json schema, String at) {
        for (Map.Entry<String, Json> member : schema.members().entrySet()) {
            String word = member.getKey();
            String pointer = at + "/" + word.replace("~", "~0").replace("/", "~1");
            if (OF_SCHEMAS_BY_NAME.contains(word)) {
                member.getValue().members().forEach((name, s) -> schema(s, pointer + "/" + name));
            } else if (OF_SCHEMAS.contains(word) || word.equals("items")) {
                schemas(member.getValue(), pointer);
            } else if (OF_SCHEMA.contains(word)) {
                schema(member.getValue(), pointer);
            } else {
                plain(word, member.getValue(), pointer);
            }
        }
    }

    private void schemas(Json value, String pointer) {
        schema(value, pointer);
        for (int i = 0; i < value.items().size(); i++) {
            schema(value.items().get(i), pointer + "/" + i);
        }
    }

    private void plain(String word, Json value, String pointer) {
        if (!PLAIN.contains(word) && !word.equals(Annotation.KEYWORD)) {
            note(word, Nearest.of(word, PLAIN).orElse(""), pointer);
        }
        if (word.equals(Annotation.KEYWORD) && !READ.matcher(pointer).matches()) {
            JsonText.Place place = text.place(pointer);
            flaws.accept(Flaw.at(Kind.SCHEMA_ANNOTATION, file, place.line(), place.column(), word, NOT_READ));
        }
        String format = word.equals("format") ? value.asString().orElse("") : "date";
        if (!FORMATS.contains(format)) {
            note(format, Nearest.of(format, FORMATS).orElse(""), pointer);
        }
    }

    private void note(String word, String nearest, String pointer) {
        JsonText.Place place = text.place(pointer);
        flaws.accept(Flaw.at(Kind.SCHEMA_KEYWORD, file, place.line(), place.column(), word, nearest));
    }
}
