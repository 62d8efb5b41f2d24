package org.beleg.check;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.beleg.dataset.Flaw;
import org.beleg.dataset.Header;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;

/**
 * What looks at the rows of some tables. It is started anew for each block of rows, and what was learnt of blocks is
 * merged in the order of the file; so the result does not depend on how a file was split, and blocks can be looked at
 * side by side. Where it can tell enough {@linkplain #glance at a glance}, it need not read a row at all.
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

    /** How one thread may look at rows over their bytes; empty where each row must be read. */
    default Optional<Glance<T>> glance(Header header) {
        return Optional.empty();
    }

    /**
     * Whether what is learnt does not depend on the order of the rows; then a thread goes on with what it learnt of one
     * block in the next, and all is merged at the end.
     */
    default boolean inAnyOrder() {
        return false;
    }

    /**
     * What is to look at the rows as well, and to conclude before this one; it finds nothing. Where several inspections
     * name the very same, it is done once for all of them.
     */
    default Optional<Inspection<?>> before() {
        return Optional.empty();
    }

    /** What was learnt of two neighbouring blocks, the earlier first. */
    T merge(T earlier, T later);

    /**
     * What must look at rows once more, after all rows of all tables: most files need no second look.
     *
     * @throws IOException if the disk fails
     */
    default Optional<Inspection<?>> again(Map<Table, T> learnt) throws IOException {
        return Optional.empty();
    }

    /** Whether it is to be concluded after the others, because it asks what came of them. */
    default boolean afterOthers() {
        return false;
    }

    /** Called once, after all rows of all tables, and after those that had to be looked at again. */
    default void conclude(Map<Table, T> learnt, Findings findings) {}

    /** What needs one row at a time and learns nothing. */
    static Inspection<Nothing> ofRows(List<Table> tables, RowCheck check) {
        return new RowByRow(tables, check, header -> Optional.empty());
    }

    /** What needs one row at a time and learns nothing, and can tell of most at a glance that nothing is to be found. */
    static Inspection<Nothing> ofRows(
            List<Table> tables, RowCheck check, Function<Header, Optional<Glance<Nothing>>> proof) {
        return new RowByRow(tables, check, proof);
    }

    /**
     * What needs one row at a time, learns nothing, and reads only the columns with these roles: so most rows can be
     * looked at without being read as a whole, and of rows that are alike in these columns one.
     */
    static Inspection<Nothing> ofRows(List<Table> tables, RowCheck check, Collection<Role> reads) {
        return new RowByRow(tables, check, header -> Alike.in(header, reads, check));
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
    record RowByRow(List<Table> tables, RowCheck check, Function<Header, Optional<Glance<Nothing>>> proof)
            implements Inspection<Nothing> {
        @Override
        public Optional<Glance<Nothing>> glance(Header header) {
            return proof.apply(header);
        }

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
