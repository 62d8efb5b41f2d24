package org.beleg.check;

import java.util.List;
import org.beleg.dataset.Role;

/**
 * What a rule says of itself; {@code beleg explain} and {@code docs/rules.md} print it.
 *
 * @param code kebab-case name of the fault, the rule's class name in other letters
 * @param severity how much its findings weigh
 * @param title the fault as a sentence, without a full stop
 * @param why what goes wrong for users of the data where it is left
 * @param mend how it is mended
 * @param judges what the columns are for whose values it judges; empty where it goes by something else than roles
 */
public record Card(String code, Severity severity, String title, String why, String mend, List<Role> judges) {
    public Card {
        judges = List.copyOf(judges);
    }

    /** The card of a rule that goes by something else than roles. */
    public Card(String code, Severity severity, String title, String why, String mend) {
        this(code, severity, title, why, mend, List.of());
    }

    /** That of what goes along without a rule and finds nothing; it names it if it tries. */
    static final Card NONE = new Card("", Severity.ERROR, "", "", "");

    /** The same, of a rule that judges the values of columns with these roles. */
    public Card judging(Role... roles) {
        return new Card(code, severity, title, why, mend, List.of(roles));
    }
}
