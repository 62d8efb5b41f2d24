package org.beleg.bench;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of facts: which of its rows are right, and what is wrong with the others. */
final class Facts {
    private static final byte[] HEADER = Bytes.of("event_id,event_date,date_prec,year,event_type,type_of_violence,"
            + "actor1,actor2,location_id,country,iso3,admin1,lat,lon,geo_prec,low,best,high,notes,source_id,source_url,"
            + "source_date,active,clarity,status");
    private static final int MILLION = 1_000_000;

    private final Chance chance;
    private final Chance luck;
    private final int wrongInAMillion;
    private final List<Fault> faults;
    private final Map<Fault, Long> made = new EnumMap<>(Fault.class);

    Facts(long seed, double wrong, List<Fault> faults) {
        this.chance = new Chance(seed);
        this.luck = new Chance(~seed);
        this.wrongInAMillion = (int) Math.round(wrong * MILLION);
        this.faults = faults;
    }

    void write(long rows, Bytes out) throws IOException {
        out.put(HEADER).endRow();
        for (long row = 0; row < rows; row++) {
            chance.begin(row);
            new Fact(chance, fault(row), out).write(row);
            out.endRow();
        }
    }

    /** How many rows have which fault. */
    Map<Fault, Long> made() {
        return made;
    }

    /** The key of the first row is the one that others repeat, which is no fault of the first. */
    private Optional<Fault> fault(long row) {
        luck.begin(row);
        if (luck.below(MILLION) >= wrongInAMillion) {
            return Optional.empty();
        }
        Fault fault = faults.get(luck.below(faults.size()));
        if (fault == Fault.KEY && row == 0) {
            return Optional.empty();
        }
        made.merge(fault, 1L, Long::sum);
        return Optional.of(fault);
    }
}
