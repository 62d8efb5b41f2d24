package org.beleg.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sentence puts down to somebody. */
final class SpeechTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The county said that 17 people drowned. | 17 people drowned.",
                "en | The county said 17 people drowned. | 17 people drowned.",
                "en | The mayor told the crowd on Monday that 17 people drowned. | 17 people drowned.",
                "en | Officials announced that the road was open, but it was cut. | the road was open",
                "en | The paper reported on Monday that the dyke broke; it held. | the dyke broke",
                "en | 17 people drowned, the county said. | 17 people drowned",
                "en | 17 people drowned, the county said on Monday. | on Monday. / 17 people drowned",
                "en | 17 people drowned, said the county. | 17 people drowned",
                "en | “Nobody crossed, no one,” one elder said. | “Nobody crossed, no one",
                "en | 17 people drowned, according to the county. | 17 people drowned",
                "en | 17 people drowned according to the county. | 17 people drowned / the county",
                "en | According to residents, the post was empty. | residents, the post was empty.",
                "en | The post, according to residents, was empty. | The post / was empty.",
                "en | The village, residents say, was burnt. | , was burnt. / The village",
                "en | The dyke held, and according to residents the post was empty. | residents the post was empty.",
                "de | Der Kreis teilte am Montag mit, dass 17 Menschen ertranken. | 17 Menschen ertranken.",
                "de | Der Sprecher sagte am Montag, dass 17 Menschen ertranken. | 17 Menschen ertranken.",
                "de | Die Reederei erklärte, die Fähre fährt wieder. | die Fähre fährt wieder.",
                "de | Der Sprecher sagte: „17 Menschen ertranken.“ | „17 Menschen ertranken.“",
                "de | 17 Menschen ertranken, sagte der Sprecher am Montag. | 17 Menschen ertranken",
                "de | 17 Menschen ertranken, wie der Kreis mitteilte. | 17 Menschen ertranken",
                "de | 17 Menschen ertranken, so der Sprecher. | 17 Menschen ertranken",
                "de | Laut Kreis ertranken 17 Menschen. | Kreis ertranken 17 Menschen.",
                "de | 17 Menschen sind laut Kreis ertrunken, der Deich hielt. | 17 Menschen sind / Kreis ertrunken"
            })
    void whatIsSaidIsFound(String code, String text, String said) {
        assertEquals(said, said(code, text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Three people were killed.",
                "en | He said nothing and left the village.",
                "en | The men fled the village, said goodbye and left.",
                "en | The plan was announced.",
                "en | When armed men attacked the village, the mayor said so.",
                "en | The bridge opened on time, according to plan.",
                "de | Sie kamen herein, erklärten sich bereit und gingen.",
                "de | Der Mann floh aus dem Dorf, sagte nichts und ging.",
                "de | Das Dorf war zerstört, so dass alle flohen.",
                "de | Die Fähre legte ab."
            })
    void nothingIsSaid(String code, String text) {
        assertEquals("", said(code, text));
    }

    /** Words that bound a number negate nothing, neither in a text nor in a label. */
    @Test
    void aBoundIsNoNegation() {
        Language english = Language.of("en", List.of()).orElseThrow();
        assertEquals(List.of(), english.marked(Marker.NEGATION_STRONG, "No more than 34 people waited."));
        assertEquals(List.of(), english.marked(Marker.NEGATION_STRONG, "Not fewer than 45 people waited."));
        assertEquals(
                1,
                english.marked(Marker.NEGATION_STRONG, "They waited no more.").size());
        Language german = Language.of("de", List.of()).orElseThrow();
        assertEquals(List.of(), german.marked(Marker.NEGATION_STRONG, "Keine 40 Menschen warteten."));
        assertEquals(
                1,
                german.marked(Marker.NEGATION_STRONG, "Keine Menschen warteten.")
                        .size());
    }

    private static String said(String code, String text) {
        return Language.of(code, List.of()).orElseThrow().read(text).stream()
                .flatMap(s -> s.said().stream())
                .map(s -> text.substring(s.what().start(), s.what().end()))
                .collect(Collectors.joining(" / "));
    }
}
