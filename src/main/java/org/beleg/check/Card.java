package org.beleg.check;

/**
 * What a rule says of itself; {@code beleg explain} and {@code docs/rules.md} print it.
 *
 * @param code kebab-case name of the fault, the rule's class name in other letters
 * @param severity how much its findings weigh
 * @param title the fault as a sentence, without a full stop
 * @param why what goes wrong for users of the data where it is left
 * @param mend how it is mended
 */
public record Card(String code, Severity severity, String title, String why, String mend) {
    /** That of what goes along without a rule and finds nothing; it names it if it tries. */
    static final Card NONE = new Card("", Severity.ERROR, "", "", "");
}
