package org.beleg.describe;

import java.util.Optional;
import org.beleg.dataset.Party;

/**
 * Somebody who made a dataset, as a title page names them.
 *
 * @param name the name as it is spoken
 * @param affiliation where the person works
 * @param id what leads to who it is: ORCID or ROR, as a link
 */
record Maker(String name, Optional<String> affiliation, Optional<String> id) {
    static Maker of(Party party) {
        if (party instanceof Party.Person person) {
            return new Maker(
                    person.fullName(), person.affiliation(), person.orcid().map(o -> "https://orcid.org/" + o));
        }
        return new Maker(
                party.fullName(),
                Optional.empty(),
                party instanceof Party.Organisation organisation ? organisation.ror() : Optional.empty());
    }
}
