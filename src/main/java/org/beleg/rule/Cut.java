package org.beleg.rule;

/** A cell as a message shows it: on one line, and not endless. */
final class Cut {
    private static final int LENGTH = 80;

    private Cut() {}

    static String of(String text) {
        String line = text.replace("\r", "␍").replace("\n", "␊");
        if (line.codePointCount(0, line.length()) <= LENGTH) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LENGTH)) + "…";
    }
}
