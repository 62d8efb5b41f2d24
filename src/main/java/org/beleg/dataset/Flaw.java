package org.beleg.dataset;

/**
 * Something in a file that could not be read as it should; data, not a judgement. Rules make findings of it.
 *
 * @param kind what kind
 * @param file the file to be mended, relative to the dataset folder
 * @param line line, from 1; 0 where there is none
 * @param column column in characters, from 1; 0 where there is none
 * @param offset byte offset from 0; -1 where it was not counted
 * @param found what stands there, escaped so that it can be printed
 * @param detail more that a rule needs to say it well; of a quote that never ends the last line of the file
 */
public record Flaw(Kind kind, String file, long line, long column, long offset, String found, String detail) {

    /** Kinds of flaws. */
    public enum Kind {
        /** A file that is named and not there, or cannot be read. */
        FILE_MISSING,
        /** A path that leaves the dataset folder, or a schema's name with a folder in it. */
        PATH_OUTSIDE,
        /** The same table name or path twice. */
        TABLE_TWICE,
        /** Text that is no JSON. */
        JSON_BROKEN,
        /** A schema without {@code $schema} or of another draft. */
        SCHEMA_DRAFT,
        /** A schema that everit cannot take, or that describes no row. */
        SCHEMA_BROKEN,
        /** A misspelled or misused word under the annotation keyword; {@code detail} is the nearest right one. */
        SCHEMA_ANNOTATION,
        /** A column with codes that mean nothing to rules; {@code found} is its name. */
        CODE_MEANINGLESS,
        /** A keyword or format that JSON Schema does not know; {@code detail} is the nearest right one. */
        SCHEMA_KEYWORD,
        /** A reference to a table or column that is not there; {@code detail} is the nearest that is. */
        REFERENCE_ASTRAY,
        /** A file without a byte. */
        FILE_EMPTY,
        /** A byte order mark. */
        BYTE_ORDER_MARK,
        /** UTF-16 or UTF-32. */
        UTF16,
        /** Bytes that are not UTF-8; {@code found} is hexadecimal. */
        NOT_UTF8,
        /** A NUL character. */
        NUL,
        /** A carriage return at the end of lines, or alone. */
        CARRIAGE_RETURN,
        /** A blank line. */
        BLANK_LINE,
        /** A quoted cell that never ends; the place is where it was opened. */
        OPEN_QUOTE,
        /** A quote mark inside an unquoted cell, or text after a closing quote mark. */
        STRAY_QUOTE,
        /** A row that is longer than a row may be, and was not read. */
        ROW_TOO_LONG
    }

    /** A flaw of a whole file. */
    public static Flaw of(Kind kind, String file, String found, String detail) {
        return new Flaw(kind, file, 0, 0, -1, found, detail);
    }

    /** A flaw at a line and column. */
    public static Flaw at(Kind kind, String file, long line, long column, String found, String detail) {
        return new Flaw(kind, file, line, column, -1, found, detail);
    }

    /**
     * The same flaw in a file of which the part that was read is not the beginning.
     *
     * @param lines how many lines stand before the part
     */
    public Flaw after(long lines) {
        String last = kind == Kind.OPEN_QUOTE ? String.valueOf(Long.parseLong(detail) + lines) : detail;
        return new Flaw(kind, file, line == 0 ? 0 : line + lines, column, offset, found, last);
    }
}
