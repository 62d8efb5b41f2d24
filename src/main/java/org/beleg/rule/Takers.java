package org.beleg.rule;

import java.util.List;
import java.util.regex.Pattern;

/** Who would refuse a dataset, or pass it over, because a member of its description is missing or wrong. */
record Takers(Pattern member, String refusal) {
    private static final List<Takers> ALL = List.of(
            of("/title", "DataCite and CITATION.cff take nothing without a title."),
            of("/creators", "DataCite and CITATION.cff take nothing without somebody to cite."),
            of(
                    "/(creators|contributors)/\\d+(/(familyName|givenName))?",
                    "InvenioRDM, and so Zenodo, takes no person from a crate without family and given name."),
            of("/publisher", "DataCite takes nothing without a publisher, and Zenodo reserves no DOI."),
            of("/date", "DataCite wants the year, RO-Crate and InvenioRDM the day of publication."),
            of("/description", "Google Dataset Search passes over a dataset without a description of 50 characters."),
            of("/license", "RO-Crate, Croissant and CITATION.cff take nothing without a licence that they know."),
            of(
                    "/(creators|contributors)/\\d+/orcid",
                    "CITATION.cff, RO-Crate and InvenioRDM, and so Zenodo, take no such ORCID iD."),
            of("/(creators|contributors)/\\d+/ror", "DataCite and RO-Crate take no such ROR ID."),
            of("/doi", "DataCite and DDI describe only what has a DOI of its own."),
            of("/name", "Frictionless takes names in lower case only."),
            of("/version", "Croissant wants MAJOR.MINOR.PATCH."));

    private static Takers of(String member, String refusal) {
        return new Takers(Pattern.compile(member), refusal);
    }

    /** The sentence to put behind a finding on that member, with a space before it; empty if nobody minds. */
    static String refusing(String pointer) {
        return ALL.stream()
                .filter(t -> t.member.matcher(pointer).matches())
                .findFirst()
                .map(t -> " " + t.refusal)
                .orElse("");
    }
}
