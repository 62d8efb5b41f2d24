package org.beleg.dataset;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The header of a table as its file has it. */
public final class Header {
    private final Table table;
    private final List<String> names;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<Role, Column> roles = new EnumMap<>(Role.class);

    /** The header of that table's file; of two columns of one name the first counts. */
    public Header(Table table, List<String> names) {
        this.table = table;
        this.names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) {
            positions.putIfAbsent(names.get(i), i);
        }
        table.columns().forEach(column -> column.role().ifPresent(role -> roles.putIfAbsent(role, column)));
    }

    /** The table. */
    public Table table() {
        return table;
    }

    /** The names, from left to right. */
    public List<String> names() {
        return names;
    }

    /** The first column with that role, as {@link Table#column(Role)}, but without a search. */
    Optional<Column> column(Role role) {
        return Optional.ofNullable(roles.get(role));
    }

    /** Where the column stands, from 0. */
    public Optional<Integer> position(String name) {
        return Optional.ofNullable(positions.get(name));
    }

    /** Whether it has each column of the table once and nothing else, so that every cell has its column. */
    public boolean fits() {
        return !names.isEmpty()
                && names.size() == table.columns().size()
                && positions.size() == names.size()
                && table.columns().stream().allMatch(c -> positions.containsKey(c.name()));
    }

    /** The columns from left to right, where the header {@linkplain #fits}. */
    public List<Column> columns() {
        return names.stream().flatMap(n -> table.column(n).stream()).toList();
    }
}
