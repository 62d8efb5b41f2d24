package org.beleg.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The faults found so far, in the order of the checks; of each kind the first thousand are kept, and all are counted. */
final class Faults {
    /** How many faults of one kind are kept. */
    static final int KEPT = 1000;

    private final List<Fault> list = new ArrayList<>();
    private final Map<Kind, Integer> counted = new LinkedHashMap<>();

    private record Kind(String code, Fault.Severity severity) {}

    void add(Fault fault) {
        if (counted.merge(new Kind(fault.code(), fault.severity()), 1, Integer::sum) <= KEPT) {
            list.add(fault);
        }
    }

    void error(String code, String path, String message) {
        add(Fault.error(code, path, message));
    }

    void warning(String code, String path, String message) {
        add(Fault.warning(code, path, message));
    }

    boolean hasErrors() {
        return counted.keySet().stream().anyMatch(kind -> kind.severity() == Fault.Severity.ERROR);
    }

    /** Those that were kept, and at the end of how many others nothing is said. */
    List<Fault> list() {
        List<Fault> all = new ArrayList<>(list);
        counted.forEach((kind, count) -> {
            if (count > KEPT) {
                all.add(new Fault(
                        kind.code(),
                        kind.severity(),
                        "",
                        (count - KEPT) + " more of these are not listed; there are " + count + ".",
                        "",
                        "",
                        ""));
            }
        });
        return List.copyOf(all);
    }
}
