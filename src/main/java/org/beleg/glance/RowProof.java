package org.beleg.glance;

import java.util.List;
import org.beleg.dataset.Column;
import org.beleg.json.RowSchema;

/**
 * A schema compiled to prove rows valid over their bytes. It never takes a row for valid in which
 * {@link RowSchema#explain(java.util.Map)} would find a violation; a row that it does not prove may be valid all the
 * same. For one thread at a time.
 */
public final class RowProof {
    private final Question[] questions;
    private final Sight sight;

    private RowProof(Question[] questions, Sight sight) {
        this.questions = questions;
        this.sight = sight;
    }

    /**
     * Compiles a schema for rows of a file.
     *
     * @param columns the columns in the order of the file's header, all distinct
     */
    public static RowProof compile(RowSchema schema, List<Column> columns) {
        Compiler compiler = new Compiler(schema, columns);
        Question[] questions = Logic.parts(compiler.row());
        return new RowProof(questions, new Sight(compiler.askers()));
    }

    /** The same proof for another thread, without compiling again. */
    public RowProof another() {
        return new RowProof(questions, sight.another());
    }

    /**
     * Marks the rows that are not surely valid. A row of which a rule on texts might take something away is not judged,
     * as it would be judged without that.
     */
    public void open(RawRows rows, Marks open) {
        open.addAll(rows.suspects());
        sight.look(rows);
        for (Question question : questions) {
            question.open(sight, open);
        }
    }

    /** How often everit was asked about a single value. */
    public long asked() {
        return sight.asked;
    }
}
