package org.beleg.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.beleg.dataset.Flaw;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;

/**
 * What one rule found in some rows: every finding counted, the first thousand kept; and what it could not evaluate.
 */
public final class Findings {
    /** So many findings of one rule are kept; all are counted. */
    public static final int KEPT = 1000;

    private final Card card;
    private final Waivers waivers;
    private final List<Finding> kept = new ArrayList<>();
    private final Map<String, Long> byTable = new TreeMap<>();
    private final Map<Unevaluated, Long> unevaluated = new TreeMap<>();
    private final Map<String, String> remarks = new TreeMap<>();
    private long counted;
    private long waived;

    Findings(Card card, Waivers waivers) {
        this.card = card;
        this.waivers = waivers;
    }

    /** Findings that count for nothing, to see whether there would be any. */
    static Findings onTrial() {
        return new Findings(Card.NONE, Waivers.none());
    }

    /** What was not evaluated, in which table and why. */
    record Unevaluated(String table, String why) implements Comparable<Unevaluated> {
        @Override
        public int compareTo(Unevaluated other) {
            int byTable = table.compareTo(other.table);
            return byTable != 0 ? byTable : why.compareTo(other.why);
        }
    }

    /** Begins a finding at a row. */
    public Draft at(Row row) {
        return new Draft(this, row.table().path())
                .table(row.table().name())
                .line(row.line())
                .row(row.number())
                .record(row.key().map(key -> key.replace('\u001f', '/')));
    }

    /** Begins a finding at the place of a flaw. */
    public Draft at(Flaw flaw) {
        return new Draft(this, flaw.file()).line(flaw.line());
    }

    /** Begins a finding about a table as a whole. */
    public Draft at(Table table) {
        return new Draft(this, table.path()).table(table.name());
    }

    /** Begins a finding in a file of the dataset folder. */
    public Draft at(String file) {
        return new Draft(this, file);
    }

    /** Notes that so many checks on the table were not evaluated, and why. */
    public void notEvaluated(Table table, String why, long count) {
        waivers.unsure(card.code());
        unevaluated.merge(new Unevaluated(table.name(), why), count, Long::sum);
    }

    /**
     * Whether a waiver met no warning, although its rule has looked and could look everywhere. To be asked when a run is
     * concluded, by what comes {@linkplain Inspection#afterOthers after the others}.
     */
    public boolean isIdleWaiver(String rule, String record, String column) {
        return waivers.isIdle(rule, record, column);
    }

    void add(Finding finding) {
        Finding weighed = card.severity() == Severity.WARNING ? waivers.apply(finding) : finding;
        counted++;
        waived += weighed.waived().isPresent() ? 1 : 0;
        byTable.merge(finding.table().orElse(""), 1L, Long::sum);
        if (kept.size() < KEPT) {
            kept.add(weighed);
        }
    }

    /** Takes over what was found in the block after this one. */
    void merge(Findings later) {
        counted += later.counted;
        waived += later.waived;
        later.byTable.forEach((table, n) -> byTable.merge(table, n, Long::sum));
        later.unevaluated.forEach((what, n) -> unevaluated.merge(what, n, Long::sum));
        kept.addAll(later.kept.subList(0, Math.min(later.kept.size(), KEPT - kept.size())));
    }

    /**
     * Counts findings in a table that are not described one by one, because enough are.
     *
     * @param more how many
     */
    public void more(Table table, long more) {
        if (more > 0) {
            counted += more;
            byTable.merge(table.name(), more, Long::sum);
        }
    }

    /** Notes how the rows of a table were evaluated, where that is worth a word. */
    public void remark(Table table, String how) {
        remarks.put(table.name(), how);
    }

    boolean isEmpty() {
        return counted == 0 && unevaluated.isEmpty();
    }

    Map<String, String> remarks() {
        return remarks;
    }

    Card card() {
        return card;
    }

    List<Finding> kept() {
        return List.copyOf(kept);
    }

    long counted() {
        return counted;
    }

    long waived() {
        return waived;
    }

    long counted(String table) {
        return byTable.getOrDefault(table, 0L);
    }

    Map<Unevaluated, Long> unevaluated() {
        return unevaluated;
    }
}
