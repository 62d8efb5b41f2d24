package org.beleg.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.language.DateWords;
import org.beleg.language.Stretch;

/** The offsets of a relative date are not those of its words. */
final class RelativeDaysUnlike implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "relative-days-unlike",
                        Severity.WARNING,
                        "The offsets of a relative date are not those of its words",
                        "Days that are counted from the day of publication move with it; a wrong offset moves the event.",
                        "Take the offsets that the language file gives the words, or add the words to the terms of the dataset.")
                .judging(Role.DATE_ANCHOR_LOW, Role.DATE_ANCHOR_HIGH);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Passages.each(
                subject, RelativeDaysUnlike::judge, Role.DATE_ANCHOR, Role.DATE_ANCHOR_LOW, Role.DATE_ANCHOR_HIGH);
    }

    private static void judge(Passage passage, Findings findings) {
        Row row = passage.row();
        boolean published = Links.of(row.table(), Role.DATE_ANCHOR)
                .filter(r ->
                        row.get(Role.DATE_ANCHOR).filter(r.words()::contains).isPresent())
                .isPresent();
        Stretch here = passage.stretch();
        List<DateWords> words = passage.own().stream()
                .flatMap(s -> s.dates().stream())
                .filter(d -> d.low().isPresent() && d.high().isPresent() && here.holds(d.at()))
                .toList();
        Optional<Long> low = Timeline.number(row, Role.DATE_ANCHOR_LOW);
        Optional<Long> high = Timeline.number(row, Role.DATE_ANCHOR_HIGH);
        if (!published
                || words.isEmpty()
                || words.stream().anyMatch(w -> w.low().equals(low) && w.high().equals(high))) {
            return;
        }
        String wanted = days(words.get(0).low()) + " to " + days(words.get(0).high());
        String found = days(low) + " to " + days(high);
        passage.at(
                        findings,
                        Role.DATE_ANCHOR_LOW,
                        words.stream().map(DateWords::at).toList())
                .found(found)
                .expected(wanted)
                .say(passage.name(Role.DATE_ANCHOR_LOW) + ": the words of the passage stand for the days " + wanted
                        + " from publication, the row has " + found + ".");
    }

    private static String days(Optional<Long> days) {
        return days.map(d -> String.format(Locale.ROOT, "%+d", d)).orElse("open");
    }
}
