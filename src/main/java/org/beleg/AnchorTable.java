package org.beleg;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beleg.dataset.Anchor;
import org.beleg.dataset.Column;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Nearest;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.read.CsvLine;
import org.beleg.read.Folder;

/** The table of anchors that a new one is written to: what its columns may hold, its next key, its file. */
public final class AnchorTable {
    private static final Optional<String> PRIMARY = Optional.of(Anchor.PRIMARY);
    private static final Pattern COUNTED = Pattern.compile("(.*?)(\\d+)");
    private static final Pattern KEY_PATTERN =
            Pattern.compile("\\^?([A-Za-z_-]*)(?:\\\\d|\\[0-9])(?:\\{(\\d+),?}|\\+)\\$?");

    private final Dataset dataset;
    private final Table table;

    private AnchorTable(Dataset dataset, Table table) {
        this.dataset = dataset;
        this.table = table;
    }

    static AnchorTable of(Dataset dataset, Optional<String> name) throws Refused {
        Table found = dataset.tables(Role.ANCHOR_SOURCE, Role.ANCHOR_START, Role.ANCHOR_END)
                .filter(t -> name.map(t.name()::equals).orElse(t.has(Role.ANCHOR_RECORD)))
                .findFirst()
                .orElseThrow(() -> new Refused("the dataset has no table of anchors"
                        + name.map(n -> " named " + n).orElse("")));
        return new AnchorTable(dataset, found);
    }

    /** The header of the table, as a line of CSV. */
    public String header() {
        return CsvLine.of(table.columns().stream().map(Column::name).toList());
    }

    /** A row of what was computed and what was given, as a line of CSV. */
    String row(Map<String, String> computed, Map<String, String> given) throws IOException, Refused {
        Map<String, String> cells = new HashMap<>(computed);
        for (Map.Entry<String, String> value : given.entrySet()) {
            check(value.getKey(), value.getValue(), computed);
            cells.put(value.getKey(), value.getValue());
        }
        if (table.key().size() == 1) {
            String key = table.key().get(0);
            if (!cells.containsKey(key)) {
                cells.put(key, nextKey(key));
            } else if (values(key).contains(cells.get(key))) {
                throw new Refused(table.path() + " has a row with the key " + cells.get(key) + " already");
            }
        }
        checkPrimary(cells);
        return CsvLine.of(table.columns().stream()
                .map(column -> cells.getOrDefault(column.name(), ""))
                .toList());
    }

    /** The name of the column with that role in the table of anchors. */
    public Optional<String> column(Role role) {
        return table.column(role).map(Column::name);
    }

    private void check(String name, String value, Map<String, String> computed) throws IOException, Refused {
        List<String> names = table.columns().stream().map(Column::name).toList();
        Column column = table.column(name)
                .orElseThrow(() -> new Refused(table.path() + " has no column " + name
                        + Nearest.of(name, names)
                                .map(n -> "; did you mean " + n + "?")
                                .orElse("")));
        if (computed.containsKey(name)) {
            throw new Refused(name + " is computed; it cannot be given");
        }
        List<String> allowed = column.values().stream().map(Column.Value::text).toList();
        if (!allowed.isEmpty() && !allowed.contains(value)) {
            throw new Refused(name + " cannot be " + value + "; it is one of " + String.join(", ", allowed));
        }
        if (column.is(Role.ANCHOR_RECORD) && !records().contains(value)) {
            throw new Refused("there is no record " + value
                    + Nearest.ofKey(value, records())
                            .map(n -> "; did you mean " + n + "?")
                            .orElse(""));
        }
    }

    /** A record rests on one passage; the others support or contradict it. */
    private void checkPrimary(Map<String, String> cells) throws IOException, Refused {
        Optional<Column> role = table.column(Role.ANCHOR_ROLE);
        Optional<String> record = column(Role.ANCHOR_RECORD).map(cells::get);
        if (record.isEmpty()
                || !role.map(of -> of.meaning(cells.getOrDefault(of.name(), "")))
                        .equals(PRIMARY)) {
            return;
        }
        List<String> others = new ArrayList<>();
        each(row -> {
            if (row.get(Role.ANCHOR_RECORD).equals(record)
                    && row.meaning(Role.ANCHOR_ROLE).equals(PRIMARY)) {
                others.add(row.name());
            }
        });
        if (!others.isEmpty()) {
            throw new Refused(record.get() + " has a primary anchor already, " + others.get(0)
                    + "; say with --role what this passage is to it");
        }
    }

    /** The keys of all records that an anchor may belong to. */
    private List<String> records() throws IOException {
        List<String> keys = new ArrayList<>();
        for (Table of : dataset.tables()) {
            if (of.evidence().required() && Files.isRegularFile(of.file())) {
                Folder.rows(of, row -> row.key().ifPresent(keys::add));
            }
        }
        return keys;
    }

    /** The key after the highest one; the first one that the schema's pattern allows where there is none. */
    private String nextKey(String column) throws IOException, Refused {
        Optional<MatchResult> highest = values(column).stream()
                .map(COUNTED::matcher)
                .filter(Matcher::matches)
                .map(Matcher::toMatchResult)
                .max(Comparator.comparing((MatchResult key) -> key.group(1))
                        .thenComparing(key -> new BigInteger(key.group(2))));
        if (highest.isPresent()) {
            String digits = highest.get().group(2);
            return highest.get().group(1) + padded(new BigInteger(digits).add(BigInteger.ONE), digits.length());
        }
        Matcher first = KEY_PATTERN.matcher(table.property(column).text("pattern"));
        if (!first.matches()) {
            throw new Refused(
                    "say the key of the row with --set " + column + "=…; the next ones are counted on from it");
        }
        return first.group(1) + padded(BigInteger.ONE, first.group(2) == null ? 1 : Integer.parseInt(first.group(2)));
    }

    /** What the column of the table holds, row by row. */
    private List<String> values(String column) throws IOException {
        List<String> values = new ArrayList<>();
        each(row -> row.get(column).ifPresent(values::add));
        return values;
    }

    /** Gives every row there is; none where the table is not begun. */
    private void each(Consumer<Row> use) throws IOException {
        if (Files.isRegularFile(table.file())) {
            Folder.rows(table, use);
        }
    }

    private static String padded(BigInteger number, int digits) {
        String text = number.toString();
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    /**
     * Appends a row that {@link #row} made to the file of the table; makes the file, with its header, where it is not
     * there. The file is replaced whole or left as it was.
     *
     * @throws IOException if the disk fails
     */
    public void append(String row) throws IOException {
        Path file = table.file();
        String before = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : header() + "\n";
        // A file with other line ends is not made worse; a rule speaks of them.
        String end = before.contains("\r\n") ? "\r\n" : "\n";
        Whole.write(file, before + (before.endsWith("\n") ? "" : end) + row + end);
    }

    /** What an anchor is to its record where nothing is said, as the table writes it. */
    public String primary() {
        return table.column(Role.ANCHOR_ROLE).stream()
                .flatMap(role -> role.values().stream())
                .filter(value -> value.means().equals(Anchor.PRIMARY))
                .map(Column.Value::text)
                .findFirst()
                .orElse(Anchor.PRIMARY);
    }
}
