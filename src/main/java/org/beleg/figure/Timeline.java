package org.beleg.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beleg.check.Checked;
import org.beleg.dataset.Role;
import org.beleg.dataset.Table;
import org.beleg.draw.Picture;
import org.beleg.profile.Profile;

/** When the rows of a table may have been, by a line each or counted by periods. */
final class Timeline {
    private final Words words;
    private final Table table;
    private final Events events;
    /** What is said where not all rows were read. */
    private final String part;

    private Timeline(Words words, Table table, Events events, String part) {
        this.words = words;
        this.table = table;
        this.events = events;
        this.part = part;
    }

    /** Tables of what has a date; a table of estimates is drawn otherwise. */
    static boolean isWanted(Table table) {
        boolean dated = table.has(Role.DATE) || table.has(Role.DATE_EARLIEST) || table.has(Role.DATE_LATEST);
        return dated && !Estimates.isWanted(table);
    }

    /** Empty where no row has a day. */
    static Optional<Figure> of(Checked checked, Table table, Profile profile, Words words) throws IOException {
        Events events = Events.of(checked, table, profile);
        String part = Figures.part(events.spans().all(), checked, table, words);
        return events.spans().isDated()
                ? Optional.of(new Timeline(words, table, events, part).figure())
                : Optional.empty();
    }

    private Figure figure() {
        Optional<List<Events.Event>> named = events.named();
        if (named.isPresent()) {
            Picture picture = new Lines(named.get(), events, words).picture();
            String voices = events.differ() ? " " + words.say("timeline.voices.caption") : "";
            return Figure.of(title(), words.say("timeline.lines.caption") + voices, alt(Optional.empty()), picture);
        }
        Periods periods = new Periods(events.spans(), words);
        String caption = words.say("timeline.periods.caption", periods.unit()) + part;
        return Figure.of(title(), caption, alt(Optional.of(periods)), periods.picture());
    }

    private String title() {
        return words.say("timeline.title", table.title());
    }

    private String alt(Optional<Periods> periods) {
        Spans spans = events.spans();
        List<String> kinds = new ArrayList<>();
        for (Span.Kind kind : Span.Kind.values()) {
            words.some("timeline." + kind, spans.count(kind)).ifPresent(kinds::add);
        }
        Step day = Step.ALL.get(0);
        StringBuilder alt = new StringBuilder(words.count("timeline.rows", spans.all()))
                .append(": ")
                .append(words.list(kinds))
                .append(". ")
                .append(words.say("timeline.range", day.label(spans.earliest()), day.label(spans.latest())));
        if (events.differ()) {
            List<String> voices = new ArrayList<>();
            for (Events.Voice voice : Events.Voice.values()) {
                words.some("voice." + voice, events.count(voice)).ifPresent(voices::add);
            }
            alt.append(' ').append(words.say("timeline.voices", words.list(voices)));
        }
        periods.ifPresent(p -> alt.append(' ').append(p.said()));
        return alt.append(part).toString();
    }
}
