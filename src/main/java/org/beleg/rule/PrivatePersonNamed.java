package org.beleg.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.beleg.check.Card;
import org.beleg.check.Draft;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Column;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.language.Language;
import org.beleg.language.Stretch;

/** A private person seems to be named. */
final class PrivatePersonNamed implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "private-person-named",
                        Severity.WARNING,
                        "A private person seems to be named",
                        "A name in a dataset is found by search engines for ever; people who are named in reports of violence may be harmed by it.",
                        "Say what the person was, not who; waive it for people who act in a public office.")
                .judging(Role.NAME, Role.NAME_IN_SOURCE, Role.LABEL, Role.NOTES);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Wordings.each(
                subject,
                PrivatePersonNamed::persons,
                PrivatePersonNamed::say,
                Role.LABEL,
                Role.NAME,
                Role.NAME_IN_SOURCE,
                Role.NOTES);
    }

    private static final Pattern HANDLE = Pattern.compile("(?<![\\p{L}\\p{N}.])@[\\p{L}\\p{N}_]{2,40}");

    private static List<Stretch> persons(Language language, String text) {
        Matcher handle = HANDLE.matcher(text);
        if (text.indexOf('@') >= 0 && handle.find()) {
            int start = text.codePointCount(0, handle.start());
            return List.of(new Stretch(
                    start,
                    start + handle.group().codePointCount(0, handle.group().length())));
        }
        return language.persons(text);
    }

    private static void say(Row row, Column column, String words, Draft draft) {
        draft.found(words)
                .expected("no name of a private person")
                .say(row.name() + "." + column.name() + ": “" + Cut.of(words) + "” reads as the name of a person.");
    }
}
