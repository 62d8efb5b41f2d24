package org.beleg.rule;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Column;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.time.Days;

/** The UCDP precision of a date does not fit the number of its days. */
final class DatePrecisionUnfit implements Rule {
    private record Span(long from, long to, String words) {}

    private static final Map<String, Span> SPANS = Map.of(
            "1", new Span(1, 1, "1 day"),
            "2", new Span(2, 6, "2 to 6 days"),
            "3", new Span(7, 7, "7 days"),
            "4", new Span(1, 31, "the days of one month"),
            "5", new Span(1, 366, "at most a year"));

    private static final List<Role> READS = List.of(
            Role.DATE_PRECISION,
            Role.DATE_BASIS,
            Role.DATE_ANCHOR_LOW,
            Role.DATE_ANCHOR_HIGH,
            Role.DATE,
            Role.DATE_EARLIEST,
            Role.DATE_LATEST);

    @Override
    public Card card() {
        return new Card(
                        "date-precision-unfit",
                        Severity.ERROR,
                        "The precision of a date does not fit its days",
                        "Users pick records by this code, for a daily or a monthly series, and trust it instead of counting.",
                        "Correct the precision, or the days: 1 is a day, 2 two to six days, 3 a week, 4 a month, 5 a year. Of a"
                                + " relative date the days between its two offsets count.")
                .judging(Role.DATE_PRECISION, Role.DATE_EARLIEST, Role.DATE_LATEST);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        List<Table> tables = subject.dataset()
                .tables(Role.DATE_PRECISION)
                .filter(t -> t.has(Role.DATE_EARLIEST, Role.DATE_LATEST) || t.has(Role.DATE))
                .toList();
        return tables.isEmpty()
                ? Optional.empty()
                : Optional.of(Inspection.ofRows(tables, DatePrecisionUnfit::look, READS));
    }

    private static void look(Row row, Findings findings) {
        String precision = row.meaning(Role.DATE_PRECISION).orElse("");
        Span span = SPANS.get(precision);
        boolean relative =
                row.meaning(Role.DATE_BASIS).filter("relative"::equals).isPresent();
        Days days = Timeline.days(row);
        Optional<Long> length = relative ? offsets(row) : days.length();
        if (span == null || length.filter(n -> n >= 1).isEmpty()) {
            return;
        }
        boolean twoMonths = precision.equals("4") && !relative && !isOneMonth(days);
        if (length.get() < span.from() || length.get() > span.to() || twoMonths) {
            say(row, length.get(), span, findings);
        }
    }

    /** Days between the offsets of a relative date, whatever its anchor turns out to be. */
    private static Optional<Long> offsets(Row row) {
        return Timeline.number(row, Role.DATE_ANCHOR_LOW)
                .flatMap(low -> Timeline.number(row, Role.DATE_ANCHOR_HIGH).map(high -> high - low + 1));
    }

    private static boolean isOneMonth(Days days) {
        return days.earliest().map(YearMonth::from).equals(days.latest().map(YearMonth::from));
    }

    private static void say(Row row, long length, Span span, Findings findings) {
        Column column = row.table().column(Role.DATE_PRECISION).orElseThrow();
        String precision = row.get(column).orElse("");
        findings.at(row)
                .column(column)
                .found(precision)
                .expected("the precision of " + length + (length == 1 ? " day" : " days"))
                .say(row.name() + "." + column.name() + ": " + precision + " stands for " + span.words()
                        + ", but the date spans " + length + (length == 1 ? " day." : " days."));
    }
}
