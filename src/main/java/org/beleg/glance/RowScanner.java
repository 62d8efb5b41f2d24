package org.beleg.glance;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

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
    private static final long COMMAS = ONES * ',';
    private static final long SPACES = ONES * ' ';

    /** What a byte means outside quote marks: 0 is nothing special. */
    private static final byte[] MEANING = meanings();

    private static final int STOP = 1;
    private static final int STRANGE = 2;
    private static final int CONTROL = Letters.CONTROL;
    private static final int HIGH = Letters.HIGH;

    private final RawRows rows;
    private final OddRow odd = new OddRow();
    private final int columns;
    /** By column the cells to be filled. */
    private final long[][] cells;

    private byte[] bytes = {};
    private int end;
    /** Before this place there are eight bytes more. */
    private int last;

    private int start;
    private int next;
    private int room;
    private int row;
    private int cell;
    private int lines;
    private int nextLines;
    private int broken;
    private boolean returns;

    /** A scanner of rows of so many cells. */
    public RowScanner(int columns) {
        this.columns = columns;
        this.rows = new RawRows(columns);
        this.cells = new long[columns][];
        Arrays.setAll(cells, i -> rows.column(i).cells());
    }

    /** What a step gave. */
    public enum Found {
        /** Rows as they should be; {@link #rows} has them. */
        ROWS,
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
        meanings['\r'] = STOP;
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
        last = end - Long.BYTES + 1;
        nextLines = 0;
        broken = -1;
        returns = carriageReturns;
    }

    /** The rows that were found; they change with the next step. */
    public RawRows rows() {
        return rows;
    }

    /** Where something odd begins. */
    public int start() {
        return start;
    }

    /** Where what was found ends, its line feed included. */
    public int stop() {
        return next;
    }

    /** How many lines of the block stand before something odd, or in the whole block at its end. */
    public int lines() {
        return lines;
    }

    /** Goes on to the next rows, or to something odd. */
    public Found next() {
        rows.begin(bytes);
        room = end;
        while (next < end && !rows.isFull() && row()) {
            // on to the next
        }
        if (rows.size() > 0 && !rows.look()) {
            // A cell that is not UTF-8 makes its row odd.
            broken = rows.start(rows.size());
            next = broken;
            nextLines = rows.lines(rows.size());
        }
        start = next;
        lines = nextLines;
        if (rows.size() > 0) {
            return Found.ROWS;
        }
        if (next == end) {
            return Found.END;
        }
        next = odd.pass(bytes, start, end);
        nextLines += odd.lines();
        return Found.ODD;
    }

    /** Reads a row; false if it is odd, or its doubled quote marks have no more room beside those of other rows. */
    private boolean row() {
        int linesBefore = nextLines;
        row = rows.size();
        cell = 0;
        int at = next == broken ? -1 : cells(next);
        if (at < 0 || cell < columns || (columns == 1 && rows.column(0).isBlank(row))) {
            nextLines = linesBefore;
            return false;
        }
        rows.add(next, at, linesBefore);
        next = at;
        nextLines++;
        return true;
    }

    /**
     * Reads the cells of a row, eight bytes at a time; the place after its end, or -1 if it is odd. The hottest loop of
     * all, so it is one.
     */
    private int cells(int from) {
        int start = from;
        int at = from;
        int seen = 0;
        while (at < last) {
            long word = (long) WORD.get(bytes, at);
            long commas = word ^ COMMAS;
            long quotes = word ^ QUOTES;
            long special = (((commas - ONES) & ~commas)
                            | ((quotes - ONES) & ~quotes)
                            | (((word - SPACES) | (word + ONES)) & ~word))
                    & HIGHS;
            // Only what stands before the first special byte is known to belong to the cell.
            seen |= (word & HIGHS & ((special & -special) - 1)) == 0 ? 0 : HIGH;
            at += Long.numberOfTrailingZeros(special) >>> 3;
            if (special == 0) {
                continue;
            }
            byte c = bytes[at];
            if (c == '"' && at == start) {
                at = quoted(at + 1);
                if (at < 0 || at == end) {
                    return at;
                }
                c = bytes[at];
            } else if (c == ',' || c == '\n' || c == '\r') {
                set(start, at, seen);
            } else if (c == '"' || c == 0) {
                return -1;
            } else {
                seen |= CONTROL;
                at++;
                continue;
            }
            if (c != ',' || cell == columns) {
                return afterRow(at);
            }
            at++;
            start = at;
            seen = 0;
        }
        return slowly(start, at, seen);
    }

    /** The place after the end of the row at that place; -1 if it does not end there. */
    private int afterRow(int at) {
        byte c = bytes[at];
        boolean two = c == '\r' && returns && at + 1 < end && bytes[at + 1] == '\n';
        return c == '\n' ? at + 1 : two ? at + 2 : -1;
    }

    private int set(int from, int to, int seen) {
        cells[cell++][row] = RawColumn.cell(from, to, seen);
        return to;
    }

    /** Reads on from within a cell, where there are not eight bytes more. */
    private int slowly(int from, int first, int before) {
        boolean isQuoted = from < end && bytes[from] == '"';
        int at = isQuoted ? quoted(from + 1) : plain(from, first, before);
        while (at >= 0 && at < end && bytes[at] == ',' && cell < columns) {
            at++;
            at = at < end && bytes[at] == '"' ? quoted(at + 1) : plain(at, at, 0);
        }
        return at < 0 || at == end ? at : afterRow(at);
    }

    /** Reads a cell without quote marks byte by byte; the place after it, or -1. */
    private int plain(int from, int first, int before) {
        int seen = before;
        for (int at = first; at < end; at++) {
            int meaning = MEANING[bytes[at] & 0xFF];
            if (meaning == STOP) {
                return set(from, at, seen);
            }
            if (meaning == STRANGE) {
                return -1;
            }
            seen |= meaning;
        }
        return set(from, end, seen);
    }

    /** Reads a cell between quote marks, from the byte after the first; the place after the second, or -1. */
    private int quoted(int from) {
        int at = from;
        int seen = 0;
        boolean doubled = false;
        while (at < end) {
            if (at < last) {
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
            return set(from, to, seen) + 1;
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
        set(begin, room, seen);
        return to + 1;
    }
}
