package org.beleg.report;

import java.util.List;
import java.util.Optional;

/** The list of all formats of a report. A new format is one file and one line here. */
public final class Formats {
    private static final List<Format> ALL = List.of(new TextReport(), new JsonReport());

    private Formats() {}

    /** Their names. */
    public static List<String> names() {
        return ALL.stream().map(Format::name).toList();
    }

    /** The format of that name. */
    public static Optional<Format> of(String name) {
        return ALL.stream().filter(f -> f.name().equals(name)).findFirst();
    }
}
