package org.beleg.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.beleg.check.Glance;
import org.beleg.check.Inspection;
import org.beleg.dataset.Column;
import org.beleg.dataset.Header;
import org.beleg.glance.Decimal;
import org.beleg.glance.RawRow;

/** Proves over the bytes of rows that values do not fall: whole numbers of up to 18 digits, and days. */
final class Rising {
    private final List<int[]> orders;
    private final boolean[] isWhole;
    private final Decimal number = new Decimal();

    private Rising(List<int[]> orders, boolean[] isWhole) {
        this.orders = orders;
        this.isWhole = isWhole;
    }

    /** The proof for the orders of a table; empty where other numbers have an order. */
    static Optional<Glance<Inspection.Nothing>> of(Header header) {
        List<Column> columns = header.columns();
        boolean[] isWhole = new boolean[columns.size()];
        for (int i = 0; i < isWhole.length; i++) {
            isWhole[i] = columns.get(i).type() == Column.Type.INTEGER;
        }
        List<int[]> orders = header.table().orders().stream()
                .map(names -> CodedValues.positions(header, names))
                .toList();
        Rising rising = new Rising(orders, isWhole);
        return Optional.of(Glance.ofEach((learnt, row) -> rising.proves(row)));
    }

    private boolean proves(RawRow row) {
        for (int[] order : orders) {
            if (!proves(row, order)) {
                return false;
            }
        }
        return true;
    }

    private boolean proves(RawRow row, int[] order) {
        int before = -1;
        for (int cell : order) {
            if (!row.isEmpty(cell)) {
                if (before >= 0 && !rises(row, before, cell)) {
                    return false;
                }
                before = cell;
            }
        }
        return order.length > 0;
    }

    private boolean rises(RawRow row, int left, int right) {
        if (isWhole[left] && isWhole[right]) {
            if (!isWhole(row, left)) {
                return false;
            }
            long low = number.unscaled();
            return isWhole(row, right) && low <= number.unscaled();
        }
        // Days in this form have the order of their texts.
        return CalendarDay.isSurely(row, left) && CalendarDay.isSurely(row, right) && compare(row, left, right) <= 0;
    }

    private boolean isWhole(RawRow row, int cell) {
        return number.read(row.bytes(), row.from(cell), row.to(cell)) == Decimal.Kind.INTEGER && !number.isLong();
    }

    private static int compare(RawRow row, int left, int right) {
        return Arrays.compare(row.bytes(), row.from(left), row.to(left), row.bytes(), row.from(right), row.to(right));
    }
}
