package org.beleg.check;

import java.util.List;
import java.util.Optional;
import org.beleg.dataset.Column;
import org.beleg.dataset.Span;

/** A finding in the making; {@link #say} ends it. */
public final class Draft {
    private final Findings findings;
    private final String file;
    private Optional<String> table = Optional.empty();
    private long line;
    private long row;
    private Optional<String> column = Optional.empty();
    private Optional<String> record = Optional.empty();
    private Optional<String> found = Optional.empty();
    private Optional<String> expected = Optional.empty();
    private Optional<String> fix = Optional.empty();
    private Optional<String> nearest = Optional.empty();
    private Optional<Finding.Passage> passage = Optional.empty();

    Draft(Findings findings, String file) {
        this.findings = findings;
        this.file = file;
    }

    /** Names the table. */
    public Draft table(String name) {
        table = Optional.of(name);
        return this;
    }

    /** Names the line of the file, from 1. */
    public Draft line(long number) {
        line = number;
        return this;
    }

    /** Names the row of data, from 1. */
    public Draft row(long number) {
        row = number;
        return this;
    }

    /** Names the record. */
    public Draft record(Optional<String> key) {
        record = key;
        return this;
    }

    /** Names the column. */
    public Draft column(Column where) {
        return column(where.name());
    }

    /** Names the column. */
    public Draft column(String name) {
        column = Optional.of(name);
        return this;
    }

    /** Says what is there. */
    public Draft found(String what) {
        found = Optional.of(what);
        return this;
    }

    /** Says what was expected. */
    public Draft expected(String what) {
        expected = Optional.of(what);
        return this;
    }

    /** Says how to mend it, where that is more than the rule says of itself. */
    public Draft fix(String how) {
        fix = Optional.of(how);
        return this;
    }

    /** Says what the nearest right value is. */
    public Draft nearest(Optional<String> value) {
        nearest = value;
        return this;
    }

    /** Names the passage it is about. */
    public Draft passage(String source, Span span) {
        return passage(source, span, List.of());
    }

    /** Names the passage it is about, and the words in question. */
    public Draft passage(String source, Span span, List<Span> marks) {
        passage = Optional.of(new Finding.Passage(source, span, marks));
        return this;
    }

    /** Ends the finding with the sentence that says what is wrong. */
    public void say(String message) {
        Card card = findings.card();
        findings.add(new Finding(
                card.code(),
                card.severity(),
                table,
                file,
                line,
                row,
                column,
                record,
                message,
                found,
                expected,
                fix.or(() -> Optional.of(card.mend())),
                nearest,
                passage,
                Optional.empty()));
    }
}
