package org.beleg.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Subject;
import org.beleg.dataset.Anchor;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Reference;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Source;
import org.beleg.dataset.Table;
import org.beleg.time.Days;
import org.beleg.time.Edtf;

/** The days of records, and the days on which the sources they rest on may have been published. */
final class Timeline implements Gathered<Timeline> {
    /** Why a date could not be judged. */
    static final String UNPUBLISHED = "it is not known when the source was published";

    /** Why a date could not be judged. */
    static final String UNANCHORED = "it is not known what the date counts from";

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern DAYS = Pattern.compile("-?[0-9]{1,7}");

    private final Dataset dataset;
    private final Asks asks;
    private final List<Moment> moments = new ArrayList<>();
    /** Days by name of the table and key, of tables from whose rows others count. */
    private final Map<String, Map<String, Days>> days = new HashMap<>();
    /** The source of a record's primary anchor; not gathered where there is only one source. */
    private final Map<String, String> sources = new HashMap<>();

    private Timeline(Dataset dataset, Asks asks) {
        this.dataset = dataset;
        this.asks = asks;
    }

    /**
     * A record whose days are judged.
     *
     * @param spot where it stands
     * @param modality how the source presents it
     * @param days its days
     * @param relative what it counts from, if it is relative
     */
    record Moment(Spot spot, String modality, Days days, Optional<Relative> relative) {}

    /** A day counted from another: from what, and from how many to how many days after. */
    record Relative(String anchor, Optional<Long> low, Optional<Long> high) {}

    /** What a rule asks: which rows it judges, and how. */
    record Asks(Predicate<Row> which, boolean anchored, Judge judge) {}

    /** Judges a moment. */
    @FunctionalInterface
    interface Judge {
        /** Notes what is wrong with a moment. */
        void judge(Moment moment, Timeline timeline, Findings findings);
    }

    /** The inspection that judges those rows of tables with the roles. */
    static Optional<Inspection<?>> of(Subject subject, Asks asks, Role... roles) {
        Dataset dataset = subject.dataset();
        Set<Table> tables = new LinkedHashSet<>();
        dataset.tables(roles)
                .filter(t -> t.has(Role.DATE) || t.has(Role.DATE_EARLIEST) || t.has(Role.DATE_LATEST))
                .forEach(tables::add);
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        if (asks.anchored()) {
            List.copyOf(tables).forEach(t -> tables.addAll(Links.targets(dataset, t, Role.DATE_ANCHOR)));
        }
        if (dataset.sources().size() > 1) {
            dataset.tables(Role.ANCHOR_RECORD, Role.ANCHOR_ROLE, Role.ANCHOR_SOURCE)
                    .forEach(tables::add);
        }
        return Optional.of(Gathered.from(List.copyOf(tables), () -> new Timeline(dataset, asks)));
    }

    @Override
    public void look(Row row) {
        if (row.table().has(Role.ANCHOR_RECORD, Role.ANCHOR_ROLE)) {
            if (row.meaning(Role.ANCHOR_ROLE).filter(Anchor.PRIMARY::equals).isPresent()) {
                row.get(Role.ANCHOR_RECORD)
                        .ifPresent(
                                record -> row.get(Role.ANCHOR_SOURCE).ifPresent(s -> sources.putIfAbsent(record, s)));
            }
            return;
        }
        if (asks.anchored()) {
            row.key()
                    .ifPresent(key -> days.computeIfAbsent(row.table().name(), t -> new HashMap<>())
                            .putIfAbsent(key, days(row)));
        }
        if (asks.which().test(row)) {
            Optional<Relative> relative = row.get(Role.DATE_ANCHOR)
                    .map(a -> new Relative(a, number(row, Role.DATE_ANCHOR_LOW), number(row, Role.DATE_ANCHOR_HIGH)));
            moments.add(new Moment(Spot.of(row), row.meaning(Role.MODALITY).orElse(""), days(row), relative));
        }
    }

    @Override
    public void add(Timeline later) {
        moments.addAll(later.moments);
        later.sources.forEach(sources::putIfAbsent);
        later.days.forEach((table, more) -> {
            Map<String, Days> here = days.computeIfAbsent(table, t -> new HashMap<>());
            more.forEach(here::putIfAbsent);
        });
    }

    @Override
    public void judge(Findings findings) {
        moments.forEach(moment -> asks.judge().judge(moment, this, findings));
    }

    /** The source a record rests on: that of its primary anchor, or the only one. */
    Optional<Source> source(Moment moment) {
        if (dataset.sources().size() == 1) {
            return Optional.of(dataset.sources().get(0));
        }
        return moment.spot()
                .key()
                .flatMap(key -> Optional.ofNullable(sources.get(key)))
                .flatMap(dataset::source);
    }

    /** The days on which a record's source may have been published. */
    Days published(Moment moment) {
        return source(moment).flatMap(Timeline::issued).orElse(Days.UNKNOWN);
    }

    /** Hands over the last day and the first day of publication where a record was over before its source came out. */
    void ifOverBeforePublication(Moment moment, Findings findings, BiConsumer<LocalDate, LocalDate> over) {
        Optional<LocalDate> published = published(moment).earliest();
        if (published.isEmpty()) {
            findings.notEvaluated(moment.spot().table(), UNPUBLISHED, 1);
            return;
        }
        moment.days().latest().filter(published.get()::isAfter).ifPresent(day -> over.accept(day, published.get()));
    }

    /** The same of a source; empty if what it says of it cannot be read. */
    private static Optional<Days> issued(Source source) {
        if (source.published().isEmpty()) {
            return Optional.of(Days.UNKNOWN);
        }
        return source.published()
                .map(Edtf::read)
                .flatMap(read -> read instanceof Edtf.Date date ? Optional.of(date.days()) : Optional.empty());
    }

    /** The days a relative date counts from; empty if they cannot be known because the anchor or source is not. */
    Optional<Days> anchor(Moment moment, Relative relative) {
        Table table = moment.spot().table();
        Optional<Reference> reference = Links.of(table, Role.DATE_ANCHOR);
        if (reference.filter(r -> r.words().contains(relative.anchor())).isPresent()) {
            return source(moment).flatMap(Timeline::issued);
        }
        return Links.targets(dataset, table, Role.DATE_ANCHOR).stream()
                .flatMap(t ->
                        Stream.ofNullable(days.getOrDefault(t.name(), Map.of()).get(relative.anchor())))
                .findFirst();
    }

    /** The days of a row: what its columns for the earliest and latest day say, else what its date says. */
    static Days days(Row row) {
        Days columns = columns(row);
        Days date = row.get(Role.DATE).map(Edtf::days).orElse(Days.UNKNOWN);
        return new Days(columns.earliest().or(date::earliest), columns.latest().or(date::latest));
    }

    /** The days that the columns for the earliest and latest day hold. */
    static Days columns(Row row) {
        return new Days(
                row.get(Role.DATE_EARLIEST).flatMap(Timeline::day),
                row.get(Role.DATE_LATEST).flatMap(Timeline::day));
    }

    /** A day of the calendar, {@code 2019-02-09}. */
    static Optional<LocalDate> day(String text) {
        if (!DAY.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A number of days. */
    static Optional<Long> number(Row row, Role role) {
        return row.get(role).filter(n -> DAYS.matcher(n).matches()).map(Long::valueOf);
    }
}
