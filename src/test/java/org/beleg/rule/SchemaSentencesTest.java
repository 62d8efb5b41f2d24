package org.beleg.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.beleg.Fixture;
import org.beleg.check.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said where a row is against its schema, keyword by keyword. */
final class SchemaSentencesTest {
    private static final String TYPE = "{'type': 'string'}";

    @TempDir
    private Path folder;

    @Test
    void aPatternShowsItsFormAnExampleAndTheNearest() throws IOException {
        assertEquals(
                "x.b: “e1234” does not have the form ^E[0-9]{4}$. [a form such as E1234, the pattern ^E[0-9]{4}$ (Number"
                        + " of the entry)] E1234",
                said("{'type': 'string', 'description': 'Number of the entry.', 'pattern': '^E[0-9]{4}$'}", "e1234"));
    }

    @Test
    void lengthsAreCountedInCharacters() throws IOException {
        assertEquals(
                "x.b: “ä😀b” is too long with 3 characters. [2 characters or fewer]",
                said("{'type': 'string', 'maxLength': 2}", "ä😀b"));
        assertEquals(
                "x.b: “ab” is too short with 2 characters. [3 characters or more]",
                said("{'type': 'string', 'minLength': 3}", "ab"));
    }

    @Test
    void rangesSayTheirBound() throws IOException {
        assertEquals("x.b: “-1” is too small. [0 or more]", said("{'type': 'integer', 'minimum': 0}", "-1"));
        assertEquals("x.b: “181” is too large. [180 or less]", said("{'type': 'number', 'maximum': 180}", "181"));
        assertEquals("x.b: “0” is too small. [more than 0]", said("{'type': 'number', 'exclusiveMinimum': 0}", "0"));
        assertEquals(
                "x.b: “3” is not a multiple of 2. [a multiple of 2]",
                said("{'type': 'integer', 'multipleOf': 2}", "3"));
    }

    @Test
    void aNumberIsNeverGuessedAcrossItsMarks() throws IOException {
        String number = " [a number such as 12 or 0.5: a point for decimals, no marks for thousands]";
        assertEquals("x.b: “2,5” is not a number." + number, said("{'type': 'number'}", "\"2,5\""));
        assertEquals("x.b: “+7” is not a number." + number + " 7", said("{'type': 'number'}", "+7"));
        assertEquals("x.b: “007” is not a number." + number + " 7", said("{'type': 'number'}", "007"));
        assertEquals(
                "x.b: “4.000” is not a whole number. [a whole number such as 12: no sign +, no point, no 0 in front]",
                said("{'type': 'integer'}", "4.000"));
    }

    @Test
    void aValueThatIsNotInTheListHasANearestOne() throws IOException {
        assertEquals(
                "x.b: “blu” is not one of the allowed values. [red, green or blue] blue",
                said("{'type': 'string', 'enum': ['red', 'green', 'blue']}", "blu"));
        assertEquals("x.b: “b” is not allowed. [a] a", said("{'type': 'string', 'const': 'a'}", "b"));
    }

    @Test
    void aListIsJudgedValueByValue() throws IOException {
        String list = "{'type': 'array', 'items': {'type': 'string', 'pattern': '^L[0-9]$'}, 'maxItems': 2,"
                + " 'beleg': {'separator': ';'}}";
        assertEquals(
                "x.b: “K2” does not have the form ^L[0-9]$. [a form such as L1, the pattern ^L[0-9]$]",
                said(list, "L1;K2"));
        assertEquals("x.b: “L1;L2;L3” has too many values. [at most 2 values]", said(list, "L1;L2;L3"));
    }

    @Test
    void aConditionIsSaidWithTheValuesOfTheRow() throws IOException {
        String rule = "'allOf': [{'$comment': 'What is denied is not certain.',"
                + " 'if': {'properties': {'a': {'const': 'x'}}, 'required': ['a']},"
                + " 'then': {'properties': {'b': {'enum': ['low', 'none']}}, 'required': ['b']}}]";
        assertEquals(
                "x.b: “lo” is not one of the allowed values where a is x. What is denied is not certain. [low or none] low",
                said(TYPE, rule, "lo"));
        assertEquals(
                "x.b is empty, but must not be where a is x. What is denied is not certain. [a value: ]",
                said(TYPE, rule, ""));
    }

    @Test
    void anElseIsNotTheConditionsFault() throws IOException {
        String rule =
                "'if': {'properties': {'a': {'const': 'y'}}, 'required': ['a']}, 'then': {}, 'else': {'properties':"
                        + " {'b': false}}";
        assertEquals("x.b: “q” must not be here where a is x. [an empty cell]", said(TYPE, rule, "q"));
    }

    @Test
    void oneOfSeveralColumnsIsAskedForByName() throws IOException {
        String any = "'anyOf': [{'required': ['b']}, {'required': ['c']}]";
        assertEquals("x has neither b nor c, but needs one of them. [one of them]", said(TYPE, any, ""));
        String one = "'oneOf': [{'required': ['a']}, {'required': ['b']}]";
        assertEquals("x has a and b, but needs exactly one of them. [exactly one of them]", said(TYPE, one, "q"));
    }

    @Test
    void columnsThatComeTogetherAreNamed() throws IOException {
        assertEquals(
                "x.c is empty, but must not be where b is given. [a value: ]",
                said(TYPE, "'dependencies': {'b': ['c']}", "q"));
    }

    @Test
    void twoFaultsOfOneCellAreOneFinding() throws IOException {
        assertEquals(
                "x.b: “a” is not one of the allowed values. [X1 or X2]",
                said("{'type': 'string', 'pattern': '^X', 'enum': ['X1', 'X2']}", "a"));
    }

    private String said(String b, String cell) throws IOException {
        return said(b, "'$comment': 'plain'", cell);
    }

    /** All that is said of a table with the columns a, b and c and the row {@code x,cell,}; expected in brackets. */
    private String said(String b, String more, String cell) throws IOException {
        Path base = folder.resolve("base");
        Fixture.copy(Fixture.FIXTURES.resolve("good/one-table"), base);
        String schema =
                "{'$schema': 'http://json-schema.org/draft-07/schema#', 'type': 'object', 'beleg': {'key': ['a']},"
                        + " 'properties': {'a': " + TYPE + ", 'b': " + b + ", 'c': " + TYPE + "}, 'required': ['a'], "
                        + more + "}";
        Files.writeString(base.resolve("schema/moulins.schema.json"), schema.replace('\'', '"'));
        Files.writeString(base.resolve("moulins.csv"), "a,b,c\nx," + cell + ",\n");
        return Fixture.check(base).findings().stream()
                .map(SchemaSentencesTest::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Finding f) {
        return f.message() + " [" + f.expected().orElse("") + "]"
                + f.nearest().map(n -> " " + n).orElse("");
    }
}
