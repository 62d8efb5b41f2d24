package org.beleg.rule;

import java.util.List;
import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Characters;
import org.beleg.dataset.Column;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;

/** A list in a cell has empty parts, stray spaces or repetitions. */
final class ListUntidy implements Rule {
    @Override
    public Card card() {
        return new Card(
                "list-untidy",
                Severity.ERROR,
                "A list in a cell has empty parts, stray spaces or repetitions",
                "Who splits the cell gets values that are none, values with a space that match nothing, "
                        + "or counts one twice.",
                "Write the values with the separator alone between them, each once, none at an end.");
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        List<Table> tables = subject.dataset().tables().stream()
                .filter(t -> !lists(t).isEmpty())
                .toList();
        return tables.isEmpty()
                ? Optional.empty()
                : Optional.of(Inspection.ofRows(
                        tables,
                        ListUntidy::look,
                        header -> Familiar.inAll(
                                header,
                                lists(header.table()),
                                (column, cell) -> fault(column.split(cell)).isEmpty())));
    }

    private static List<Column> lists(Table table) {
        return table.columns().stream().filter(c -> c.separator().isPresent()).toList();
    }

    private static void look(Row row, Findings findings) {
        if (Sound.is(row)) {
            lists(row.table()).forEach(c -> row.get(c).ifPresent(cell -> look(row, c, cell, findings)));
        }
    }

    private static void look(Row row, Column column, String cell, Findings findings) {
        String separator = column.separator().orElse("");
        String text = Characters.strip(cell);
        List<String> parts = column.split(text);
        Optional<String> fault = fault(parts);
        if (text.isEmpty() || fault.isEmpty()) {
            return;
        }
        String right = String.join(separator, Sound.parts(text, column));
        findings.at(row)
                .column(column)
                .found(cell)
                .expected("values with “" + separator + "” alone between them, each once")
                .nearest(Optional.of(right).filter(r -> !r.isEmpty()))
                .say(row.name() + "." + column.name() + ": the list “" + Cut.of(cell) + "” " + fault.get() + ".");
    }

    private static Optional<String> fault(List<String> parts) {
        Optional<String> spaced =
                parts.stream().filter(p -> !p.equals(Characters.strip(p))).findFirst();
        Optional<String> twice = parts.stream()
                .filter(p -> parts.indexOf(p) != parts.lastIndexOf(p))
                .findFirst();
        if (parts.contains("")) {
            return Optional.of("has an empty part");
        }
        return spaced.map(p -> "has a space beside the separator, at “" + Characters.shown(p) + "”")
                .or(() -> twice.map(p -> "has “" + p + "” twice"));
    }
}
