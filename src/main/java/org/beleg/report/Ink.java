package org.beleg.report;

import org.beleg.check.Severity;

/** Colours on a terminal, or none. */
record Ink(boolean colour) {
    String severity(Severity severity) {
        return severity(severity, severity.word());
    }

    String severity(Severity severity, String text) {
        return switch (severity) {
            case ERROR -> paint("1;31", text);
            case WARNING -> paint("1;33", text);
            case INFO -> paint("1;36", text);
        };
    }

    String good(String text) {
        return paint("1;32", text);
    }

    String bold(String text) {
        return paint("1", text);
    }

    String dim(String text) {
        return paint("2", text);
    }

    private String paint(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
