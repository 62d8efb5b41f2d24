package org.beleg.glance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.beleg.dataset.Column;
import org.beleg.json.Json;
import org.beleg.json.RowSchema;

/** The parts of random schemas: any keyword of draft-07, mostly where it says something. */
final class RandomParts {
    /** Cells at the borders of some format, type or reader. */
    static final List<String> BORDERS = List.of(
            "0",
            "-0",
            "1",
            "1.0",
            "1.00",
            "1.5",
            "1.50",
            "-1",
            "-1.5",
            "00",
            "01",
            "+1",
            "1e2",
            ".5",
            "5.",
            "-",
            "0.1",
            "12345678901234567890",
            "-12345678901234567890",
            "999999999999999999",
            "1000000000000000000",
            "9223372036854775807",
            "9223372036854775808",
            "2147483647",
            "2147483648",
            "-2147483648",
            "-2147483649",
            "0.000000000000000001",
            "0.0000000000000000001",
            "123456789.123456789",
            "0.00",
            "-0.0",
            "100",
            "100.0",
            "7",
            "3",
            "10",
            "٣",
            "１",
            "1 ",
            "true",
            "false",
            "True",
            "TRUE",
            "null",
            "2020-02-29",
            "2019-02-29",
            "2019-02-28",
            "1900-02-29",
            "2000-02-29",
            "0000-01-01",
            "+12345-01-01",
            "12345-01-01",
            "-0001-01-01",
            "2019-04-31",
            "2019-12-31",
            "2019-13-01",
            "2019-1-1",
            "٢٠١٩-٠١-٠١",
            "2019-01-00",
            "2019-00-10",
            "9999-12-31",
            "12:00:00Z",
            "23:59:60Z",
            "24:00:00Z",
            "23:59:59.999999999Z",
            "12:00:00.123+17:59",
            "12:00:00+18:00",
            "12:00:00+18:01",
            "12:00:00.Z",
            "12:00:00.1234567890Z",
            "12:00Z",
            "2019-02-30T00:00:00Z",
            "2019-01-31T23:59:59+01:00",
            "2019-01-01T24:00:00Z",
            "2019-01-01T12:00:00.5-00:00",
            "2019-01-01 12:00:00Z",
            "0000-01-01T00:00:00Z",
            "2020-02-29T12:00:00Z",
            "2019-01-01T12:00:00",
            "0001-01-01T00:00:00Z",
            "http://a",
            "https://example.org/x?y=z#f",
            "http://",
            "http://[::1]/",
            "http://ä.de/ü",
            "http://a b",
            "//a/b",
            "/a/b",
            "a/b",
            "urn:isbn:123",
            "doi:10.1000/1",
            "mailto:a@b.de",
            "http://u@h:80/p",
            "http://h:x/p",
            "http://h:99999",
            "a:",
            "http://a/%zz",
            "http://a/%20",
            "http://a?b",
            "http://a#b",
            "http:/a",
            "1http://a",
            "http://-a-/",
            "http://a..b",
            "?q",
            "#f",
            "a:b:c",
            ":a",
            "http://a/[x]",
            "http://a/{x}",
            "http://a/b?c?d",
            "http://a/b#c#d",
            "http://a_b/",
            "http://1.2.3/",
            "a@b.de",
            "a.b@example.org",
            "a@b",
            "a..b@c.de",
            "@b.de",
            "a@localhost",
            "a_b@x-y.com",
            "x@y.museum",
            "a@b.c1",
            "example.org",
            "localhost",
            "a_b.de",
            "-a.de",
            "a.unknowntld",
            "1.2.3.4",
            "256.1.1.1",
            "1.2.3",
            "01.2.3.4",
            "0.0.0.0",
            "255.255.255.255",
            "::1",
            "1::2::3",
            "fe80::1%eth0",
            "/a/~0",
            "/a/~2",
            "0/a",
            "1#",
            "01",
            "[",
            "(a",
            "a{2}",
            "{x}",
            "é",
            "ä",
            "عربى",
            "😀",
            "a😀b",
            "e\u0301",
            " a",
            "a ",
            "\u00A0a",
            "a\u2003",
            "a\nb",
            "\n",
            "\u2028",
            "a\u0085b",
            "\u200B",
            "x".repeat(250),
            "ä".repeat(120),
            "😀".repeat(80),
            "A001",
            "A01",
            "a001",
            "A0001",
            "foo",
            "bar",
            "foobar",
            "FOO",
            "fo",
            "a;b",
            "a;;b",
            ";",
            ";;",
            "a; b",
            "a;a",
            "b|a",
            "||",
            "a::b",
            "::",
            "a:::b",
            "aä",
            "äa",
            "aäb",
            "a,b,c",
            "foo;bar;foo");

    private static final List<String> PATTERNS = List.of(
            "^A[0-9]{3}$",
            "^[a-z]+$",
            "^\\d+$",
            "o",
            "^f",
            "r$",
            "^[^;]*$",
            "^.{1,3}$",
            "^\\S+( \\S+)*$",
            "^(foo|bar)$",
            "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
            "\\p{L}",
            "^(?!x)",
            "^ä",
            "",
            "^$",
            "[A-Z]",
            "^(a|b)+$");
    private static final List<String> FORMATS = List.of(
            "date",
            "time",
            "date-time",
            "uri",
            "uri-reference",
            "email",
            "hostname",
            "ipv4",
            "ipv6",
            "regex",
            "json-pointer",
            "relative-json-pointer",
            "iri",
            "iri-reference",
            "idn-email",
            "idn-hostname",
            "uri-template",
            "unheard-of");
    private static final List<String> WORDS = List.of(
            "foo",
            "bar",
            "foobar",
            "A001",
            "ä",
            "😀",
            "",
            "1",
            "1.0",
            "true",
            "a",
            "b",
            "c",
            "2020-02-29",
            "x".repeat(30));
    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "-1",
            "1.5",
            "1.50",
            "1.0",
            "2",
            "3",
            "10",
            "100",
            "1e2",
            "0.1",
            "0.01",
            "-2.5",
            "7",
            "2147483648",
            "-2147483648",
            "12345678901234567890",
            "9223372036854775807",
            "999999999999999999",
            "0.000000000000000001",
            "1e30",
            "1e-30",
            "1e300",
            "0.0",
            "0e-5",
            "123456789.123456789");
    private static final List<String> TYPES =
            List.of("string", "integer", "number", "boolean", "array", "object", "null");

    private final Random random;
    private final List<String> names;
    private final int depth;
    private final List<String> near = new ArrayList<>();
    private boolean references = true;

    RandomParts(Random random, List<String> names, int depth) {
        this.random = random;
        this.depth = depth;
        this.names = names;
    }

    /** Texts that are near what the parts asked for. */
    List<String> near() {
        return near;
    }

    private boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Json text() {
        return Json.of(pick(WORDS));
    }

    private Json number() {
        return new Json.Num(new BigDecimal(pick(NUMBERS)));
    }

    private Json small() {
        return Json.of(random.nextInt(5));
    }

    /** What a property of that type may be asked. */
    Json property(Column.Type type) {
        Json part = part(type, random.nextInt(depth + 1));
        if (!(part instanceof Json.Obj) || once(10)) {
            return part;
        }
        Map<String, Json> members = new LinkedHashMap<>(part.members());
        members.put("type", Json.of(word(type)));
        return new Json.Obj(members);
    }

    private static String word(Column.Type type) {
        return type == Column.Type.LIST ? "array" : type.name().toLowerCase(java.util.Locale.ROOT);
    }

    private Json part(Column.Type type, int depth) {
        if (once(25)) {
            return new Json.Bool(!once(4));
        }
        if (references && once(15)) {
            Map<String, Json> reference = new LinkedHashMap<>();
            reference.put(
                    "$ref", Json.of(pick(List.of("#/definitions/one", "#/definitions/two", "#/definitions/three"))));
            reference.put(once(2) ? "minLength" : "maximum", Json.of(2));
            return new Json.Obj(reference);
        }
        Map<String, Json> all = new LinkedHashMap<>();
        for (int n = random.nextInt(5) / 2; n >= 0; n--) {
            Column.Type of = once(8) ? pick(List.of(Column.Type.values())) : type;
            keyword(of, depth, all);
        }
        for (int n = once(3) && depth > 0 ? 1 + random.nextInt(2) : 0; n > 0; n--) {
            combine(t -> part(type, t), depth - 1, all);
        }
        annotate(all);
        return new Json.Obj(all);
    }

    private void annotate(Map<String, Json> all) {
        if (once(3)) {
            all.put("title", Json.of("Title"));
            all.put("description", Json.of("Description."));
            all.put("beleg", new Json.Obj(Map.of("level", Json.of("nominal"))));
        }
        if (once(10)) {
            all.put(pick(List.of("default", "examples", "$comment", "minimim", "contentEncoding")), Json.of("foo"));
        }
    }

    private void keyword(Column.Type type, int depth, Map<String, Json> all) {
        if (once(5)) {
            choice(type, all);
            return;
        }
        switch (type) {
            case STRING -> ofText(all);
            case INTEGER, NUMBER ->
                all.put(
                        pick(List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")),
                        positive(number()));
            case BOOLEAN -> all.put("type", Json.of(pick(TYPES)));
            case LIST -> ofList(depth, all);
        }
    }

    private static Json positive(Json number) {
        boolean usable = number.asNumber().filter(n -> n.signum() != 0).isPresent();
        return usable ? number : Json.of(5);
    }

    private void choice(Column.Type type, Map<String, Json> all) {
        List<Json> values = new ArrayList<>();
        for (int n = random.nextInt(random.nextInt(10) == 0 ? 40 : 4); n >= 0; n--) {
            values.add(
                    once(6)
                            ? pick(List.of(
                                    text(),
                                    number(),
                                    Json.of(once(2)),
                                    new Json.Nothing(),
                                    new Json.Arr(List.of(text(), text())),
                                    new Json.Obj(Map.of("a", text()))))
                            : value(type));
        }
        switch (random.nextInt(3)) {
            case 0 -> all.put("enum", new Json.Arr(values));
            case 1 -> all.put("const", values.get(0));
            default ->
                all.put(
                        "oneOf",
                        new Json.Arr(values.stream()
                                .distinct()
                                .map(v -> (Json) new Json.Obj(Map.of("const", v, "title", Json.of("T"))))
                                .toList()));
        }
    }

    private Json value(Column.Type type) {
        return switch (type) {
            case STRING, LIST -> text();
            case INTEGER, NUMBER -> number();
            case BOOLEAN -> Json.of(once(2));
        };
    }

    private void ofText(Map<String, Json> all) {
        switch (random.nextInt(5)) {
            case 0 -> all.put("minLength", small());
            case 1 -> all.put("maxLength", Json.of(random.nextInt(35)));
            case 2, 3 -> {
                String pattern = once(3) ? RandomPatterns.pattern(random) : pick(PATTERNS);
                if (isReadable(pattern)) {
                    all.put("pattern", Json.of(pattern));
                }
                IntStream.range(0, 8).forEach(i -> near.add(RandomPatterns.text(random)));
            }
            default -> all.put("format", Json.of(pick(FORMATS)));
        }
    }

    private static boolean isReadable(String pattern) {
        try {
            RowSchema.pattern(pattern);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void ofList(int depth, Map<String, Json> all) {
        Json item = part(Column.Type.STRING, Math.min(depth, 1) - 1);
        switch (random.nextInt(7)) {
            case 0 -> all.put("minItems", small());
            case 1 -> all.put("maxItems", small());
            case 2 -> all.put("uniqueItems", Json.of(once(2)));
            case 3 -> all.put("contains", item);
            case 4 -> {
                all.put("items", new Json.Arr(once(6) ? List.of() : List.of(item, part(Column.Type.STRING, 0))));
                all.put("additionalItems", once(2) ? Json.of(once(2)) : part(Column.Type.STRING, 0));
            }
            default -> all.put("items", item);
        }
    }

    private interface Parts {
        Json make(int depth);
    }

    private void combine(Parts parts, int depth, Map<String, Json> all) {
        switch (random.nextInt(5)) {
            case 0 -> all.put("not", parts.make(depth));
            case 1, 2 -> {
                all.put("if", parts.make(depth));
                all.put("then", parts.make(depth));
                if (once(2)) {
                    all.put("else", parts.make(depth));
                }
            }
            default -> {
                List<Json> several = new ArrayList<>();
                for (int n = once(20) ? -1 : random.nextInt(3); n >= 0; n--) {
                    several.add(parts.make(depth));
                }
                all.put(pick(List.of("allOf", "anyOf", "oneOf")), new Json.Arr(several));
            }
        }
    }

    /** A schema of rows with these properties. */
    Json root(Map<String, Json> properties) {
        Map<String, Json> all = new LinkedHashMap<>();
        all.put("$schema", Json.of(RowSchema.DRAFT + "#"));
        if (once(2)) {
            all.put(
                    "$id",
                    Json.of(
                            once(40)
                                    ? "http://example.org/s#"
                                    : pick(List.of("urn:x:y", "http://example.org/schema"))));
        }
        if (!once(5)) {
            all.put("type", Json.of("object"));
        }
        all.put("properties", new Json.Obj(properties));
        for (int n = random.nextInt(2); n > 0; n--) {
            ofRow(1, all, properties);
        }
        for (int n = random.nextInt(2); n > 0; n--) {
            combine(depth -> row(depth, properties), 1, all);
        }
        annotate(all);
        all.put("definitions", definitions());
        return new Json.Obj(all);
    }

    private Json definitions() {
        references = once(200);
        Map<String, Json> all = new LinkedHashMap<>();
        all.put("one", property(Column.Type.STRING));
        all.put("two", part(Column.Type.NUMBER, 1));
        all.put(
                "three",
                once(5)
                        ? new Json.Obj(Map.of("$ref", Json.of(once(40) ? "#" : "#/definitions/two")))
                        : part(Column.Type.LIST, 0));
        return new Json.Obj(all);
    }

    private Json row(int depth, Map<String, Json> properties) {
        if (once(30)) {
            return new Json.Bool(!once(4));
        }
        Map<String, Json> all = new LinkedHashMap<>();
        for (int n = random.nextInt(2); n >= 0; n--) {
            ofRow(depth, all, properties);
        }
        if (depth > 0 && once(4)) {
            combine(d -> row(d, properties), depth - 1, all);
        }
        return new Json.Obj(all);
    }

    private Json someNames() {
        List<Json> some = new ArrayList<>();
        for (int n = random.nextInt(3); n >= 0; n--) {
            some.add(Json.of(once(60) ? "nowhere" : pick(names)));
        }
        return new Json.Arr(some.stream().distinct().toList());
    }

    private void ofRow(int depth, Map<String, Json> all, Map<String, Json> properties) {
        switch (random.nextInt(9)) {
            case 0 -> all.put("minProperties", Json.of(random.nextInt(3)));
            case 1 -> all.put("maxProperties", Json.of(2 + random.nextInt(6)));
            case 2 -> all.put("additionalProperties", once(2) ? Json.of(!once(4)) : part(Column.Type.STRING, 0));
            case 3 ->
                all.put(
                        "propertyNames",
                        once(2) ? part(Column.Type.STRING, 0) : new Json.Obj(Map.of("maxLength", Json.of(4))));
            case 4 ->
                all.put(
                        "patternProperties",
                        new Json.Obj(
                                Map.of(pick(List.of("^a", "d", "^.$", "ä", "^x")), part(Column.Type.STRING, depth))));
            case 5 ->
                all.put(
                        "dependencies",
                        new Json.Obj(
                                Map.of(pick(names), once(2) || depth <= 0 ? someNames() : row(depth - 1, properties))));
            case 6 -> all.put(once(4) ? pick(List.of("const", "enum")) : "examples", new Json.Arr(List.of(text())));
            default -> {
                all.put("required", someNames());
                if (!all.containsKey("properties")) {
                    all.put("properties", new Json.Obj(Map.of(pick(names), again(properties))));
                }
            }
        }
    }

    /** A constant of one of the properties, as conditions have it; or anything. */
    private Json again(Map<String, Json> properties) {
        List<Json> values = properties.values().stream()
                .flatMap(p -> p.list("enum").stream())
                .toList();
        return values.isEmpty() || once(3)
                ? part(pick(List.of(Column.Type.values())), 0)
                : new Json.Obj(Map.of("const", pick(values)));
    }
}
