package org.beleg.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.beleg.check.Findings;
import org.beleg.check.Glance;
import org.beleg.check.Inspection;
import org.beleg.dataset.Column;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Header;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.glance.Marks;
import org.beleg.glance.RawRows;

/** Counts the columns of a dataset in the pass that checks it. */
public final class Profile implements Inspection<Map<String, Tally>> {
    private final List<Table> tables;
    private final Discretion discretion;
    private final Map<String, Map<String, Tally>> counted = new LinkedHashMap<>();

    /** Nothing counted yet; it goes along with the rules in a run of the engine. */
    public Profile(Dataset dataset) {
        this.tables = dataset.tables();
        this.discretion = new Discretion(dataset.about().suppressBelow());
    }

    /**
     * What was counted of a column and may be told, once the run is over; of a table without a file nothing. Values of a
     * sensitive column are not in it, nor are counts under the bound of the dataset.
     */
    public ColumnStatistics of(Table table, Column column) {
        Tally tally = counted.getOrDefault(table.name(), Map.of()).getOrDefault(column.name(), new Tally(column));
        return discretion.of(column, tally.statistics());
    }

    @Override
    public List<Table> tables() {
        return tables;
    }

    @Override
    public Map<String, Tally> start(Table table) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        table.columns().forEach(column -> tallies.put(column.name(), new Tally(column)));
        return tallies;
    }

    @Override
    public boolean inAnyOrder() {
        return true;
    }

    @Override
    public Optional<Glance<Map<String, Tally>>> glance(Header header) {
        return Optional.of(new Glance<>() {
            private Tally[] tallies = {};

            @Override
            public void look(Map<String, Tally> learnt, RawRows rows, Marks open) {
                if (tallies.length == 0) {
                    tallies = header.names().stream()
                            .flatMap(name -> Stream.ofNullable(learnt.get(name)))
                            .toArray(Tally[]::new);
                }
                for (int i = 0; i < tallies.length; i++) {
                    tallies[i].see(rows, i);
                }
            }
        });
    }

    @Override
    public void row(Map<String, Tally> tallies, Row row, Findings findings) {
        tallies.values().forEach(tally -> tally.see(row));
    }

    @Override
    public Map<String, Tally> merge(Map<String, Tally> earlier, Map<String, Tally> later) {
        later.forEach((column, tally) -> {
            Tally before = earlier.get(column);
            if (before != null) {
                before.merge(tally);
            }
        });
        return earlier;
    }

    @Override
    public void conclude(Map<Table, Map<String, Tally>> learnt, Findings findings) {
        learnt.forEach((table, tallies) -> counted.put(table.name(), tallies));
    }
}
