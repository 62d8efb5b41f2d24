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
    private static final int FEW = 10_000;

    private static final int NO_NUMBER = -1;

    private final int[] from;
    private final int[] to;
    private final byte[] traits;
    private final int[] numbers;
    private final Dictionary dictionary = new Dictionary(FEW);
    private boolean numbered;
    private int empty;

    /** No cells yet; later of so many rows at most. */
    RawColumn(int most) {
        from = new int[most];
        to = new int[most];
        traits = new byte[most];
        numbers = new int[most];
    }

    /** Notes where a cell lies and what bytes were seen in it, as {@link Letters} has it. */
    void set(int row, int start, int end, int seen) {
        from[row] = start;
        to[row] = end;
        traits[row] = (byte) seen;
    }

    /** Whether nothing is in a cell that was set. */
    boolean isBlank(int row) {
        return from[row] == to[row];
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

    /** Numbers the cells until there are too many values or a cell is not UTF-8; one hot loop. */
    private int number(byte[] bytes, int rows, Marks suspects) {
        for (int i = 0; i < rows; i++) {
            int start = from[i];
            int end = to[i];
            if (start == end) {
                numbers[i] = 0;
                traits[i] = 0;
                empty++;
                continue;
            }
            long hash = Dictionary.hash(bytes, start, end);
            int number = dictionary.find(bytes, start, end, hash);
            if (number < 0) {
                int how = Letters.traits(bytes, start, end, traits[i]);
                number = how < 0 ? -1 : dictionary.add(bytes, start, end, hash, how);
                if (number < 0) {
                    numbered = how < 0;
                    return i;
                }
            }
            numbers[i] = number + 1;
            traits[i] = (byte) dictionary.traits(number);
            if ((traits[i] & SUSPECT) != 0) {
                suspects.mark(i);
            }
        }
        return rows;
    }

    private int each(byte[] bytes, int first, int rows, Marks suspects) {
        for (int i = first; i < rows; i++) {
            int start = from[i];
            int end = to[i];
            if (start == end) {
                numbers[i] = 0;
                traits[i] = 0;
                empty++;
                continue;
            }
            int how = Letters.traits(bytes, start, end, traits[i]);
            if (how < 0) {
                return i;
            }
            numbers[i] = NO_NUMBER;
            traits[i] = (byte) how;
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
        return from[row];
    }

    /** Where the cell ends in the block. */
    public int to(int row) {
        return to[row];
    }

    /** Whether nothing is in the cell. */
    public boolean isEmpty(int row) {
        return numbers[row] == 0;
    }

    /** Whether the cell is all ASCII. */
    public boolean isAscii(int row) {
        return (traits[row] & NOT_ASCII) == 0;
    }

    /** Whether no rule on texts can find fault with the cell. */
    public boolean isPlain(int row) {
        return (traits[row] & SUSPECT) == 0;
    }
}
