package org.beleg.check;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.beleg.dataset.Flaw;
import org.beleg.dataset.Header;
import org.beleg.dataset.Table;
import org.jspecify.annotations.Nullable;

/** An inspection on its way through a dataset: what it learnt of the tables behind it, and of the one it is in. */
final class Running<T> {
    private final Optional<Rule> rule;
    private final Inspection<T> inspection;
    private final Waivers waivers;
    private final Progress progress;
    private final Findings total;
    private final Map<Table, T> learnt = new LinkedHashMap<>();
    private @Nullable T current;

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

    void begin(Table table) {
        current = inspection.start(table);
    }

    void header(Header header) {
        inspection.header(Objects.requireNonNull(current), header, total);
    }

    void flaw(Flaw flaw) {
        inspection.flaw(Objects.requireNonNull(current), flaw, total);
    }

    /** The same inspection at work in one thread. */
    Looking<T> looking(Table table, Optional<Header> header) {
        return new Looking<>(this, table, header.flatMap(inspection::glance));
    }

    Findings nothingFound() {
        return new Findings(card(rule), waivers);
    }

    /** Takes over what was learnt of the rows that follow those known so far. */
    void learn(T later) {
        current = inspection.merge(Objects.requireNonNull(current), later);
    }

    /** Takes over what was found in the rows that follow those known so far. */
    void found(Findings later) {
        if (total.kept().isEmpty()) {
            later.kept().stream().limit(1).forEach(progress::found);
        }
        total.merge(later);
    }

    void end(Table table) {
        learnt.put(table, Objects.requireNonNull(current));
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
