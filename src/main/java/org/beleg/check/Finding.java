package org.beleg.check;

import java.util.List;
import java.util.Optional;
import org.beleg.dataset.Span;

/**
 * One fault, where it is, and how to mend it.
 *
 * @param code code of the rule that found it
 * @param severity how much it weighs
 * @param table name of the table, or empty
 * @param file the file to be mended, relative to the dataset folder
 * @param line line of the file, from 1; 0 where there is none
 * @param row row of data, from 1; 0 where there is none
 * @param column name of the column
 * @param record key of the record
 * @param message what is wrong, as a sentence
 * @param found what is there
 * @param expected what was expected
 * @param fix how to mend it
 * @param nearest the nearest right value
 * @param passage the passage of a source it is about; its words are not in it
 * @param waived the reason for which the warning stands, if it was waived
 */
public record Finding(
        String code,
        Severity severity,
        Optional<String> table,
        String file,
        long line,
        long row,
        Optional<String> column,
        Optional<String> record,
        String message,
        Optional<String> found,
        Optional<String> expected,
        Optional<String> fix,
        Optional<String> nearest,
        Optional<Passage> passage,
        Optional<String> waived) {

    /**
     * Where in a source.
     *
     * @param source key of the source
     * @param span the passage
     * @param marks the words in question, in it or near it
     */
    public record Passage(String source, Span span, List<Span> marks) {
        public Passage {
            marks = List.copyOf(marks);
        }
    }

    /** The place as a terminal makes it clickable: {@code file:line}. */
    public String place() {
        return line > 0 ? file + ":" + line : file;
    }
}
