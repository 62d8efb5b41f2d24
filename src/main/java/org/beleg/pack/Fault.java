package org.beleg.pack;

import java.util.Locale;

/**
 * What is wrong with an archive, or worth knowing. Texts that do not apply are empty.
 *
 * @param code what kind of fault, in lower case with hyphens
 * @param severity how bad; only an error means that the archive does not hold
 * @param path the file in the archive, relative to the bag; empty where it is the archive
 * @param message the fault in a sentence
 * @param expected what should be there
 * @param found what is there
 * @param fix how to mend it
 */
public record Fault(
        String code, Severity severity, String path, String message, String expected, String found, String fix) {

    /** How bad. */
    public enum Severity {
        /** The archive does not hold. */
        ERROR,
        /** It holds, but other tools or systems may stumble, or something could not be checked. */
        WARNING,
        /** Worth knowing. */
        INFO;

        /** The word for it: error, warning, info. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Fault error(String code, String path, String message) {
        return new Fault(code, Severity.ERROR, path, message, "", "", "");
    }

    static Fault warning(String code, String path, String message) {
        return new Fault(code, Severity.WARNING, path, message, "", "", "");
    }

    static Fault info(String code, String path, String message) {
        return new Fault(code, Severity.INFO, path, message, "", "", "");
    }

    Fault but(String expected, String found) {
        return new Fault(code, severity, path, message, expected, found, fix);
    }

    Fault fix(String fix) {
        return new Fault(code, severity, path, message, expected, found, fix);
    }
}
