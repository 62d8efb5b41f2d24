package org.beleg.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beleg.dataset.Column;
import org.beleg.dataset.Flaw;
import org.beleg.dataset.Flaw.Kind;
import org.beleg.dataset.Nearest;
import org.beleg.dataset.Role;
import org.beleg.json.Json;
import org.beleg.json.JsonText;

/** Walks a schema and notes every word that nothing would read: a typo must not be silence. */
final class Annotation {
    /** The keyword under which a schema says what JSON Schema cannot. */
    static final String KEYWORD = "beleg";

    private static final String SINCE = "since";

    private static final Set<String> OF_TABLE =
            Set.of("key", "references", "order", "distinct", "evidence", "ownVoice", SINCE);
    private static final Set<String> OF_COLUMN =
            Set.of("role", "separator", "unit", "level", "missing", "sensitive", "crosswalk", "origin", SINCE);
    private static final Set<String> OF_VALUE = Set.of("means", "crosswalk");
    private static final Set<String> OF_REFERENCE = Set.of("columns", "to", "words");
    private static final Set<String> OF_TARGET = Set.of("table", "columns");
    private static final Set<String> LEVELS = Set.of("nominal", "ordinal", "interval", "ratio");
    private static final Set<String> ORIGINS = Set.of("source", "derived", "external", "assigned");

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
        return List.copyOf(flaws);
    }

    private void table(Json annotation, List<String> columns) {
        String at = "/" + KEYWORD;
        known(annotation, OF_TABLE, at);
        names(annotation.strings("key"), columns, at + "/key");
        annotation.list("order").forEach(group -> names(strings(group), columns, at + "/order"));
        annotation.list("distinct").forEach(group -> names(strings(group), columns, at + "/distinct"));
        for (Json reference : annotation.list("references")) {
            known(reference, OF_REFERENCE, at + "/references");
            names(reference.strings("columns"), columns, at + "/references");
            reference.list("to").stream()
                    .filter(to -> to instanceof Json.Obj)
                    .forEach(to -> known(to, OF_TARGET, at + "/references"));
        }
        annotation
                .string("evidence")
                .filter(word -> !word.equals("required"))
                .ifPresent(word -> wrong(at + "/evidence", word, Optional.of("required")));
        since(annotation, at);
        annotation.get("ownVoice").ifPresent(voice -> {
            known(voice, Set.of("column", "value"), at + "/ownVoice");
            names(List.of(voice.text("column")), columns, at + "/ownVoice");
        });
    }

    private void column(String name, Json property) {
        String at = "/properties/" + name.replace("~", "~0").replace("/", "~1");
        property.get(KEYWORD).ifPresent(annotation -> {
            known(annotation, OF_COLUMN, at + "/" + KEYWORD);
            annotation
                    .string("role")
                    .filter(word -> Role.of(word).isEmpty())
                    .ifPresent(word -> wrong(at + "/beleg/role", word, Nearest.of(word, Role.words())));
            annotation
                    .string("level")
                    .filter(word -> !LEVELS.contains(word))
                    .ifPresent(word -> wrong(at + "/beleg/level", word, Nearest.of(word, LEVELS)));
            annotation
                    .string("origin")
                    .filter(word -> !ORIGINS.contains(word))
                    .ifPresent(word -> wrong(at + "/beleg/origin", word, Nearest.of(word, ORIGINS)));
            since(annotation, at + "/" + KEYWORD);
            annotation.get(SENSITIVE).ifPresent(mark -> sensitive(name, annotation, at + "/beleg/" + SENSITIVE));
        });
        boolean list = property.text("type").equals("array");
        if (list && property.get(KEYWORD).filter(Annotation::separates).isEmpty()) {
            wrong(at, name, Optional.of("an array needs beleg.separator"));
        }
        Json values = property.get("items").orElse(property);
        values.list("oneOf").forEach(v -> v.get(KEYWORD).ifPresent(a -> known(a, OF_VALUE, at + "/oneOf")));
    }

    private void since(Json annotation, String at) {
        annotation
                .string(SINCE)
                .filter(version -> !version.matches("[0-9]+\\.[0-9]+\\.[0-9]+"))
                .ifPresent(version -> wrong(at + "/" + SINCE, version, Optional.of("a version is written 1.0.0")));
    }

    /** What names rows, sources or passages stands in much that is made; it cannot be held back. */
    private void sensitive(String name, Json annotation, String at) {
        Optional<Boolean> mark = annotation.get(SENSITIVE).flatMap(Json::asBoolean);
        if (mark.isEmpty()) {
            wrong(at, SENSITIVE, Optional.of("it is true or false"));
        }
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
                        || Nearest.of(word, OF_COLUMN)
                                .filter("separator"::equals)
                                .isPresent());
    }

    private void known(Json annotation, Set<String> words, String at) {
        for (String word : annotation.members().keySet()) {
            if (!words.contains(word)) {
                wrong(at + "/" + word, word, Nearest.of(word, words));
            }
        }
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
