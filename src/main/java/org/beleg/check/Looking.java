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
    private final Running<T> running;
    private final Table table;
    private final @Nullable Glance<T> glance;
    private T learnt;
    private Findings findings;

    Looking(Running<T> running, Table table, Optional<Glance<T>> glance) {
        this.running = running;
        this.table = table;
        this.glance = glance.orElse(null);
        this.learnt = running.inspection().start(table);
        this.findings = running.nothingFound();
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
        running.inspection().row(learnt, row, findings);
    }

    void flaw(Flaw flaw) {
        running.inspection().flaw(learnt, flaw, findings);
    }

    /** Ends a block: what came of it is handed over when it is the block's turn. */
    Runnable endBlock() {
        Findings found = findings;
        boolean some = !found.isEmpty();
        if (some) {
            findings = running.nothingFound();
        }
        if (running.inspection().inAnyOrder()) {
            return some ? () -> running.found(found) : () -> {};
        }
        T block = learnt;
        learnt = running.inspection().start(table);
        return () -> {
            running.learn(block);
            if (some) {
                running.found(found);
            }
        };
    }

    /** Hands over what was kept from block to block. */
    void end() {
        if (running.inspection().inAnyOrder()) {
            running.learn(learnt);
        }
    }
}
