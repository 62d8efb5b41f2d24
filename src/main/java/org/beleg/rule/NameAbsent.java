package org.beleg.rule;

import java.util.List;
import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Fingerprint;
import org.beleg.dataset.Role;

/** A name does not stand in the passage it was taken from. */
final class NameAbsent implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "name-absent",
                        Severity.ERROR,
                        "A name does not stand in the passage it was taken from",
                        "Readers who look for the name in the source do not find it, and the record may rest on the wrong place.",
                        "Write the name as the source writes it, or move the primary anchor to where it stands.")
                .judging(Role.NAME_IN_SOURCE);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Passages.each(subject, NameAbsent::judge, Role.NAME_IN_SOURCE);
    }

    private static void judge(Passage passage, Findings findings) {
        // Of a name that lost a letter, that is said by the rule on lost letters.
        Optional<String> name = passage.row().get(Role.NAME_IN_SOURCE).filter(n -> n.indexOf('\uFFFD') < 0);
        if (name.filter(n -> !stands(n, passage)).isPresent()) {
            passage.at(findings, Role.NAME_IN_SOURCE, List.of(passage.stretch()))
                    .found(name.get())
                    .expected("the name as the passage has it")
                    .say(passage.name(Role.NAME_IN_SOURCE) + ": “" + Cut.of(name.get())
                            + "” does not stand in the passage, "
                            + passage.anchor().span() + " of "
                            + passage.anchor().source() + ".");
        }
    }

    /** Whether the name stands there, typography left aside: whether a passage is another edition's is judged elsewhere. */
    private static boolean stands(String name, Passage passage) {
        return !passage.places(name).isEmpty()
                || Fingerprint.normalise(passage.words()).equals(Fingerprint.normalise(name));
    }
}
