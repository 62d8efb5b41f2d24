package org.beleg.rule;

import java.util.List;
import java.util.Optional;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Reference;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;

/** What refers to what. */
final class Links {
    private Links() {}

    /** What the first column of that role refers to. */
    static Optional<Reference> of(Table table, Role role) {
        return table.column(role)
                .flatMap(column -> table.references().stream()
                        .filter(r -> r.columns().equals(List.of(column.name())))
                        .findFirst());
    }

    /** The tables of whose rows the first column of that role holds the key. */
    static List<Table> targets(Dataset dataset, Table table, Role role) {
        return of(table, role).stream()
                .flatMap(r -> r.to().stream())
                .flatMap(to ->
                        dataset
                                .table(to.table())
                                .filter(t ->
                                        to.columns().isEmpty() || to.columns().equals(t.key()))
                                .stream())
                .toList();
    }

    /** The values by which a row refers; those of several columns joined as a key is. */
    static List<String> values(Reference reference, Row row) {
        if (reference.columns().size() > 1) {
            return row.joined(reference.columns()).stream().toList();
        }
        return reference.columns().stream()
                .flatMap(name -> row.table().column(name).stream())
                .flatMap(column -> row.values(column).stream())
                .toList();
    }
}
