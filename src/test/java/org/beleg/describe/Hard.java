package org.beleg.describe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes a dataset whose codebook is hard to set: a few words are given, the rest is as plain as it can be. */
final class Hard {
    private String title = "A dataset that is hard to print";
    private String description = "A dataset that was made up to see whether its codebook can be printed well.";
    private String manual = "# Manual\n\n## Abstract\n\nMade up.\n";
    private String language = "en";
    private final List<Sheet> tables = new ArrayList<>();

    /** A table: its title, the members of its schema's properties as JSON, and its rows with their header. */
    private record Sheet(String title, List<String> properties, String rows) {}

    Hard title(String words) {
        title = words;
        return this;
    }

    Hard description(String words) {
        description = words;
        return this;
    }

    Hard manual(String markdown) {
        manual = markdown;
        return this;
    }

    Hard language(String tag) {
        language = tag;
        return this;
    }

    /** A table beside the others; its first column is its key. */
    Hard table(String words, List<String> properties, String rows) {
        tables.add(new Sheet(words, properties, rows));
        return this;
    }

    /** The key column of a table that needs no other. */
    static final String KEY = column("id", "Key", "What names a row.", "");

    /** A column of text, with more members such as {@code , "type": "integer"}. */
    static String column(String name, String title, String description, String more) {
        String type = more.contains("\"type\"") ? "" : ", \"type\": \"string\"";
        return "%s: {\"title\": %s, \"description\": %s%s%s}"
                .formatted(quoted(name), quoted(title), quoted(description), type, more);
    }

    /** Codes from 1, each with that label and definition, as more members of a column. */
    static String codes(int number, String label, String definition) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> "{\"const\": \"code_%d\", \"title\": %s, \"description\": %s}"
                        .formatted(i, quoted(label + " " + i), quoted(definition)))
                .collect(Collectors.joining(", ", ", \"oneOf\": [", "]"));
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    Path in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("schema"));
        List<String> named = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            Sheet table = tables.get(i);
            named.add("{\"name\": \"t%d\", \"path\": \"t%d.csv\", \"schema\": \"t%d.json\", \"title\": %s}"
                    .formatted(i, i, i, quoted(table.title)));
            Files.writeString(folder.resolve("t" + i + ".csv"), table.rows);
            Files.writeString(folder.resolve("schema/t" + i + ".json"), schema(table));
        }
        Files.writeString(folder.resolve("manual.md"), manual);
        Files.writeString(folder.resolve("dataset.json"), """
                {"name": "hard", "title": %s, "version": "1.0.0", "date": "2020-02-29", "doi": "10.5072/hard",
                 "license": "CC0-1.0", "language": %s, "description": %s, "keywords": ["hard"],
                 "creators": [{"familyName": "Muster", "givenName": "Erika"}], "publisher": "Nobody",
                 "coverage": {"temporal": "2020", "spatial": "nowhere"}, "manual": "manual.md",
                 "tables": [%s]}
                """.formatted(
                        quoted(title), quoted(language), quoted(description), String.join(",\n", named)));
        return folder;
    }

    private static String schema(Sheet table) {
        String first = table.properties.get(0);
        String key = first.substring(0, first.indexOf("\": {") + 1);
        return """
                {"$schema": "http://json-schema.org/draft-07/schema#", "type": "object", "description": "One row.",
                 "additionalProperties": false, "beleg": {"key": [%s]}, "required": [%s],
                 "properties": {
                %s}}
                """.formatted(key, key, String.join(",\n", table.properties));
    }
}
