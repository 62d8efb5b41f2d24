package org.beleg.check;

import java.util.Optional;
import org.beleg.dataset.Flaw;
import org.beleg.dataset.Header;
import org.beleg.dataset.Table;

/** An inspection at one table: what it learns and finds there, until the table is done. */
final class AtTable<T> {
    private final Running<T> running;
    private final Table table;
    private final Findings found;
    private T learnt;

    AtTable(Running<T> running, Table table) {
        this.running = running;
        this.table = table;
        this.found = running.nothingFound();
        this.learnt = running.inspection().start(table);
    }

    Inspection<T> inspection() {
        return running.inspection();
    }

    Findings nothingFound() {
        return running.nothingFound();
    }

    void header(Header header) {
        inspection().header(learnt, header, found);
    }

    void flaw(Flaw flaw) {
        inspection().flaw(learnt, flaw, found);
    }

    /** The same inspection at work in one thread. */
    Looking<T> looking(Optional<Header> header) {
        return new Looking<>(this, table, header.flatMap(inspection()::glance));
    }

    /** Takes over what was learnt of the rows that follow those known so far. */
    void learn(T later) {
        learnt = inspection().merge(learnt, later);
    }

    /** Takes over what was found in the rows that follow those known so far. */
    void found(Findings later) {
        running.tell(later);
        found.merge(later);
    }

    /** Ends the table; tables are to be ended in the order of the dataset. */
    void end() {
        running.end(table, learnt, found);
    }
}
