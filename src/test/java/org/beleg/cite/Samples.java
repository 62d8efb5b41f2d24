package org.beleg.cite;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.beleg.dataset.About;
import org.beleg.dataset.Source;
import org.beleg.json.JsonText;

/** Metadata to cite. */
final class Samples {
    /** An organisation and a test DOI. */
    static final String ORGANISATION = """
            {"name": "harbour-strikes", "title": "Strikes in one harbour, coded from a weekly report",
             "version": "1.0.0", "date": "2026-11-22", "doi": "10.5072/harbour.1", "license": "CC-BY-4.0",
             "language": "en", "description": "Each strike that a weekly report names, with the passage it rests on.",
             "keywords": ["strikes", "events"],
             "creators": [{"name": "Institut für Hafenkunde, Abteilung 2", "ror": "https://ror.org/01ggx4157"}],
             "publisher": "Harbour Archive"}""";

    /** Persons, a DOI as of a repository, and everything else there is to say. */
    static final String PERSONS = """
            {"name": "field.events", "title": "Proteste auf dem Land 2010–2012", "version": "2.10.0",
             "date": "2026-03-01", "doi": "10.5281/zenodo.12345678", "conceptDoi": "10.5281/zenodo.12345670",
             "license": "DL-DE-BY-2.0", "language": "de",
             "description": "Proteste aus Berichten,\\neinzeln belegt; sechs Tabellen, drei Kodierer.",
             "keywords": ["Protest", "ländlicher Raum"],
             "creators": [
               {"familyName": "Muster", "givenName": "Erika Anna", "orcid": "0000-0002-1825-0097",
                "affiliation": "Example University"},
               {"familyName": "von der Ähre", "givenName": "Jörg"},
               {"familyName": "الأحمد", "givenName": "سارة"},
               {"familyName": "Sukarno"}],
             "contributors": [{"familyName": "Helfer", "givenName": "Hans"}, {"name": "Data Lab & Co"}],
             "publisher": "Zenodo", "contact": "mail@example.org",
             "coverage": {"temporal": "2010-01-01/2012-12", "spatial": "Mitteleuropa"},
             "funding": [{"funder": "Stiftung", "award": "F-1", "title": "Projekt <eins>"}],
             "related": [{"relation": "IsDocumentedBy", "identifier": "https://example.org/doc"},
                         {"relation": "Cites", "identifier": "https://doi.org/10.1000/xyz123"}],
             "rightsNote": "Zitate bleiben bei ihren Rechteinhabern.",
             "previous": {"version": "2.9.0", "doi": "10.5281/zenodo.12345600"}}""";

    /** Every character that means something to a format, and no DOI. */
    static final String NASTY = """
            {"name": "n_ñ sty", "version": "1.10", "date": "2026-11-22", "license": "CC-BY-4.0 OR MIT", "language": "en",
             "title": "R&D <b>\\"50 %\\" of {x}_y: #1 ~ ^ \\\\back\\\\ $5 } ]]> | الباغوز 'q' 😀\\u0007\\u0000\\u2028\\ufffe\\ud800 end",
             "description": "One\\r\\nTwo: {\\"a\\": 1} --- # & <br/>\\ttab \\u0085 x",
             "keywords": ["a: b", "- c", "", "a: b", "%"],
             "creators": [{"familyName": "Einname", "givenName": ""}, {"familyName": "Jr, and Sons", "givenName": "A & B"},
                          {"name": "Rock and Roll {Inst}, Inc."}],
             "publisher": "P & Q {Ltd}"}""";

    private Samples() {}

    static Work work(String json) {
        return Work.of(
                About.from(JsonText.read(json.getBytes(StandardCharsets.UTF_8)).value()));
    }

    static Source source() {
        return new Source(
                "S1",
                "Ein \"Bericht\": 50 % & mehr",
                Optional.of("https://example.org/bericht?a=1&b=2"),
                Optional.empty(),
                "ab".repeat(32),
                10,
                Optional.of("2012-12-31"),
                Optional.of("de-DE"),
                true,
                "sources",
                "sources.csv",
                2);
    }

    static Work persons() {
        return work(PERSONS).from(List.of(source()));
    }

    /** In the style or format of that name. */
    static String cite(String style, Work work) {
        return Citations.style(style).orElseThrow().of(work);
    }
}
