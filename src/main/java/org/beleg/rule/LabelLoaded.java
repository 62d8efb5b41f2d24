package org.beleg.rule;

import java.util.ArrayList;
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

/** A label or a note uses a loaded word. */
final class LabelLoaded implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "label-loaded",
                        Severity.WARNING,
                        "A label or a note uses a loaded word",
                        "The words of one party in the coder's own voice make the dataset a party; neutral words let readers judge.",
                        "Use a neutral word; the word of the source stays in the source, or in quotation marks.")
                .judging(Role.LABEL, Role.NOTES);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Wordings.each(subject, LabelLoaded::loaded, LabelLoaded::say, Role.LABEL, Role.NOTES);
    }

    private static final Pattern QUOTED = Pattern.compile("[“„\"«»‚‘][^“”„\"«»‘’]{1,200}[”“\"»«’‘]");

    /** Loaded words outside of quotation marks. */
    private static List<Stretch> loaded(Language language, String text) {
        List<Stretch> quoted = new ArrayList<>();
        Matcher matcher = QUOTED.matcher(text);
        while (matcher.find()) {
            quoted.add(new Stretch(text.codePointCount(0, matcher.start()), text.codePointCount(0, matcher.end())));
        }
        return language.loaded(text).stream()
                .filter(at -> quoted.stream().noneMatch(q -> q.holds(at)))
                .toList();
    }

    private static void say(Row row, Column column, String words, Draft draft) {
        draft.found(words)
                .expected("a neutral word, or quotation marks")
                .say(row.name() + "." + column.name() + ": “" + Cut.of(words) + "” is a loaded word.");
    }
}
