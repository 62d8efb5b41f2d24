package org.beleg.glance;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beleg.dataset.Header;

/**
 * Neighbouring rows as their bytes lie in a block of their file: strict RFC 4180, well-formed UTF-8, one cell for each
 * column of the header, quotes taken away. What is no such row is never among them. It is a window that moves on: nobody
 * may keep it, or its bytes.
 */
public final class RawRows {
    /** So many rows are looked at together; as many as stay in a near cache. */
    private static final int MOST = 256;

    private static final int MOST_CELLS = 1 << 16;

    private final RawColumn[] columns;
    private final int[] starts;
    private final int[] stops;
    private final int[] lines;
    private final Marks suspects;
    /** By the columns that are read. */
    private final Map<List<Integer>, Excerpt> excerpts = new HashMap<>();

    private byte[] bytes = {};
    private int size;

    /** A window on rows of so many cells. */
    RawRows(int cells) {
        int most = Math.max(1, Math.min(MOST, MOST_CELLS / cells));
        columns = new RawColumn[cells];
        Arrays.setAll(columns, i -> new RawColumn(most));
        starts = new int[most];
        stops = new int[most];
        lines = new int[most];
        suspects = new Marks(most);
    }

    /** Moves the window to rows of which none is known yet. */
    void begin(byte[] block) {
        for (Excerpt excerpt : excerpts.values()) {
            excerpt.clear(size);
        }
        bytes = block;
        size = 0;
    }

    boolean isFull() {
        return size == starts.length;
    }

    /** Adds a row whose cells are set. */
    void add(int start, int stop, int linesBefore) {
        starts[size] = start;
        stops[size] = stop;
        lines[size] = linesBefore;
        size++;
    }

    /** Looks at all cells; keeps the rows before the first that is not UTF-8. False if it kept not all of them. */
    boolean look() {
        int all = size;
        int looked;
        do {
            looked = size;
            suspects.clear();
            for (RawColumn column : columns) {
                size = Math.min(size, column.look(bytes, size, suspects));
            }
        } while (size < looked);
        return size == all;
    }

    /** No marks yet, for as many rows as there can be. */
    public Marks marks() {
        return new Marks(starts.length);
    }

    /** How many rows there are. */
    public int size() {
        return size;
    }

    /** How many columns there are. */
    public int columns() {
        return columns.length;
    }

    /** The cells of a column. */
    public RawColumn column(int column) {
        return columns[column];
    }

    /** The rows that have a cell with which a rule on texts might find fault. */
    public Marks suspects() {
        return suspects;
    }

    /** The block in which the cells lie. */
    public byte[] bytes() {
        return bytes;
    }

    /** These rows with some of their cells only, shared by all who ask for the same. */
    public Excerpt excerpt(Header header, List<Integer> cells) {
        return excerpts.computeIfAbsent(cells, c -> new Excerpt(this, header, c, starts.length));
    }

    /** Where a row begins in the block. */
    public int start(int row) {
        return starts[row];
    }

    /** Where a row ends in the block, its line feed included. */
    public int stop(int row) {
        return stops[row];
    }

    /** How many lines of the block stand before a row. */
    public int lines(int row) {
        return lines[row];
    }
}
