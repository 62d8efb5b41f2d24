package org.beleg.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.beleg.json.Json;
import org.beleg.json.JsonText;
import org.beleg.json.RowSchema;
import org.junit.jupiter.api.Test;

/** The files on languages are what their schema says, and a dataset adds to them. */
final class LexiconTest {
    @Test
    void theFilesAreValid() throws IOException {
        RowSchema schema = RowSchema.compile(json(Path.of("schema/language.schema.json")));
        for (String code : Language.KNOWN) {
            Json file = json(Path.of("src/main/resources/org/beleg/language/" + code + ".json"));
            assertEquals(List.of(), schema.explain(file), code);
            assertEquals(code, file.text("language"));
        }
    }

    @Test
    void everyMemberOfTheSchemaIsOnThePage() throws IOException {
        String page = Files.readString(Path.of("docs/language.md"), StandardCharsets.UTF_8);
        Json members =
                json(Path.of("schema/language.schema.json")).get("properties").orElseThrow();
        for (String member : members.members().keySet()) {
            assertTrue(page.contains("`" + member + "`"), member);
        }
    }

    @Test
    void aDatasetAddsWordsOfItsOwn() {
        Json own = JsonText.read(("{\"language\": \"de\", \"vague\": [{\"floor\": 20, \"terms\": [\"ein Schippel\"]}],"
                                + " \"units\": [{\"unit\": \"crates\", \"terms\": [\"Kisten\"]}]}")
                        .getBytes(StandardCharsets.UTF_8))
                .value();
        Language language = Language.of("de-AT", List.of(own)).orElseThrow();
        Quantity vague = language.read("Es war ein Schippel Kisten da.")
                .get(0)
                .quantities()
                .get(0);
        assertEquals(Quantity.Kind.VAGUE, vague.kind());
        assertEquals("crates", vague.unit().orElse(""));
        assertTrue(Language.of("ku", List.of(own)).isEmpty());
    }

    @Test
    void sentencesEndAtFullStopsThatEndThem() {
        assertEquals(
                List.of("Am 9. Februar kamen ca. 40 Boote.", "Es waren 47.", "„Warum?“", "Dr. Falk schwieg."),
                sentences("de", "Am 9. Februar kamen ca. 40 Boote. Es waren 47. „Warum?“ Dr. Falk schwieg."));
        assertEquals(
                List.of("On Feb. 9 Mr. Hale left at 3 p.m. with 4.5 tons.", "Nobody followed.", "A head\nline"),
                sentences("en", "On Feb. 9 Mr. Hale left at 3 p.m. with 4.5 tons. Nobody followed.\n\nA head\nline"));
    }

    private static List<String> sentences(String code, String text) {
        return Language.of(code, List.of()).orElseThrow().read(text).stream()
                .map(s -> text.substring(s.at().start(), s.at().end()))
                .toList();
    }

    private static Json json(Path file) throws IOException {
        return JsonText.read(Files.readAllBytes(file)).value();
    }
}
