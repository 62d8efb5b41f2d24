package org.beleg.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.beleg.check.Checked;
import org.beleg.check.CheckedRows;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.profile.ColumnStatistics;
import org.beleg.profile.Profile;
import org.beleg.time.Edtf;

/** The rows of a table by their days: all of them counted, and the first ones by name. */
final class Events {
    /** So many rows are shown by name; where there are more, all are counted by periods. */
    static final int NAMED = 48;

    private final Spans spans = new Spans();
    private final List<Event> named = new ArrayList<>();
    private final Map<Voice, Long> voices = new EnumMap<>(Voice.class);

    /** A row with its days. */
    record Event(String key, String label, Span span, Voice voice) {}

    /** How a source presents an event. */
    enum Voice {
        /** As something that is so. */
        SAID,
        /** As what somebody claims; the source leaves it open. */
        REPORTED,
        /** As something that is wanted, tried or foreseen. */
        OPEN,
        /** As something that is not so. */
        AGAINST;

        static Voice of(Row row) {
            return switch (row.meaning(Role.MODALITY).orElse("")) {
                case "denied", "negated" -> AGAINST;
                case "predicted", "intended", "requested", "attempted" -> OPEN;
                case "reported" -> REPORTED;
                default -> SAID;
            };
        }
    }

    private Events() {}

    static Events of(Checked checked, Table table, Profile profile) throws IOException {
        Events events = new Events();
        Optional<ColumnStatistics> dates = table.column(Role.DATE)
                .map(c -> profile.of(table, c))
                .filter(s -> s.isExact() && s.rows() > Figures.READ);
        if (dates.isPresent()) {
            dates.get().frequencies().forEach((date, n) -> events.spans.add(Span.of(Edtf.days(date)), n));
            events.spans.add(new Span(Span.BEFORE, Span.AFTER), dates.get().missing());
        } else {
            CheckedRows.first(Figures.READ, checked, table, events::add);
        }
        return events;
    }

    private void add(Row row) {
        Span span = Span.of(row);
        spans.add(span, 1);
        Voice voice = Voice.of(row);
        voices.merge(voice, 1L, Long::sum);
        if (named.size() <= NAMED) {
            named.add(new Event(row.name(), label(row), span, voice));
        }
    }

    /** What a row is called: its label, or a name. */
    static String label(Row row) {
        return Stream.of(Role.LABEL, Role.NAME, Role.NAME_IN_SOURCE, Role.SOURCE_TITLE)
                .flatMap(role -> row.get(role).stream())
                .findFirst()
                .orElse("");
    }

    Spans spans() {
        return spans;
    }

    /** All rows, if they are few enough to be named. */
    Optional<List<Event>> named() {
        return named.size() == spans.all() && named.size() <= NAMED
                ? Optional.of(List.copyOf(named))
                : Optional.empty();
    }

    long count(Voice voice) {
        return voices.getOrDefault(voice, 0L);
    }

    /** Whether events are presented in more than one way. */
    boolean differ() {
        return voices.size() > 1;
    }
}
