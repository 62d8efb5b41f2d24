package org.beleg.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beleg.dataset.Column;
import org.beleg.dataset.Flaw;
import org.beleg.dataset.Flaw.Kind;
import org.beleg.dataset.Nearest;
import org.beleg.dataset.Role;
import org.beleg.dataset.Vocabulary;
import org.beleg.json.Json;
import org.beleg.json.JsonText;

/** Walks a schema and notes every word that nothing would read: a typo must not be silence, nor a wrong {@link Shape}. */
final class Annotation {
    /** The keyword under which a schema says what JSON Schema cannot. */
    static final String KEYWORD = "beleg";

    private static final String SENSITIVE = "sensitive";

    private final JsonText schema;
    private final String file;
    private final List<Flaw> flaws = new ArrayList<>();

    Annotation(JsonText schema, String file) {
        this.schema = schema;
        this.file = file;
    }

    /** What is misspelled or misused, in the order of the schema. */
    List<Flaw> flaws(List<Column> columns) {
        Json root = schema.value();
        root.get(KEYWORD)
                .ifPresent(a -> table(a, columns.stream().map(Column::name).toList()));
        Keywords.of(schema, file, flaws::add);
        root.get("properties").ifPresent(properties -> properties.members().forEach(this::column));
        columns.forEach(this::codes);
        return List.copyOf(flaws);
    }

    private void table(Json annotation, List<String> columns) {
        String at = "/" + KEYWORD;
        held(annotation, Shape.OF_TABLE, at, KEYWORD);
        names(annotation.strings("key"), columns, at + "/key");
        annotation.list("order").forEach(group -> names(strings(group), columns, at + "/order"));
        annotation.list("distinct").forEach(group -> names(strings(group), columns, at + "/distinct"));
        annotation
                .list("references")
                .forEach(reference -> names(reference.strings("columns"), columns, at + "/references"));
        annotation
                .get("ownVoice")
                .flatMap(voice -> voice.string("column"))
                .ifPresent(column -> names(List.of(column), columns, at + "/ownVoice"));
    }

    private void column(String name, Json property) {
        String at = "/properties/" + escaped(name);
        property.get(KEYWORD).ifPresent(annotation -> {
            held(annotation, Shape.OF_COLUMN, at + "/" + KEYWORD, KEYWORD);
            annotation.get(SENSITIVE).ifPresent(mark -> sensitive(name, annotation, at + "/beleg/" + SENSITIVE));
        });
        boolean list = property.text("type").equals("array");
        if (list && property.get(KEYWORD).filter(Annotation::separates).isEmpty()) {
            wrong(at, name, Optional.of("an array needs beleg.separator"));
        }
        String values = property.get("items").isPresent() ? at + "/items/oneOf/" : at + "/oneOf/";
        List<Json> labelled = property.get("items").orElse(property).list("oneOf");
        for (int i = 0; i < labelled.size(); i++) {
            String value = values + i + "/" + KEYWORD;
            labelled.get(i).get(KEYWORD).ifPresent(a -> {
                held(a, Shape.OF_VALUE, value, KEYWORD);
                a.string("means").ifPresent(word -> means(word, property, value + "/means"));
            });
        }
    }

    /** What a value means is a word that rules know, where they know all there are. */
    private void means(String word, Json property, String at) {
        property.get(KEYWORD)
                .flatMap(a -> a.string("role"))
                .flatMap(Role::of)
                .flatMap(Vocabulary::of)
                .filter(vocabulary -> !vocabulary.allows(word))
                .ifPresent(vocabulary ->
                        wrong(at, word, Nearest.of(word, vocabulary.words().keySet())));
    }

    private void codes(Column column) {
        if (!Vocabulary.meaningless(column).isEmpty()) {
            JsonText.Place place = schema.place("/properties/" + escaped(column.name()));
            flaws.add(Flaw.at(Kind.CODE_MEANINGLESS, file, place.line(), place.column(), column.name(), ""));
        }
    }

    /** Holds a value against its shape; {@code name} is the name it stands under. */
    private void held(Json value, Shape shape, String at, String name) {
        if (!shape.fits().test(value)) {
            wrong(at, name, Optional.of("it must be " + shape.said()));
            return;
        }
        value.asString()
                .filter(word -> !shape.words().isEmpty() && !shape.words().contains(word))
                .ifPresent(word -> wrong(at, word, Nearest.of(word, shape.words())));
        members(value, shape, at, name);
        shape.each().ifPresent(each -> items(value.items(), each, at, name));
    }

    private void members(Json object, Shape shape, String at, String name) {
        boolean known = true;
        for (Map.Entry<String, Json> member : object.members().entrySet()) {
            String word = member.getKey();
            String there = at + "/" + escaped(word);
            Optional<Shape> expected = Optional.ofNullable(shape.members().get(word));
            expected.ifPresent(e -> held(member.getValue(), e, there, word));
            if (expected.isEmpty() && !shape.members().isEmpty()) {
                known = false;
                wrong(there, word, Nearest.of(word, shape.members().keySet()));
            }
        }
        // A word that is misspelled is missing too, and said already.
        if (known && object instanceof Json.Obj && !object.members().keySet().containsAll(shape.needs())) {
            wrong(at, name, Optional.of("it needs " + String.join(" and ", shape.needs()) + ", as in " + shape.said()));
        }
    }

    /** Of what stands wrong in a list the first is said. */
    private void items(List<Json> items, Shape each, String at, String name) {
        boolean said = false;
        for (int i = 0; i < items.size(); i++) {
            if (each.fits().test(items.get(i))) {
                held(items.get(i), each, at + "/" + i, name);
            } else if (!said) {
                wrong(at + "/" + i, name, Optional.of("what stands in it must be " + each.said()));
                said = true;
            }
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** What names rows, sources or passages stands in much that is made; it cannot be held back. */
    private void sensitive(String name, Json annotation, String at) {
        Optional<Boolean> mark = annotation.get(SENSITIVE).flatMap(Json::asBoolean);
        Json table = schema.value().get(KEYWORD).orElse(Json.Obj.EMPTY);
        boolean names = table.strings("key").contains(name)
                || table.list("references").stream()
                        .anyMatch(r -> r.strings("columns").contains(name))
                || annotation
                        .string("role")
                        .filter(role -> role.matches("(source|anchor|waiver)-.*"))
                        .isPresent();
        if (mark.orElse(false) && names) {
            wrong(at, name, Optional.of("what names rows, sources or passages cannot be sensitive"));
        }
    }

    /** Whether there is a separator, or a word that is taken for it and noted already. */
    private static boolean separates(Json annotation) {
        return annotation.members().keySet().stream()
                .anyMatch(word -> word.equals("separator")
                        || Nearest.of(word, Shape.OF_COLUMN.members().keySet())
                                .filter("separator"::equals)
                                .isPresent());
    }

    private void names(List<String> names, List<String> columns, String at) {
        for (String name : names) {
            if (!columns.contains(name)) {
                wrong(at, name, Nearest.of(name, columns));
            }
        }
    }

    private void wrong(String pointer, String word, Optional<String> nearest) {
        JsonText.Place place = schema.place(pointer);
        flaws.add(Flaw.at(Kind.SCHEMA_ANNOTATION, file, place.line(), place.column(), word, nearest.orElse("")));
    }

    private static List<String> strings(Json group) {
        return group.items().stream().flatMap(i -> i.asString().stream()).toList();
    }
}
