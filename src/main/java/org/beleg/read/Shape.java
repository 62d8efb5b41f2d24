package org.beleg.read;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.beleg.dataset.Role;
import org.beleg.json.Json;

/**
 * What a value under the keyword {@code beleg} looks like: the whole annotation in one description, against which every
 * schema is held. What looks otherwise would be read as if it were not there.
 *
 * @param said the shape in words, to follow “it must be”
 * @param fits whether a value looks so, but for what is inside
 * @param members what may stand in an object; anything where nothing is named
 * @param needs what must stand in an object
 * @param each what each item of a list looks like
 * @param words the words of which a text is one; none where any will do
 */
record Shape(
        String said,
        Predicate<Json> fits,
        Map<String, Shape> members,
        List<String> needs,
        Optional<Shape> each,
        Collection<String> words) {

    private static final String SINCE = "since";

    private static final Shape TEXT = text("a text", text -> true);
    private static final Shape COLUMN = text("the name of a column", text -> !text.isEmpty());
    private static final Shape NAMES = list("a list of columns such as [\"a\", \"b\"]", 1, COLUMN);
    private static final Shape GROUPS = list(
            "a list of groups of columns such as [[\"a\", \"b\"]]",
            list("a list of two columns or more such as [\"a\", \"b\"]", 2, COLUMN));
    private static final Shape VERSION =
            text("a version such as \"1.0.0\"", text -> text.matches("[0-9]+\\.[0-9]+\\.[0-9]+"));

    private static final Shape TARGET = new Shape(
            "\"places\" or {\"table\": \"places\", \"columns\": [\"a\"]}",
            value -> value instanceof Json.Obj
                    || value.asString().filter(t -> !t.isEmpty()).isPresent(),
            Map.of("table", text("the name of a table", text -> !text.isEmpty()), "columns", NAMES),
            List.of("table"),
            Optional.empty(),
            List.of());
    private static final Shape REFERENCE = object(
            "{\"columns\": [\"a\"], \"to\": [\"places\"]}",
            Map.of(
                    "columns",
                    NAMES,
                    "to",
                    list("a list of tables such as [\"places\"]", 1, TARGET),
                    "words",
                    list("a list of words such as [\"unknown\"]", TEXT)),
            "columns",
            "to");

    /** At the top of a schema. */
    static final Shape OF_TABLE = object(
            "an object such as {\"key\": [\"a\"]}",
            Map.of(
                    "key",
                    NAMES,
                    "references",
                    list("a list such as [{\"columns\": [\"a\"], \"to\": [\"places\"]}]", REFERENCE),
                    "order",
                    GROUPS,
                    "distinct",
                    GROUPS,
                    "evidence",
                    word("\"required\"", List.of("required")),
                    "ownVoice",
                    object(
                            "{\"column\": \"a\", \"value\": \"b\"}",
                            Map.of("column", COLUMN, "value", TEXT),
                            "column",
                            "value"),
                    SINCE,
                    VERSION));

    /** At a column. */
    static final Shape OF_COLUMN = object(
            "an object such as {\"role\": \"date\"}",
            Map.of(
                    "role",
                    word("the word of a role such as \"date\"", Role.words()),
                    "separator",
                    text("a text of one character or more such as \"|\"", text -> !text.isEmpty()),
                    "unit",
                    TEXT,
                    "level",
                    word("a level such as \"nominal\"", List.of("nominal", "ordinal", "interval", "ratio")),
                    "missing",
                    TEXT,
                    "sensitive",
                    new Shape(
                            "true or false",
                            value -> value instanceof Json.Bool,
                            Map.of(),
                            List.of(),
                            Optional.empty(),
                            List.of()),
                    "crosswalk",
                    text("the name of a scheme", text -> true),
                    "origin",
                    word("an origin such as \"source\"", List.of("source", "derived", "external", "assigned")),
                    SINCE,
                    VERSION));

    /** At a labelled value. */
    static final Shape OF_VALUE = object(
            "an object such as {\"means\": \"reported\"}",
            Map.of(
                    "means",
                    text("a word of the toolkit such as \"reported\"", text -> true),
                    "crosswalk",
                    object("an object of codes by scheme such as {\"plover\": \"RETREAT\"}", Map.of())));

    private static Shape text(String said, Predicate<String> fits) {
        return new Shape(
                said,
                value -> value.asString().filter(fits).isPresent(),
                Map.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    private static Shape word(String said, List<String> words) {
        return new Shape(said, value -> value.asString().isPresent(), Map.of(), List.of(), Optional.empty(), words);
    }

    /** An empty list says that there is none, and is fine where that says something. */
    private static Shape list(String said, Shape each) {
        return list(said, 0, each);
    }

    private static Shape list(String said, int least, Shape each) {
        return new Shape(
                said,
                value -> value instanceof Json.Arr && value.items().size() >= least,
                Map.of(),
                List.of(),
                Optional.of(each),
                List.of());
    }

    private static Shape object(String said, Map<String, Shape> members, String... needs) {
        return new Shape(
                said, value -> value instanceof Json.Obj, members, List.of(needs), Optional.empty(), List.of());
    }
}
