package org.beleg.cite;

import org.beleg.dataset.Party;

/** Names as bibliographies sort them. */
public final class Name {
    private Name() {}

    /** {@code Family, Given} of a person, or the one of the two that there is; the name of an organisation. */
    public static String inverted(Party party) {
        if (party instanceof Party.Person person) {
            String family = Text.clean(person.familyName());
            String given = Text.clean(person.givenName());
            return family.isEmpty() || given.isEmpty() ? family + given : family + ", " + given;
        }
        return Text.clean(party.fullName());
    }
}
