package org.beleg.rule;

import java.util.Optional;
import java.util.OptionalLong;
import org.beleg.check.Card;
import org.beleg.check.Findings;
import org.beleg.check.Inspection;
import org.beleg.check.Rule;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.dataset.Anchor;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.SourceText;
import org.beleg.dataset.Span;

/** A span begins or ends inside a word or a character. */
final class SpanCutsWord implements Rule {
    @Override
    public Card card() {
        return new Card(
                        "span-cuts-word",
                        Severity.WARNING,
                        "A span begins or ends inside a word or a character",
                        "Half a word is rarely what was meant; the offsets may be off by a few, or counted in other units.",
                        "Move the end to the edge of the word.")
                .judging(Role.ANCHOR_START, Role.ANCHOR_END);
    }

    @Override
    public Optional<Inspection<?>> on(Subject subject) {
        return Anchored.each(subject, (row, anchor, findings) -> judge(row, anchor, subject, findings));
    }

    private static void judge(Row row, Anchor anchor, Subject subject, Findings findings) {
        Optional<SourceText> text = subject.texts().of(anchor.source());
        if (text.isEmpty()) {
            findings.notEvaluated(row.table(), SourceNotHeld.why(anchor.source()), 1);
            return;
        }
        if (text.get().contains(anchor.span())) {
            cut(text.get(), anchor.span())
                    .ifPresent(at -> findings.at(row)
                            .passage(anchor.source(), anchor.span())
                            .found(anchor.span().toString())
                            .say(row.name() + " cuts a word at " + at + "."));
        }
    }

    private static OptionalLong cut(SourceText text, Span span) {
        if (inside(text, span.start())) {
            return OptionalLong.of(span.start());
        }
        return inside(text, span.end()) ? OptionalLong.of(span.end()) : OptionalLong.empty();
    }

    /** Whether the position is between two letters of a word, or before a mark that belongs to what is before it. */
    private static boolean inside(SourceText text, long position) {
        if (position == 0 || position >= text.length()) {
            return false;
        }
        int before = text.passage(new Span(position - 1, position)).codePointAt(0);
        int after = text.passage(new Span(position, position + 1)).codePointAt(0);
        return joins(after) || before == '\u200d' || (isOfWord(before) && isOfWord(after));
    }

    private static boolean joins(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c == '\u200d';
    }

    /** Letters of scripts that write words apart; in others no cut can be told. */
    private static boolean isOfWord(int c) {
        if (!Character.isLetterOrDigit(c) || Character.isIdeographic(c)) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> false;
            default -> true;
        };
    }
}
