package org.beleg.describe;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beleg.check.Checked;
import org.beleg.cite.Citations;
import org.beleg.cite.Work;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.read.TableFile;

/**
 * How a dataset is cited.
 *
 * @param line the line for a list of references
 * @param styles lines in several styles, and BibTeX
 * @param record how a single record is cited; empty where no table has a key
 */
record CitationList(String line, List<Entry> styles, Optional<Entry> record) {

    /** The styles printed, and what people call them. */
    private static final List<Map.Entry<String, String>> PRINTED = List.of(
            Map.entry("apa", "APA"),
            Map.entry("chicago", "Chicago"),
            Map.entry("mla", "MLA"),
            Map.entry("din-iso-690", "DIN ISO 690"),
            Map.entry("bibtex", "BibTeX"));

    /** A citation, and what it is called. */
    record Entry(String name, String text) {}

    static CitationList of(Checked checked) throws IOException {
        Work work = Work.of(checked.dataset().about());
        List<Entry> styles = PRINTED.stream()
                .flatMap(style -> Citations.style(style.getKey()).stream()
                        .map(c -> new Entry(style.getValue(), c.of(work).strip())))
                .toList();
        String line = line(work);
        return new CitationList(
                line,
                styles,
                example(checked)
                        .map(row -> new Entry(
                                row.name(),
                                line(work.record(row.name(), row.get(Role.LABEL).orElse(""))))));
    }

    private static String line(Work work) {
        return Citations.style(Citations.DEFAULT).map(c -> c.of(work).strip()).orElse("");
    }

    /** A record to show it with: the first of a table whose rows rest on passages, or of any with a key. */
    private static Optional<Row> example(Checked checked) throws IOException {
        List<Table> keyed = checked.dataset().tables().stream()
                .filter(t -> !t.key().isEmpty() && checked.mark(t).rows() > 0)
                .toList();
        Optional<Table> table = keyed.stream()
                .filter(t -> t.evidence().required() && t.column(Role.LABEL).isPresent())
                .findFirst()
                .or(() -> keyed.stream().findFirst());
        if (table.isEmpty()) {
            return Optional.empty();
        }
        try (TableFile file = TableFile.open(table.get(), flaw -> {})) {
            return file.next();
        }
    }
}
