package org.beleg.read;

import java.util.Locale;
import java.util.function.Consumer;
import org.beleg.dataset.Flaw;
import org.beleg.dataset.Flaw.Kind;

/**
 * Watches the characters of a CSV file go by and notes where its structure is not RFC 4180. It sees rows and cells as
 * Commons CSV does: a carriage return ends a row too, and a quote mark counts at the start of a cell only.
 */
final class Watch {
    private enum State {
        RECORD_START,
        CELL_START,
        PLAIN,
        QUOTED,
        QUOTE_SEEN,
        AFTER_STRAY
    }

    private final String file;
    private final Consumer<Flaw> flaws;
    private State state = State.RECORD_START;
    private char before = '\n';
    private long line = 1;
    private long column = 1;
    private long openLine;
    private long openColumn;
    private long returnLine;
    private long returnColumn;
    /** Whether a carriage return was the last character; the one after it says what kind it is. */
    private boolean returned;
    /** Whether a carriage return was noted; one is enough for a file. */
    private boolean noted;

    Watch(String file, Consumer<Flaw> flaws) {
        this.file = file;
        this.flaws = flaws;
    }

    long line() {
        return line;
    }

    long column() {
        return column;
    }

    /** Whether the file ended, or is, inside a quoted cell. */
    boolean quoteIsOpen() {
        return state == State.QUOTED;
    }

    void end() {
        carriageReturn('\0');
        if (quoteIsOpen()) {
            flaws.accept(Flaw.at(Kind.OPEN_QUOTE, file, openLine, openColumn, "\"", String.valueOf(line)));
        }
    }

    void see(char c) {
        if (c == 0) {
            note(Kind.NUL, "U+0000");
        }
        carriageReturn(c);
        if (c != '\n' || before != '\r' || state == State.QUOTED) {
            step(c);
        }
        if (c == '\r' || (c == '\n' && before != '\r')) {
            line++;
            column = 1;
        } else if (c != '\n' && !Character.isLowSurrogate(c)) {
            column++;
        }
        before = c;
    }

    private void carriageReturn(char c) {
        if (returned) {
            flaws.accept(Flaw.at(Kind.CARRIAGE_RETURN, file, returnLine, returnColumn, c == '\n' ? "CR LF" : "CR", ""));
            noted = true;
        }
        returned = c == '\r' && !noted && state != State.QUOTED;
        if (returned) {
            returnLine = line;
            returnColumn = column;
        }
    }

    private void step(char c) {
        switch (state) {
            case RECORD_START, CELL_START -> start(c);
            case PLAIN -> plain(c);
            case QUOTED -> {
                if (c == '"') {
                    state = State.QUOTE_SEEN;
                }
            }
            case QUOTE_SEEN -> afterQuote(c);
            case AFTER_STRAY -> next(c, State.AFTER_STRAY);
        }
    }

    private void start(char c) {
        if (state == State.RECORD_START && isEnd(c)) {
            note(Kind.BLANK_LINE, "");
        }
        if (c == '"') {
            openLine = line;
            openColumn = column;
            state = State.QUOTED;
        } else {
            next(c, State.PLAIN);
        }
    }

    private void plain(char c) {
        if (c == '"') {
            note(Kind.STRAY_QUOTE, "\"");
            state = State.AFTER_STRAY;
        } else {
            next(c, State.PLAIN);
        }
    }

    private void afterQuote(char c) {
        if (c == '"') {
            state = State.QUOTED;
        } else if (c == ',' || isEnd(c)) {
            next(c, State.PLAIN);
        } else {
            note(Kind.STRAY_QUOTE, printable(c));
            state = State.AFTER_STRAY;
        }
    }

    private void next(char c, State otherwise) {
        if (c == ',') {
            state = State.CELL_START;
        } else {
            state = isEnd(c) ? State.RECORD_START : otherwise;
        }
    }

    private static boolean isEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private void note(Kind kind, String found) {
        flaws.accept(Flaw.at(kind, file, line, column, found, ""));
    }

    static String printable(char c) {
        return Character.isISOControl(c) ? String.format(Locale.ROOT, "U+%04X", (int) c) : String.valueOf(c);
    }
}
