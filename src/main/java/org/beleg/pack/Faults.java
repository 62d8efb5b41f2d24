package org.beleg.pack;

import java.util.ArrayList;
import java.util.List;

/** The faults found so far, in the order of the checks. */
final class Faults {
    private final List<Fault> list = new ArrayList<>();

    void add(Fault fault) {
        list.add(fault);
    }

    void error(String code, String path, String message) {
        list.add(Fault.error(code, path, message));
    }

    void warning(String code, String path, String message) {
        list.add(Fault.warning(code, path, message));
    }

    boolean hasErrors() {
        return list.stream().anyMatch(fault -> fault.severity() == Fault.Severity.ERROR);
    }

    List<Fault> list() {
        return List.copyOf(list);
    }
}
