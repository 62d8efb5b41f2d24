package org.beleg.rule;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.beleg.check.Findings;
import org.beleg.dataset.Header;
import org.beleg.dataset.Table;
import org.beleg.glance.Code;
import org.beleg.glance.CodeSet;
import org.beleg.glance.Codes;
import org.beleg.glance.RawRow;
import org.beleg.glance.RawRows;

/** The codes of the values of some columns. */
final class CodedValues {
    private static final int RECENT = 1 << 12;

    private final long[] recent = new long[RECENT];
    private final Code code = new Code();
    private final Codes codes = new Codes();

    /** Where the columns stand; none if one of them is not there. */
    static int[] positions(Header header, List<String> columns) {
        int[] positions = columns.stream()
                .flatMap(c -> header.position(c).stream())
                .mapToInt(Integer::intValue)
                .toArray();
        return positions.length == columns.size() ? positions : new int[0];
    }

    Codes codes() {
        return codes;
    }

    void add(String value) {
        codes.add(code.of(value));
    }

    /** Adds a value that comes often, and leaves it out where it was added a short while ago. */
    void addOnce(Code value) {
        int at = (int) (value.high() ^ value.high() >>> 29 ^ value.low() >>> 13) & (RECENT - 2);
        if (recent[at] != value.high() || recent[at + 1] != value.low()) {
            recent[at] = value.high();
            recent[at + 1] = value.low();
            codes.add(value);
        }
    }

    /** The same of plain rows only. */
    void addPlain(RawRows rows, int[] cells) {
        add(rows, cells, RawRow::isPlain);
    }

    /** Adds of each row the values of some cells together, if none of them is empty. */
    void addAll(RawRows rows, int[] cells) {
        add(rows, cells, row -> true);
    }

    private void add(RawRows rows, int[] cells, Predicate<RawRow> which) {
        RawRow row = new RawRow(rows);
        for (int i = 0; i < rows.size(); i++) {
            if (which.test(row.at(i)) && isThere(row, cells)) {
                codes.add(code.of(row, cells));
            }
        }
    }

    /** Whether the values of some cells together are in the set. */
    boolean isIn(CodeSet set, RawRow row, int[] cells) {
        return isThere(row, cells) && set.contains(code.of(row, cells));
    }

    static boolean isThere(RawRow row, int[] cells) {
        for (int cell : cells) {
            if (row.isEmpty(cell)) {
                return false;
            }
        }
        return cells.length > 0;
    }

    CodedValues merge(CodedValues later) {
        codes.addAll(later.codes);
        return this;
    }

    /** Says so where there are too many values to hold all of them in memory. */
    static void remark(Table table, long values, Findings findings) {
        if (values > Codes.HELD) {
            findings.remark(
                    table,
                    String.format(
                            Locale.ROOT,
                            "%,d values; beyond %,d a thread they went through a temporary file",
                            values,
                            Codes.HELD));
        }
    }
}
