package org.beleg.cite;

import java.util.function.Function;

/** A way to cite: a style or a format, under the name it is asked for by. */
public final class Citation {
    private final String name;
    private final boolean citesRecords;
    private final Function<Work, String> text;

    private Citation(String name, boolean citesRecords, Function<Work, String> text) {
        this.name = name;
        this.citesRecords = citesRecords;
        this.text = text;
    }

    /** A way to cite a dataset or a record. */
    static Citation of(String name, Function<Work, String> text) {
        return new Citation(name, true, text);
    }

    /** A way to describe what has a DOI, which a record has not. */
    static Citation ofDatasets(String name, Function<Work, String> text) {
        return new Citation(name, false, text);
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Whether it can cite a single record, and not only a whole dataset. */
    public boolean citesRecords() {
        return citesRecords;
    }

    /**
     * The citation, with a line feed at its end.
     *
     * @throws IllegalArgumentException if a record is to be cited and {@link #citesRecords()} is false
     */
    public String of(Work work) {
        if (work.entry().isPresent() && !citesRecords) {
            throw new IllegalArgumentException(name + " describes a whole dataset and cannot cite the record "
                    + work.entry().get().id());
        }
        return text.apply(work);
    }
}
