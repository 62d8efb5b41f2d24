package org.beleg.dataset;

import java.util.Optional;
import org.beleg.json.Json;

/** Who made something: a person or an organisation. */
public sealed interface Party {

    /** A person; {@code orcid} is the bare identifier, four groups of four. */
    record Person(String familyName, String givenName, Optional<String> orcid, Optional<String> affiliation)
            implements Party {
        @Override
        public String fullName() {
            return (givenName + " " + familyName).strip();
        }
    }

    /** An organisation; {@code ror} is the full URL. */
    record Organisation(String name, Optional<String> ror) implements Party {
        @Override
        public String fullName() {
            return name;
        }
    }

    /** The name as it is spoken. */
    String fullName();

    /** Reads a party: what has a {@code name} is an organisation. */
    static Party from(Json party) {
        return party.get("name").isPresent()
                ? new Organisation(party.text("name"), party.string("ror"))
                : new Person(
                        party.text("familyName"),
                        party.text("givenName"),
                        party.string("orcid"),
                        party.string("affiliation"));
    }
}
