package org.beleg.check;

import java.util.Optional;
import org.beleg.dataset.Flaw;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.glance.Marks;
import org.beleg.glance.RawRows;
import org.jspecify.annotations.Nullable;

/** An inspection at work in one thread on the rows of one table. */
final class Looking<T> {
    private final AtTable<T> at;
    private final Table table;
    private final @Nullable Glance<T> glance;
    private T learnt;
    private Findings findings;

    Looking(AtTable<T> at, Table table, Optional<Glance<T>> glance) {
        this.at = at;
        this.table = table;
        this.glance = glance.orElse(null);
        this.learnt = at.inspection().start(table);
        this.findings = at.nothingFound();
    }

    boolean glances() {
        return glance != null;
    }

    /** Glances at rows; marks those that are to be read. */
    void look(RawRows rows, Marks open) {
        if (glance != null) {
            glance.look(learnt, rows, open);
        }
    }

    void row(Row row) {
        at.inspection().row(learnt, row, findings);
    }

    void flaw(Flaw flaw) {
        at.inspection().flaw(learnt, flaw, findings);
    }

    /** Ends a block: what came of it is handed over when it is the block's turn. */
    Runnable endBlock() {
        Findings found = findings;
        boolean some = !found.isEmpty();
        if (some) {
            findings = at.nothingFound();
        }
        if (at.inspection().inAnyOrder()) {
            return some ? () -> at.found(found) : () -> {};
        }
        T block = learnt;
        learnt = at.inspection().start(table);
        return () -> {
            at.learn(block);
            if (some) {
                at.found(found);
            }
        };
    }

    /** Hands over what was kept from block to block. */
    void end() {
        if (at.inspection().inAnyOrder()) {
            at.learn(learnt);
        }
    }
}
