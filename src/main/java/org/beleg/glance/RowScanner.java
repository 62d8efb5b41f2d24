package org.beleg.glance;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Splits a block of whole rows over its bytes. It knows strict RFC 4180 in UTF-8 only; a row that is anything else, or
 * has not as many cells as the header, is {@link Found#ODD}: whoever wants to know what is in it reads it with Commons
 * CSV.
 */
public final class RowScanner {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long QUOTES = ONES * '"';
    private static final long SPACES = ONES * ' ';

    /** What a byte means outside quote marks: 0 is nothing special. */
    private static final byte[] MEANING = meanings();

    private static final int STOP = 1;
    private static final int STRANGE = 2;
    private static final int CONTROL = 4;
    private static final int HIGH = 8;

    private final RawRow row;
    private final int columns;
    private byte[] bytes = {};
    private int end;
    private int start;
    private int next;
    private int room;
    private int lines;
    private int nextLines;
    private boolean returns;

    /** A scanner of rows of so many cells. */
    public RowScanner(int columns) {
        this.columns = columns;
        this.row = new RawRow(columns);
    }

    /** What a step to the next row gave. */
    public enum Found {
        /** A row as it should be; {@link #row} has it. */
        ROW,
        /** Something else, up to the next line feed that is not between quote marks. */
        ODD,
        /** Nothing: the block is at its end. */
        END
    }

    private static byte[] meanings() {
        byte[] meanings = new byte[256];
        for (int i = 0; i < 256; i++) {
            meanings[i] = (byte) (i < ' ' || i == 0x7F ? CONTROL : i > 0x7F ? HIGH : 0);
        }
        meanings[','] = STOP;
        meanings['\n'] = STOP;
        meanings['"'] = STRANGE;
        meanings['\r'] = STRANGE;
        meanings[0] = STRANGE;
        return meanings;
    }

    /**
     * Begins with a block; what is in its memory beyond its end is written over.
     *
     * @param carriageReturns whether lines may end in CR LF
     */
    public void begin(byte[] block, int from, int to, boolean carriageReturns) {
        bytes = block;
        next = from;
        end = to;
        nextLines = 0;
        returns = carriageReturns;
    }

    /** The row that was found; it changes with the next step. */
    public RawRow row() {
        return row;
    }

    /** Where what was found begins. */
    public int start() {
        return start;
    }

    /** Where what was found ends, its line feed included. */
    public int stop() {
        return next;
    }

    /** How many lines of the block stand before what was found. */
    public int lines() {
        return lines;
    }

    /** Goes on to the next row. */
    public Found next() {
        start = next;
        lines = nextLines;
        if (start == end) {
            return Found.END;
        }
        room = end;
        row.begin(bytes);
        int at = cells(start);
        boolean blank = columns == 1 && row.size() == 1 && row.isEmpty(0);
        if (at >= 0 && row.size() == columns && !blank) {
            next = at;
            nextLines++;
            return Found.ROW;
        }
        odd();
        return Found.ODD;
    }

    /** Reads the cells of a row; the place after its end, or -1 if it is odd. */
    private int cells(int from) {
        int at = from;
        while (row.size() < columns) {
            at = at < end && bytes[at] == '"' ? quoted(at + 1) : plain(at);
            if (at < 0 || at == end) {
                return at;
            }
            byte c = bytes[at];
            if (c == '\n') {
                return at + 1;
            }
            if (c == '\r') {
                return returns && at + 1 < end && bytes[at + 1] == '\n' ? at + 2 : -1;
            }
            if (c != ',') {
                return -1;
            }
            at++;
        }
        return -1;
    }

    private int plain(int from) {
        int at = from;
        int seen = 0;
        // Measured: most cells are short, and a table lookup a byte is as fast as eight bytes at a time.
        while (at < end) {
            int meaning = MEANING[bytes[at] & 0xFF];
            if (meaning == STOP) {
                break;
            }
            if (meaning == STRANGE) {
                if (bytes[at] == '\r') {
                    break;
                }
                return -1;
            }
            seen |= meaning;
            at++;
        }
        return add(from, at, seen) ? at : -1;
    }

    /** Reads a cell between quote marks, from the byte after the first; the place after the second, or -1. */
    private int quoted(int from) {
        int at = from;
        int seen = 0;
        boolean doubled = false;
        while (at < end) {
            if (at + 8 <= end) {
                long word = (long) WORD.get(bytes, at);
                long quotes = word ^ QUOTES;
                long special = (((quotes - ONES) & ~quotes) | (((word - SPACES) | (word + ONES)) & ~word)) & HIGHS;
                // Only what stands before the first special byte is known to belong to the cell.
                seen |= (word & HIGHS & ((special & -special) - 1)) == 0 ? 0 : HIGH;
                if (special == 0) {
                    at += 8;
                    continue;
                }
                at += Long.numberOfTrailingZeros(special) >>> 3;
            }
            byte c = bytes[at];
            if (c == '"') {
                if (at + 1 == end || bytes[at + 1] != '"') {
                    return close(from, at, seen, doubled);
                }
                doubled = true;
                at++;
            } else if (c == '\n') {
                nextLines++;
            } else if (c == '\r' || c == 0) {
                return -1;
            } else {
                seen |= c < 0 ? HIGH : c < ' ' || c == 0x7F ? CONTROL : 0;
            }
            at++;
        }
        return -1;
    }

    private int close(int from, int to, int seen, boolean doubled) {
        if (!doubled) {
            return add(from, to, seen) ? to + 1 : -1;
        }
        // The cell without its doubled quote marks goes to the free room behind the block.
        int begin = room;
        if (begin + to - from > bytes.length) {
            return -1;
        }
        for (int i = from; i < to; i++) {
            bytes[room++] = bytes[i];
            i += bytes[i] == '"' ? 1 : 0;
        }
        return add(begin, room, seen) ? to + 1 : -1;
    }

    /** Adds a cell to the row; false if it is not UTF-8. */
    private boolean add(int from, int to, int seen) {
        if (from == to) {
            row.add(from, to, 0, -1);
            return true;
        }
        Dictionary dictionary = row.dictionary(row.size());
        if (dictionary.isFull()) {
            int how = look(from, to, seen);
            row.add(from, to, how, -1);
            return how >= 0;
        }
        long hash = Dictionary.hash(bytes, from, to);
        int number = dictionary.find(bytes, from, to, hash);
        if (number >= 0) {
            row.add(from, to, dictionary.traits(number), number);
            return true;
        }
        int how = look(from, to, seen);
        if (how >= 0) {
            row.add(from, to, how, dictionary.add(bytes, from, to, hash, how));
        }
        return how >= 0;
    }

    /** What a row has to know of a cell; -1 if it is not UTF-8. */
    private int look(int from, int to, int seen) {
        byte first = bytes[from];
        byte last = bytes[to - 1];
        boolean space = (first >= 0 && first <= ' ') || (last >= 0 && last <= ' ');
        int how = space || (seen & CONTROL) != 0 || isFormula(from, to) ? RawRow.SUSPECT : 0;
        if ((seen & HIGH) == 0) {
            return how;
        }
        int letters = Letters.look(bytes, from, to);
        return letters < 0 ? -1 : how | letters;
    }

    /** Whether a spreadsheet might run the cell: it begins as a formula, and is no number. */
    private boolean isFormula(int from, int to) {
        byte first = bytes[from];
        if (first != '=' && first != '+' && first != '-' && first != '@') {
            return false;
        }
        boolean digit = false;
        for (int i = from + 1; i < to; i++) {
            boolean wasDigit = digit;
            digit = bytes[i] >= '0' && bytes[i] <= '9';
            if (!digit && !(wasDigit && bytes[i] == '.')) {
                return true;
            }
        }
        return !digit || first == '=' || first == '@';
    }

    /** Goes to the end of something odd, as Commons CSV sees it. */
    private void odd() {
        nextLines = lines;
        boolean cellStart = true;
        boolean inside = false;
        int at = start;
        byte c = 0;
        while (at < end && (inside || c != '\n')) {
            byte before = c;
            c = bytes[at];
            nextLines += c == '\r' || (c == '\n' && before != '\r') ? 1 : 0;
            if (inside) {
                if (c == '"') {
                    boolean doubled = at + 1 < end && bytes[at + 1] == '"';
                    inside = doubled;
                    at += doubled ? 1 : 0;
                    cellStart = false;
                }
            } else {
                inside = c == '"' && cellStart;
                cellStart = c == ',' || c == '\n' || c == '\r';
            }
            at++;
        }
        next = at;
    }
}
