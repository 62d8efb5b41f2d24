package org.beleg.check;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.beleg.dataset.Table;

/** An inspection on its way through a dataset: what it learnt of the tables behind it. */
final class Running<T> {
    private final Optional<Rule> rule;
    private final Inspection<T> inspection;
    private final Waivers waivers;
    private final Progress progress;
    private final Findings total;
    private final Map<Table, T> learnt = new LinkedHashMap<>();
    private final AtomicBoolean told = new AtomicBoolean();

    Running(Optional<Rule> rule, Inspection<T> inspection, Waivers waivers, Progress progress) {
        this(rule, inspection, waivers, progress, new Findings(card(rule), waivers));
        rule.ifPresent(r -> waivers.runs(r.card().code()));
    }

    private Running(Optional<Rule> rule, Inspection<T> inspection, Waivers waivers, Progress progress, Findings total) {
        this.rule = rule;
        this.inspection = inspection;
        this.waivers = waivers;
        this.progress = progress;
        this.total = total;
    }

    private static Card card(Optional<Rule> rule) {
        return rule.map(Rule::card).orElse(Card.NONE);
    }

    Optional<Rule> rule() {
        return rule;
    }

    Inspection<T> inspection() {
        return inspection;
    }

    Findings total() {
        return total;
    }

    boolean looksAt(Table table) {
        return inspection.tables().contains(table);
    }

    AtTable<T> at(Table table) {
        return new AtTable<>(this, table);
    }

    Findings nothingFound() {
        return new Findings(card(rule), waivers);
    }

    /** Tells of the first thing that is found, as soon as it is. */
    void tell(Findings found) {
        if (!found.kept().isEmpty() && !told.getAndSet(true)) {
            progress.found(found.kept().get(0));
        }
    }

    /** Takes over what was learnt and found in a table. */
    void end(Table table, T its, Findings found) {
        learnt.put(table, its);
        total.merge(found);
    }

    /** What must look at rows once more; what it finds is found by this one's rule. */
    Optional<Running<?>> again() throws IOException {
        Optional<Inspection<?>> again = inspection.again(learnt);
        return again.map(second -> new Running<>(rule, second, waivers, progress, total));
    }

    void conclude() {
        inspection.conclude(learnt, total);
    }
}
