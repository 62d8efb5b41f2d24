package org.beleg.glance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.beleg.dataset.Column;
import org.beleg.dataset.Column.Type;
import org.beleg.json.Json;
import org.beleg.json.JsonText;
import org.beleg.json.RowSchema;

/**
 * A schema as a table of records has it, and rows of about 380 bytes, of which every tenth has a fault.
 *
 * @param schema the schema, of 25 columns
 * @param columns its columns
 */
record UsualRows(RowSchema schema, List<Column> columns) {
    private static final String TEXT = "Auf dem Platz wurden nach Angaben der Verwaltung ";
    private static final String SCHEMA = """
            {'$schema': 'http://json-schema.org/draft-07/schema#', 'type': 'object',
             'properties': {
              'id': {'type': 'string', 'pattern': '^E[0-9]{6}$'},
              'source': {'type': 'string', 'pattern': '^S[0-9]{3}$'},
              'kind': {'type': 'string', 'oneOf': [{'const': 'attack', 'title': 'A'}, {'const': 'return', 'title': 'R'},
                 {'const': 'census', 'title': 'C'}, {'const': 'statement', 'title': 'S'}]},
              'first_day': {'type': 'string', 'format': 'date'},
              'last_day': {'type': 'string', 'format': 'date'},
              'precision': {'enum': ['day', 'month', 'year', 'decade']},
              'title': {'type': 'string', 'minLength': 3, 'maxLength': 120},
              'text': {'type': 'string', 'maxLength': 300},
              'low': {'type': 'integer', 'minimum': 0},
              'best': {'type': 'integer', 'minimum': 0},
              'high': {'type': 'integer', 'minimum': 0, 'maximum': 100000000},
              'unit': {'type': 'string', 'enum': ['persons', 'families', 'houses']},
              'latitude': {'type': 'number', 'minimum': -90, 'maximum': 90},
              'longitude': {'type': 'number', 'minimum': -180, 'maximum': 180},
              'share': {'type': 'number', 'minimum': 0, 'maximum': 1, 'multipleOf': 0.001},
              'country': {'type': 'string', 'pattern': '^[A-Z]{2}$'},
              'region': {'type': 'string', 'pattern': '^[A-Z]{2}-[A-Z0-9]{1,3}$'},
              'place': {'type': 'string', 'maxLength': 80},
              'actors': {'type': 'array', 'items': {'type': 'string', 'pattern': '^A[0-9]{3}$'}, 'uniqueItems': true,
                 'maxItems': 5, 'beleg': {'separator': ';'}},
              'link': {'type': 'string', 'format': 'uri'},
              'certain': {'type': 'boolean'},
              'quoted': {'type': 'boolean'},
              'modality': {'type': 'string', 'enum': ['asserted', 'reported', 'predicted', 'denied']},
              'coded_by': {'type': 'string', 'pattern': '^[A-Z]{2,3}$'},
              'note': {'type': 'string'}},
             'required': ['id', 'source', 'kind', 'title', 'certain'],
             'additionalProperties': false,
             'dependencies': {'latitude': ['longitude'], 'longitude': ['latitude']},
             'allOf': [
              {'if': {'properties': {'kind': {'const': 'census'}}, 'required': ['kind']},
               'then': {'required': ['best', 'unit'], 'properties': {'best': {'minimum': 1}}}},
              {'if': {'properties': {'precision': {'enum': ['day', 'month']}}, 'required': ['precision']},
               'then': {'required': ['first_day']}}]}
            """;

    static UsualRows make() {
        Json json = JsonText.read(SCHEMA.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                .value();
        List<Column> columns = new ArrayList<>();
        json.get("properties").map(Json::members).orElseThrow().forEach((name, p) -> columns.add(column(name, p)));
        return new UsualRows(RowSchema.compile(json), columns);
    }

    private static Column column(String name, Json property) {
        String word = property.get("type").flatMap(Json::asString).orElse("string");
        Type type = word.equals("array") ? Type.LIST : Type.valueOf(word.toUpperCase(Locale.ROOT));
        Optional<String> none = Optional.empty();
        Optional<String> separator = property.get("beleg").flatMap(b -> b.string("separator"));
        return new Column(
                name, "", "", type, none, false, List.of(), separator, none, none, Optional.empty(), none, false);
    }

    /** The cells of the row of that number. */
    String[] row(long number) {
        Random random = new Random(number);
        int n = random.nextInt(1_000_000);
        String day = String.format(Locale.ROOT, "20%02d-%02d-%02d", n % 30, 1 + n % 12, 1 + n % 28);
        String[] row = {
            String.format(Locale.ROOT, "E%06d", n),
            String.format(Locale.ROOT, "S%03d", n % 1000),
            List.of("attack", "return", "census", "statement").get(n % 4),
            n % 400 == 0 ? "2020-02-29" : day,
            n % 3 == 0 ? "" : day,
            List.of("day", "month", "year", "decade").get(n % 4),
            "Return of families to the quarter " + n,
            (TEXT + (n % 5 == 0 ? "Häuser geräumt. " : "keine Schäden gezählt. ") + TEXT).trim() + n,
            String.valueOf(n % 100),
            String.valueOf(n % 100 + 3),
            String.valueOf(n % 100 + 10),
            List.of("persons", "families", "houses").get(n % 3),
            "35.3" + n,
            "40.1" + n,
            "0." + n % 1000,
            "SY",
            "SY-HA",
            n % 7 == 0 ? "Bāghūz" : "Village number " + n % 50,
            n % 6 == 0 ? "" : "A001;A" + (100 + n % 800) + ";A002",
            "https://example.org/reports/" + n + "?page=" + n % 90 + "#top",
            n % 2 == 0 ? "true" : "false",
            n % 5 == 0 ? "" : "false",
            List.of("asserted", "reported", "predicted", "denied").get(n % 4),
            "NM",
            n % 4 == 0 ? "" : "Checked against the second edition of the report."
        };
        if (random.nextInt(10) == 0) {
            row[random.nextInt(row.length)] =
                    List.of("", "?", "-1", "x y", "99999999999").get(n % 5);
        }
        return row;
    }
}
