package org.beleg.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Subject;
import org.beleg.dataset.Anchor;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;

/** How many anchors of a kind there are, by table and source; one finding for each, not one for each anchor. */
final class AnchorCount implements Gathered<AnchorCount> {
    private final Predicate<Anchor> kind;
    private final Say say;
    private final Map<String, Map<String, Long>> bySource = new TreeMap<>();
    private final List<Table> tables;

    private AnchorCount(List<Table> tables, Predicate<Anchor> kind, Say say) {
        this.tables = tables;
        this.kind = kind;
        this.say = say;
    }

    /** Writes the finding for the anchors of a table into a source. */
    @FunctionalInterface
    interface Say {
        void say(Table table, String source, long anchors, Findings findings);
    }

    static Optional<Inspection<?>> of(Subject subject, Predicate<Anchor> kind, Say say) {
        List<Table> tables = Proof.tables(subject.dataset());
        return tables.isEmpty()
                ? Optional.empty()
                : Optional.of(Gathered.from(tables, () -> new AnchorCount(tables, kind, say)));
    }

    /** A number of anchors in words. */
    static String anchors(long n) {
        return n + (n == 1 ? " anchor" : " anchors");
    }

    @Override
    public void look(Row row) {
        Anchor.from(row)
                .filter(kind)
                .ifPresent(anchor -> counts(row.table().name()).merge(anchor.source(), 1L, Long::sum));
    }

    private Map<String, Long> counts(String table) {
        return bySource.computeIfAbsent(table, t -> new TreeMap<>());
    }

    @Override
    public void add(AnchorCount later) {
        later.bySource.forEach(
                (table, sources) -> sources.forEach((source, n) -> counts(table).merge(source, n, Long::sum)));
    }

    @Override
    public void judge(Findings findings) {
        for (Table table : tables) {
            counts(table.name()).forEach((source, n) -> say.say(table, source, n, findings));
        }
    }
}
