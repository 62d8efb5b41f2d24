package org.beleg.rule;

import java.util.Optional;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Role;
import org.beleg.dataset.Table;

/** The text of a source is not held, so its anchors are not proved. */
final class SourceNotHeld implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "source-not-held",
                        Severity.INFO,
                        "The text of a source is not held, so its anchors are not proved",
                        "What was not looked at did not pass: whoever reads the report must know how much of the evidence was"
                                + " proved.",
                        "Put the text into a folder under the file name that the table of sources gives it, and name the folder"
                                + " with --sources.")
                .judging(Role.SOURCE_SHA256);
    }

    static String why(String source) {
        return "no text of " + source + " is held";
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return AnchorCount.of(
                subject, anchor -> subject.texts().of(anchor.source()).isEmpty(), SourceNotHeld::say);
    }

    private static void say(Table table, String source, long n, Findings findings) {
        findings.at(table)
                .found("no text of " + source)
                .expected("the text, to prove " + AnchorCount.anchors(n))
                .say(AnchorCount.anchors(n) + " of " + source + " in " + table.path()
                        + " not checked: no text is held.");
    }
}
