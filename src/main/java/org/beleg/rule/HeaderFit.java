package org.beleg.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.beleg.check.Findings;
import org.beleg.check.Glance;
import org.beleg.check.Inspection;
import org.beleg.check.Subject;
import org.beleg.dataset.Column;
import org.beleg.dataset.Header;
import org.beleg.dataset.Nearest;
import org.beleg.dataset.Table;

/**
 * How a header fits the columns of its table. A name that is nearly that of a missing column is taken for it, so that
 * one slip is one finding.
 *
 * @param table the table
 * @param names the names as the file has them
 * @param missing columns that the file does not have under any name
 * @param unknown position from 0 of each name that is no column, and the column it is taken for
 * @param repeated positions from 0 of names that came before
 */
record HeaderFit(
        Table table,
        List<String> names,
        List<String> missing,
        Map<Integer, Optional<String>> unknown,
        List<Integer> repeated) {

    private static final List<String> SEPARATORS = List.of(";", "\t", "|");

    /** Calls the check with how each header fits; a table of which no column is known is left out. */
    static Optional<Inspection<?>> check(Subject subject, BiConsumer<HeaderFit, Findings> check) {
        List<Table> tables = subject.dataset().tables().stream()
                .filter(t -> !t.columns().isEmpty())
                .toList();
        return Optional.of(new Headers(tables, check));
    }

    private record Headers(List<Table> tables, BiConsumer<HeaderFit, Findings> check)
            implements Inspection<Inspection.Nothing> {
        @Override
        public Nothing start(Table table) {
            return Nothing.NOTHING;
        }

        @Override
        public void header(Nothing learnt, Header header, Findings findings) {
            check.accept(of(header), findings);
        }

        @Override
        public Optional<Glance<Nothing>> glance(Header header) {
            return Glance.always();
        }

        @Override
        public Nothing merge(Nothing earlier, Nothing later) {
            return earlier;
        }
    }

    static HeaderFit of(Header header) {
        List<String> columns = columns(header.table());
        List<String> names = header.names();
        List<String> missing = new ArrayList<>(columns);
        missing.removeAll(names);
        Map<Integer, Optional<String>> unknown = new LinkedHashMap<>();
        List<Integer> repeated = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.indexOf(names.get(i)) < i) {
                repeated.add(i);
            } else if (!columns.contains(names.get(i))) {
                Optional<String> meant = meant(names.get(i), missing);
                meant.ifPresent(missing::remove);
                unknown.put(i, meant);
            }
        }
        return new HeaderFit(header.table(), names, missing, unknown, repeated);
    }

    private static List<String> columns(Table table) {
        return table.columns().stream().map(Column::name).toList();
    }

    private static Optional<String> meant(String name, List<String> missing) {
        String plain = plain(name);
        return missing.stream().filter(m -> plain(m).equals(plain)).findFirst().or(() -> Nearest.of(name, missing));
    }

    private static String plain(String name) {
        return Sound.cell(name).toLowerCase(Locale.ROOT).replaceAll("[ _.-]", "");
    }

    /** Whether some column is known, so that rows have something to be judged by. */
    static boolean isReadable(Header header) {
        List<Column> columns = header.table().columns();
        return !columns.isEmpty()
                && (header.names().contains(columns.get(0).name())
                        || columns.stream().anyMatch(c -> header.names().contains(c.name())));
    }

    /** Whether the names are worth a word each: they are names of this table, or nearly. */
    boolean isHeader() {
        return !isGarbled() && (unknown.size() < names.size() || !meant().isEmpty());
    }

    /** Whether another rule says already what is wrong with the whole file. */
    boolean isGarbled() {
        return names.equals(List.of("")) || names.stream().anyMatch(n -> n.indexOf('\0') >= 0);
    }

    private List<String> meant() {
        return unknown.values().stream().flatMap(Optional::stream).toList();
    }

    /** What separates the cells instead of the comma, if the header shows it. */
    Optional<String> separator() {
        List<String> columns = columns(table);
        return names.size() != 1
                ? Optional.empty()
                : SEPARATORS.stream()
                        .filter(s -> List.of(names.get(0).split(Pattern.quote(s), -1)).stream()
                                        .filter(columns::contains)
                                        .count()
                                > 1)
                        .findFirst();
    }

    /** A column, and the one that is to stand where it stands. */
    record Swap(String found, String wanted) {}

    /** The first column that stands where the schema's order has another. */
    Optional<Swap> misplaced() {
        List<String> wanted = columns(table);
        List<String> known = names.stream().filter(wanted::contains).distinct().toList();
        List<String> ordered = wanted.stream().filter(known::contains).toList();
        for (int i = 0; i < known.size(); i++) {
            if (!known.get(i).equals(ordered.get(i))) {
                return Optional.of(new Swap(known.get(i), ordered.get(i)));
            }
        }
        return Optional.empty();
    }
}
