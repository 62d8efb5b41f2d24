package org.beleg.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.beleg.dataset.Flaw;
import org.beleg.dataset.Header;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.jspecify.annotations.Nullable;

/** An inspection on its way through a dataset: what it learnt of the tables behind it, and of the block it is in. */
final class Running<T> {
    /** What goes along without a rule finds nothing; this names it if it tries. */
    private static final Card NO_RULE = new Card("", Severity.ERROR, "", "", "");

    private final Optional<Rule> rule;
    private final Inspection<T> inspection;
    private final Waivers waivers;
    private final Findings total;
    private final Map<Table, T> learnt = new LinkedHashMap<>();
    private Findings findings;
    private @Nullable T current;

    Running(Optional<Rule> rule, Inspection<T> inspection, Waivers waivers) {
        this.rule = rule;
        this.inspection = inspection;
        this.waivers = waivers;
        this.total = fresh();
        rule.ifPresent(r -> waivers.runs(r.card().code()));
        this.findings = fresh();
    }

    private Findings fresh() {
        return new Findings(rule.map(Rule::card).orElse(NO_RULE), waivers);
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
        inspection.header(now(header.table()), header, findings);
    }

    void row(Row row) {
        inspection.row(now(row.table()), row, findings);
    }

    void flaw(Flaw flaw) {
        if (current != null) {
            inspection.flaw(current, flaw, findings);
        }
    }

    private T now(Table table) {
        if (current == null) {
            current = inspection.start(table);
        }
        return current;
    }

    void endBlock(Table table) {
        learnt.merge(table, now(table), inspection::merge);
        current = inspection.start(table);
        total.merge(findings);
        findings = fresh();
    }

    void conclude() {
        inspection.conclude(learnt, total);
    }
}
