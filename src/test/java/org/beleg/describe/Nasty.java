package org.beleg.describe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A dataset whose words would break a page that is put together carelessly: one table, no source. */
final class Nasty {
    static final String TITLE = "A & B < C > D *e* _f_ | \"g\" 'h' {{i}} ]]> — الباغوز";

    private Nasty() {}

    static Path dataset(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("schema"));
        Files.writeString(folder.resolve("dataset.json"), """
                {"name": "nasty", "title": "%s", "version": "1.0.0", "date": "2020-02-29", "doi": "10.5072/nasty",
                 "license": "CC0-1.0", "language": "en",
                 "description": "Two\\nlines & <script>alert(1)</script>, فارسی و کوردی.",
                 "keywords": ["<b>", "a;b"], "creators": [{"familyName": "O'Neil & <Sons>", "givenName": "Ýrsa"}],
                 "publisher": "P & Q", "coverage": {"temporal": "2020", "spatial": "x < y"},
                 "manual": "m.md",
                 "tables": [{"name": "t", "path": "t.csv", "schema": "t.json", "title": "T | *t* <t>"}]}
                """.formatted(TITLE.replace("\"", "\\\"")));
        Files.writeString(folder.resolve("schema/t.json"), """
                {"$schema": "http://json-schema.org/draft-07/schema#", "type": "object",
                 "description": "A row & \\n more <i>, and a bell \\u0007 that XML has no place for.", "additionalProperties": false,
                 "beleg": {"key": ["a<b>&|*_"]},
                 "properties": {
                   "a<b>&|*_": {"title": "x\\ny", "type": "string", "pattern": "^[a-z<>&]+$"},
                   "الاسم": {"title": "الاسم الشائع", "description": "اسم المكان", "type": "string"},
                   "A<B>&|*_": {"type": "string", "oneOf": [
                      {"const": "<", "title": "less & less", "description": "a\\nb",
                       "beleg": {"crosswalk": {"Them & <us>": "x|`y`"}}},
                      {"const": "a_very_long_value_without_any_place_at_which_it_could_be_broken_into_two_lines"}]},
                   "n": {"type": "array", "items": {"type": "string"}, "beleg": {"separator": "|"}}},
                 "required": ["a<b>&|*_"],
                 "if": {"properties": {"A<B>&|*_": {"const": "<"}}, "required": ["A<B>&|*_"]}, "then": {"required": ["الاسم"]},
                 "dependencies": {"n": ["A<B>&|*_"]}}
                """);
        Files.writeString(folder.resolve("t.csv"), """
                a<b>&|*_,الاسم,A<B>&|*_,n
                a,freely entered,<,x|y
                b&,,,
                """);
        Files.writeString(folder.resolve("m.md"), """
                ### Deep <b>first</b>

                See <script>alert(2)</script> and ![a picture](https://example.org/p.png), [up](#deep), [nowhere](#none),
                [bad](javascript:alert(3)), الباغوز.

                # Then high

                | a | b |
                |--:|---|
                | `x` | <i>y</i> |
                """);
        return folder;
    }
}
