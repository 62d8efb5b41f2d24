package org.beleg.rule;

import java.util.List;
import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Draft;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Column;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.Table;
import org.beleg.language.Language;

/** A place of people at risk is located to the house. */
final class SensitivePlaceExact implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "sensitive-place-exact",
                        Severity.WARNING,
                        "A place of people at risk is located to the house",
                        "A camp, a shelter or a hospital on an exact point can be found by those who would harm the people in it.",
                        "Round the point and give an uncertainty of 1000 m or more, or say in a waiver why the exact point is public and harmless.")
                .judging(Role.COORDINATE_UNCERTAINTY, Role.LATITUDE, Role.LONGITUDE);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        List<Table> places = subject.dataset()
                .tables(Role.NAME, Role.LATITUDE, Role.COORDINATE_UNCERTAINTY)
                .toList();
        return Wordings.each(subject, places, Language::sensitivePlaces, SensitivePlaceExact::say, Role.NAME);
    }

    /** So far around its point a place must be left open, in metres. */
    private static final int OPEN = 1000;

    private static void say(Row row, Column column, String words, Draft draft) {
        Optional<String> radius = row.get(Role.COORDINATE_UNCERTAINTY).filter(r -> r.matches("[0-9]{1,3}"));
        if (row.get(Role.LATITUDE).isPresent() && radius.isPresent()) {
            row.table().column(Role.COORDINATE_UNCERTAINTY).ifPresent(draft::column);
            draft.found(radius.get())
                    .expected(OPEN + " or more")
                    .say(row.name() + ": “" + Cut.of(words)
                            + "” may be a place of people at risk, and its point is exact" + " to " + radius.get()
                            + " m.");
        }
    }
}
