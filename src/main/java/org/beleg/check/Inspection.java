package org.beleg.check;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.beleg.dataset.Flaw;
import org.beleg.dataset.Header;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;

/**
 * What looks at the rows of some tables. It is started anew for each block of rows, and what was learnt of blocks is
 * merged in the order of the file; so the result does not depend on how a file was split, and blocks can be looked at
 * side by side.
 *
 * @param <T> what is learnt of some rows of one table, changed in place
 */
public interface Inspection<T> {
    /** The tables whose rows are looked at; none for what looks at the dataset as a whole. */
    List<Table> tables();

    /** Nothing learnt yet. */
    T start(Table table);

    /** Looks at the header of a table; called once a table, before its rows. */
    default void header(T learnt, Header header, Findings findings) {}

    /** Looks at a row. */
    default void row(T learnt, Row row, Findings findings) {}

    /** Looks at something that could not be read as it should. */
    default void flaw(T learnt, Flaw flaw, Findings findings) {}

    /** What was learnt of two neighbouring blocks, the earlier first. */
    T merge(T earlier, T later);

    /** Called once, after all rows of all tables. */
    default void conclude(Map<Table, T> learnt, Findings findings) {}

    /** What needs one row at a time and learns nothing. */
    static Inspection<Nothing> ofRows(List<Table> tables, RowCheck check) {
        return new RowByRow(tables, check);
    }

    /** What needs no row. */
    static Inspection<Nothing> ofDataset(Consumer<Findings> check) {
        return new OfDataset(check);
    }

    /** A look at one row. */
    @FunctionalInterface
    interface RowCheck {
        /** Looks at a row and notes what is wrong with it. */
        void look(Row row, Findings findings);
    }

    /** What an inspection learns that learns nothing. */
    enum Nothing {
        /** The only value. */
        NOTHING
    }

    /** See {@link #ofRows}. */
    record RowByRow(List<Table> tables, RowCheck check) implements Inspection<Nothing> {
        @Override
        public Nothing start(Table table) {
            return Nothing.NOTHING;
        }

        @Override
        public void row(Nothing learnt, Row row, Findings findings) {
            check.look(row, findings);
        }

        @Override
        public Nothing merge(Nothing earlier, Nothing later) {
            return earlier;
        }
    }

    /** See {@link #ofDataset}. */
    record OfDataset(Consumer<Findings> check) implements Inspection<Nothing> {
        @Override
        public List<Table> tables() {
            return List.of();
        }

        @Override
        public Nothing start(Table table) {
            return Nothing.NOTHING;
        }

        @Override
        public Nothing merge(Nothing earlier, Nothing later) {
            return earlier;
        }

        @Override
        public void conclude(Map<Table, Nothing> learnt, Findings findings) {
            check.accept(findings);
        }
    }
}
