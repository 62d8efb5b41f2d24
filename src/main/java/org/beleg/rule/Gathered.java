package org.beleg.rule;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;

/**
 * A few facts of the rows of some tables, gathered row by row and judged when all are known.
 *
 * @param <G> the class itself
 */
interface Gathered<G extends Gathered<G>> {
    /** Takes from a row what will be needed. */
    void look(Row row);

    /** Takes over what was gathered of later rows. */
    void add(G later);

    /** Notes what is wrong. */
    void judge(Findings findings);

    /** Whether it judges what came of other rules. */
    default boolean afterOthers() {
        return false;
    }

    /** The inspection that gathers from those tables, all of them together. */
    static <G extends Gathered<G>> Inspection<G> from(List<Table> tables, Supplier<G> nothing) {
        return new Gathering<>(tables, nothing);
    }

    /** See {@link #from}. */
    record Gathering<G extends Gathered<G>>(List<Table> tables, Supplier<G> nothing) implements Inspection<G> {
        @Override
        public G start(Table table) {
            return nothing.get();
        }

        @Override
        public void row(G learnt, Row row, Findings findings) {
            learnt.look(row);
        }

        @Override
        public G merge(G earlier, G later) {
            earlier.add(later);
            return earlier;
        }

        @Override
        public boolean afterOthers() {
            return nothing.get().afterOthers();
        }

        @Override
        public void conclude(Map<Table, G> learnt, Findings findings) {
            G all = nothing.get();
            tables.stream().map(learnt::get).filter(g -> g != null).forEach(all::add);
            all.judge(findings);
        }
    }
}
