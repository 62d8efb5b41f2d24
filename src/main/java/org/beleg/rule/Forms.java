package org.beleg.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
import org.beleg.glance.RawRow;
import org.beleg.json.Json;
import org.beleg.json.JsonText;

/**
 * The forms that rules ask of {@code dataset.json} and of columns with a role. A schema that finds fault with the same
 * text says nothing of it: the rule of the form says it better.
 */
final class Forms {
    private static final Map<Role, Form> COLUMNS = Map.of(
            Role.COUNTRY, new CountryCode(),
            Role.SOURCE_LANGUAGE, new LanguageTag(),
            Role.SOURCE_URL, new WebAddress(),
            Role.DATE_EARLIEST, new CalendarDay(false),
            Role.DATE_LATEST, new CalendarDay(false));

    /** Places in {@code dataset.json}, as patterns of JSON pointers. */
    private static final Map<String, Form> METADATA = Map.of(
            "/(creators|contributors)/[0-9]+/orcid", new OrcidId(),
            "/(creators|contributors)/[0-9]+/ror", new RorId(),
            "/doi|/conceptDoi|/previous/doi", new Doi(),
            "/license", new License(),
            "/language", new LanguageTag(),
            "/date", new CalendarDay(false),
            "/coverage/temporal", new CalendarDay(true));

    private Forms() {}

    /** Holds what the forms of that kind ask of columns by role and of {@code dataset.json}. */
    static Optional<Inspection<?>> check(Subject subject, Class<? extends Form> kind) {
        Dataset dataset = subject.dataset();
        List<Table> tables = dataset.tables().stream()
                .filter(t -> !columns(t, kind).isEmpty())
                .toList();
        boolean inMetadata = METADATA.values().stream().anyMatch(kind::isInstance);
        return tables.isEmpty() && !inMetadata
                ? Optional.empty()
                : Optional.of(new Whole(tables, dataset.metadata(), kind));
    }

    /** What a form says of a text in that column. */
    static Optional<Form.Fault> fault(Column column, String text) {
        return form(column).flatMap(f -> f.fault(text));
    }

    /** What a form says of a text in {@code dataset.json}. */
    static Optional<Form.Fault> fault(String pointer, String text) {
        return METADATA.entrySet().stream()
                .filter(e -> Pattern.matches(e.getKey(), pointer))
                .findFirst()
                .flatMap(e -> e.getValue().fault(text));
    }

    private static Optional<Form> form(Column column) {
        return column.role()
                .flatMap(role -> Optional.ofNullable(COLUMNS.get(role)))
                .filter(f -> column.values().isEmpty())
                .or(() -> column.format().filter("date"::equals).map(f -> new CalendarDay(false)));
    }

    private static List<Column> columns(Table table, Class<? extends Form> kind) {
        return table.columns().stream()
                .filter(c -> form(c).filter(kind::isInstance).isPresent())
                .toList();
    }

    private record Whole(List<Table> tables, JsonText metadata, Class<? extends Form> kind)
            implements Inspection<List<Column>> {
        @Override
        public List<Column> start(Table table) {
            return columns(table, kind);
        }

        @Override
        public void row(List<Column> columns, Row row, Findings findings) {
            if (!Sound.is(row)) {
                return;
            }
            for (Column column : columns) {
                for (String value : Sound.values(row, column)) {
                    Draft at = findings.at(row).column(column).found(value);
                    fault(column, value).ifPresent(f -> say(at, row.name() + "." + column.name(), value, f));
                }
            }
        }

        @Override
        public Optional<Glance<List<Column>>> glance(Header header) {
            List<Column> judged = columns(header.table(), kind);
            return Familiar.inAll(header, judged, new Familiar.Judge() {
                @Override
                public boolean isFine(Column column, String cell) {
                    return Whole.isFine(column, cell);
                }

                @Override
                public boolean isSurely(RawRow row, int cell) {
                    return kind == CalendarDay.class && CalendarDay.isSurely(row, cell);
                }
            });
        }

        private static boolean isFine(Column column, String cell) {
            return Sound.values(cell, column).stream()
                    .allMatch(value -> fault(column, value).isEmpty());
        }

        @Override
        public List<Column> merge(List<Column> earlier, List<Column> later) {
            return earlier;
        }

        @Override
        public void conclude(Map<Table, List<Column>> learnt, Findings findings) {
            METADATA.forEach((places, form) -> {
                if (kind.isInstance(form)) {
                    texts(metadata).stream()
                            .filter(t -> Pattern.matches(places, t.pointer()))
                            .forEach(t -> judge(t, form, findings));
                }
            });
        }

        private void judge(Text text, Form form, Findings findings) {
            Draft at = findings.at(Dataset.METADATA)
                    .line(metadata.place(text.pointer()).line())
                    .column(text.name())
                    .found(text.text());
            form.fault(text.text())
                    .ifPresent(f -> say(
                            at,
                            Dataset.METADATA + " " + text.name(),
                            text.text(),
                            f.refused(Takers.refusing(text.pointer()))));
        }

        private static void say(Draft at, String where, String text, Form.Fault fault) {
            at.expected(fault.expected())
                    .nearest(fault.nearest())
                    .say(where + ": “" + Cut.of(text) + "” " + fault.what() + "." + fault.refusal());
        }
    }

    /** A text in {@code dataset.json}. */
    record Text(String pointer, String text) {
        /** The place as people write it, {@code creators[0].orcid}. */
        String name() {
            return name(pointer);
        }

        static String name(String pointer) {
            return pointer.replaceAll("/([0-9]+)(?=/|$)", "[$1]")
                    .replaceFirst("^/", "")
                    .replace('/', '.');
        }
    }

    /** Every text in {@code dataset.json}, in its order. */
    static List<Text> texts(JsonText metadata) {
        List<Text> texts = new ArrayList<>();
        collect(metadata.value(), "", texts);
        return texts;
    }

    private static void collect(Json value, String pointer, List<Text> texts) {
        value.asString().ifPresent(text -> texts.add(new Text(pointer, text)));
        for (int i = 0; i < value.items().size(); i++) {
            collect(value.items().get(i), pointer + "/" + i, texts);
        }
        value.members()
                .forEach((name, member) ->
                        collect(member, pointer + "/" + name.replace("~", "~0").replace("/", "~1"), texts));
    }
}
