package org.beleg.cite;

import static org.beleg.cite.Samples.cite;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

final class FormatsTest {
    @ParameterizedTest
    @ValueSource(strings = {Samples.ORGANISATION, Samples.PERSONS, Samples.NASTY})
    void dataciteXmlKeepsToItsSchema(String json) throws SAXException, IOException {
        Path xsd = Path.of(System.getProperty("shared.dir", "")).resolve("standards/datacite/kernel-4.6/metadata.xsd");
        assumeTrue(Files.exists(xsd), "no shared.dir with the schema of DataCite");
        Schema schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(xsd.toFile());
        String xml = cite("datacite-xml", Samples.work(json).from(List.of(Samples.source())));
        schema.newValidator().validate(new StreamSource(new StringReader(xml)));
    }

    @Test
    void bibtexBracesAreBalancedWhateverTheTitle() {
        String entry = cite("bibtex", Samples.work(Samples.NASTY));
        int depth = 0;
        for (int i = 0; i < entry.length(); i++) {
            char c = entry.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            assertTrue(depth >= 0, entry);
        }
        assertEquals(0, depth, entry);
    }

    @Test
    void bibtexEscapesWhatTexReads() {
        assertEquals(
                "\\& \\% \\$ \\# \\_ \\textbraceleft{} \\textbraceright{} \\textasciitilde{} \\textasciicircum{} "
                        + "\\textbackslash{} ä",
                TexEntry.escape("& % $ # _ { } ~ ^ \\ ä"));
    }

    @Test
    void bibtexKeepsNamesWhole() {
        String entry = cite("bibtex", Samples.work(Samples.NASTY));
        assertTrue(
                entry.contains("author = {{Einname} and {Jr, and Sons}, A \\& B and"
                        + " {Rock and Roll \\textbraceleft{}Inst\\textbraceright{}, Inc.}}"),
                entry);
        assertTrue(entry.startsWith("% Encoding: UTF-8\n@misc{n-sty-1.10,\n"), entry);
    }

    @Test
    void risKeepsEachValueOnOneLine() {
        cite("ris", Samples.work(Samples.NASTY))
                .lines()
                .forEach(line -> assertTrue(line.matches("[A-Z][A-Z0-9]  - .*"), line));
    }

    @Test
    void risKeepsAnOrganisationFromBecomingAPerson() {
        assertTrue(cite("ris", Samples.work(Samples.NASTY)).contains("AU  - Rock and Roll {Inst} Inc.\r\n"));
    }

    @Test
    void cffNamesALicenceOnlyIfItsListHasIt() {
        assertTrue(cite("cff", Samples.work(Samples.ORGANISATION)).contains("\nlicense: \"CC-BY-4.0\"\n"));
        String german = cite("cff", Samples.work(Samples.PERSONS));
        assertTrue(german.contains("\nlicense-url: \"https://www.govdata.de/dl-de/by-2-0\"\n"), german);
        assertFalse(german.contains("\nlicense:"), german);
        assertFalse(cite("cff", Samples.work(Samples.NASTY)).contains("license"));
    }

    @Test
    void cffNamesThisVersionBeforeAllVersions() {
        String cff = cite("cff", Samples.work(Samples.PERSONS));
        assertTrue(cff.contains("""
                identifiers:
                  - type: "doi"
                    value: "10.5281/zenodo.12345678"
                """), cff);
    }

    @Test
    void cffQuotesEveryValueAndWritesNoneEmpty() {
        for (String line : cite("cff", Samples.work(Samples.NASTY)).split("\n", -1)) {
            assertTrue(line.matches("(|[a-z]+:|( *(- )?)?([a-z-]+: )?\"([^\"\\\\]|\\\\[\"\\\\])+\")"), line);
        }
    }

    @Test
    void dataciteStandsInForADoiThatIsStillToCome() {
        assertTrue(cite("datacite-xml", Samples.work(Samples.NASTY))
                .contains("<identifier identifierType=\"DOI\">(:tba)</identifier>"));
        assertFalse(cite("datacite-json", Samples.work(Samples.NASTY)).contains("\"doi\""));
    }

    @Test
    void theLinkToARecordIsEncoded() {
        Work record = Samples.persons().record("E 5/ä{", "");
        assertEquals(
                "https://doi.org/10.5281/zenodo.12345678#E%205/%C3%A4%7B",
                record.link().orElseThrow());
    }
}
