package org.beleg.glance;

/**
 * The cells of one column in some rows. A column with few different values has a dictionary, in which each of them has
 * a number: what was found out about a value need not be found out again.
 */
public final class RawColumn {
    /** A cell with a byte above 0x7F. */
    static final int NOT_ASCII = 1;

    /** A cell that a rule on texts might find fault with, such as one with a space at its end. */
    static final int SUSPECT = 2;

    /** So many different values have numbers; with more of them looking them up costs more than it saves. */
    private static final int FEW = 1 << 14;

    private static final int NO_NUMBER = -1;

    private static final int PLACE_BITS = 28;
    private static final int TRAIT_BITS = 8;
    private static final int PLACE = (1 << PLACE_BITS) - 1;

    /** Where each cell begins and ends and its traits, as {@link #cell} puts them together. */
    private final long[] cells;

    private final int[] numbers;
    private final Dictionary dictionary = new Dictionary(FEW);
    private boolean numbered;
    private int empty;

    /** No cells yet; later of so many rows at most. */
    RawColumn(int most) {
        cells = new long[most];
        numbers = new int[most];
    }

    /** A cell that lies there, and what bytes were seen in it, as {@link Letters} has it. */
    static long cell(int start, int end, int seen) {
        return ((long) start << (PLACE_BITS + TRAIT_BITS)) | ((long) end << TRAIT_BITS) | seen;
    }

    /** Where a cell begins. */
    static int from(long cell) {
        return (int) (cell >>> (PLACE_BITS + TRAIT_BITS));
    }

    /** Where a cell ends. */
    static int to(long cell) {
        return (int) (cell >>> TRAIT_BITS) & PLACE;
    }

    /** Whether nothing is in a cell that was not looked at yet. */
    boolean isBlank(int row) {
        return from(row) == to(row);
    }

    /** The cells, to be filled. */
    long[] cells() {
        return cells;
    }

    /**
     * Looks at the cells of the first rows, as far as they are UTF-8.
     *
     * @param suspects where rows are marked that have a suspect cell
     * @return the first row whose cell is not UTF-8; if there is none, how many rows there are
     */
    int look(byte[] bytes, int rows, Marks suspects) {
        empty = 0;
        numbered = !dictionary.isFull();
        int done = numbered ? number(bytes, rows, suspects) : 0;
        return done < rows && !numbered ? each(bytes, done, rows, suspects) : done;
    }

    /** Numbers the cells until there are too many values or a cell is not UTF-8. */
    private int number(byte[] bytes, int rows, Marks suspects) {
        int done = dictionary.number(bytes, cells, numbers, 0, rows);
        while (done < rows) {
            int how = Letters.traits(bytes, from(done), to(done), traits(done));
            int number = how < 0 ? -1 : dictionary.add(bytes, from(done), to(done), how);
            if (number < 0) {
                numbered = how < 0;
                break;
            }
            done = dictionary.number(bytes, cells, numbers, done, rows);
        }
        note(done, suspects);
        return done;
    }

    /** Notes the traits of cells that have numbers. */
    private void note(int rows, Marks suspects) {
        for (int i = 0; i < rows; i++) {
            int how = numbers[i] == 0 ? 0 : dictionary.traits(numbers[i] - 1);
            empty += numbers[i] == 0 ? 1 : 0;
            cells[i] = (cells[i] & (-1L << TRAIT_BITS)) | how;
            if ((how & SUSPECT) != 0) {
                suspects.mark(i);
            }
        }
    }

    private int each(byte[] bytes, int first, int rows, Marks suspects) {
        for (int i = first; i < rows; i++) {
            int start = from(i);
            int end = to(i);
            if (start == end) {
                numbers[i] = 0;
                empty++;
                continue;
            }
            int how = Letters.traits(bytes, start, end, traits(i));
            if (how < 0) {
                return i;
            }
            numbers[i] = NO_NUMBER;
            cells[i] = cell(start, end, how);
            if ((how & SUSPECT) != 0) {
                suspects.mark(i);
            }
        }
        return rows;
    }

    /** The different values of the column, as far as this window has moved over it. */
    public Dictionary dictionary() {
        return dictionary;
    }

    /** Whether all values of these rows have numbers. */
    public boolean isNumbered() {
        return numbered;
    }

    /** The number of a cell's value, from 1, one more than in the dictionary; 0 if it is empty, negative if it has none. */
    public int number(int row) {
        return numbers[row];
    }

    /** How many of the cells are empty. */
    public int empty() {
        return empty;
    }

    /** Where the cell begins in the block. */
    public int from(int row) {
        return from(cells[row]);
    }

    /** Where the cell ends in the block. */
    public int to(int row) {
        return to(cells[row]);
    }

    private int traits(int row) {
        return (int) cells[row] & ((1 << TRAIT_BITS) - 1);
    }

    /** Whether nothing is in the cell. */
    public boolean isEmpty(int row) {
        return numbers[row] == 0;
    }

    /** Whether the cell is all ASCII. */
    public boolean isAscii(int row) {
        return (cells[row] & NOT_ASCII) == 0;
    }

    /** Whether no rule on texts can find fault with the cell. */
    public boolean isPlain(int row) {
        return (cells[row] & SUSPECT) == 0;
    }
}
