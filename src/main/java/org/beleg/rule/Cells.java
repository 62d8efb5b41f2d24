package org.beleg.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.beleg.check.Draft;
import org.beleg.check.Findings;
import org.beleg.check.Glance;
import org.beleg.check.Inspection;
import org.beleg.check.Subject;
import org.beleg.dataset.Column;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Header;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.json.JsonText;

/** Looks at every text: the cells of every table, and the texts in {@code dataset.json}. */
final class Cells {
    /** Columns that repeat what a source writes, letter by letter. */
    private static final Set<Role> VERBATIM = Set.of(Role.ANCHOR_QUOTE, Role.NAME_IN_SOURCE, Role.NUMERAL);

    /** Columns that hold dates. */
    private static final Set<Role> DATES =
            Set.of(Role.DATE, Role.SOURCE_PUBLISHED, Role.DATE_EARLIEST, Role.DATE_LATEST);

    private Cells() {}

    /** Hands over each text that is suspect; most are not, so the test is to be quick. */
    static Optional<Inspection<?>> check(Subject subject, Predicate<String> suspect, BiConsumer<Cell, Findings> judge) {
        Dataset dataset = subject.dataset();
        return Optional.of(new Every(dataset.tables(), dataset.metadata(), suspect, judge));
    }

    /** A text and where it stands: in a row, or in {@code dataset.json}. */
    record Cell(String text, Place place) {
        /** The place as people name it, such as {@code E001.label}. */
        String name() {
            return place.name();
        }

        /** Begins a finding here. */
        Draft begin(Findings findings) {
            return place.begin(findings);
        }

        boolean isInTable() {
            return place instanceof InRow;
        }

        /** Whether it is a passage of a source, in which nothing may be changed. */
        boolean isPassage() {
            return role().filter(r -> r == Role.ANCHOR_QUOTE).isPresent();
        }

        /** Whether it repeats a source letter by letter. */
        boolean isVerbatim() {
            return role().filter(VERBATIM::contains).isPresent();
        }

        /** Whether it is to be a date. */
        boolean isDate() {
            return role().filter(DATES::contains).isPresent();
        }

        private Optional<Role> role() {
            return place instanceof InRow in
                    ? in.row().table().column(in.column()).flatMap(Column::role)
                    : Optional.empty();
        }
    }

    private sealed interface Place {
        String name();

        Draft begin(Findings findings);
    }

    private record InRow(Row row, String column) implements Place {
        @Override
        public String name() {
            return row.name() + "." + column;
        }

        @Override
        public Draft begin(Findings findings) {
            return findings.at(row).column(column);
        }
    }

    private record InMetadata(JsonText metadata, Forms.Text text) implements Place {
        @Override
        public String name() {
            return Dataset.METADATA + " " + text.name();
        }

        @Override
        public Draft begin(Findings findings) {
            return findings.at(Dataset.METADATA)
                    .line(metadata.place(text.pointer()).line())
                    .column(text.name());
        }
    }

    private record Every(
            List<Table> tables, JsonText metadata, Predicate<String> suspect, BiConsumer<Cell, Findings> judge)
            implements Inspection<Inspection.Nothing> {
        @Override
        public Nothing start(Table table) {
            return Nothing.NOTHING;
        }

        @Override
        public Optional<Glance<Nothing>> glance(Header header) {
            return Optional.of((learnt, rows, open) -> open.addAll(rows.suspects()));
        }

        @Override
        public void row(Nothing learnt, Row row, Findings findings) {
            for (int i = 0; i < row.cells().size(); i++) {
                String text = row.cells().get(i);
                if (!text.isEmpty() && suspect.test(text) && Sound.is(row)) {
                    judge.accept(
                            new Cell(text, new InRow(row, row.header().names().get(i))), findings);
                }
            }
        }

        @Override
        public Nothing merge(Nothing earlier, Nothing later) {
            return earlier;
        }

        @Override
        public void conclude(Map<Table, Nothing> learnt, Findings findings) {
            for (Forms.Text text : Forms.texts(metadata)) {
                if (!text.text().isEmpty() && suspect.test(text.text())) {
                    judge.accept(new Cell(text.text(), new InMetadata(metadata, text)), findings);
                }
            }
        }
    }
}
