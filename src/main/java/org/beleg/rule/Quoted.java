package org.beleg.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.beleg.check.Draft;
import org.beleg.check.Inspection;
import org.beleg.check.Subject;
import org.beleg.dataset.Anchor;
import org.beleg.dataset.Fingerprint;
import org.beleg.dataset.Role;
import org.beleg.dataset.Row;
import org.beleg.dataset.SourceText;
import org.beleg.dataset.Span;
import org.beleg.dataset.Table;

/**
 * How the words that a row of evidence quotes stand to its source.
 *
 * @param grade how alike they are to the passage at the anchor
 * @param places where else they stand, code point for code point
 */
record Quoted(Grade grade, List<Span> places) {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /** From the same words to none; only the first is verified. */
    enum Grade {
        /** The words that were coded, code point for code point. */
        EXACT,
        /** Only white space differs. */
        WHITE_SPACE,
        /** Quote marks, dashes, soft hyphens or the composition of letters differ too, or it cannot be told. */
        TYPOGRAPHY,
        /** They stand at one other place. */
        ELSEWHERE,
        /** They stand at several other places. */
        AMBIGUOUS,
        /** They do not stand in the source. */
        MISSING,
        /** They are not the words of the fingerprint, and no text is held that would tell more. */
        UNREAD
    }

    /** Writes the finding. */
    @FunctionalInterface
    interface Say {
        void say(String name, Quoted quoted, Draft draft);
    }

    /** Notes the quotes with one grade. */
    static Optional<Inspection<?>> expecting(Subject subject, Grade wanted, Say say) {
        List<Table> tables = Proof.tables(subject.dataset()).stream()
                .filter(t -> t.has(Role.ANCHOR_QUOTE))
                .toList();
        return tables.isEmpty()
                ? Optional.empty()
                : Optional.of(Inspection.ofRows(
                        tables,
                        (row, findings) -> of(row, subject).ifPresent(quoted -> {
                            if (quoted.grade() == Grade.UNREAD) {
                                String source = row.get(Role.ANCHOR_SOURCE).orElse("");
                                findings.notEvaluated(row.table(), SourceNotHeld.why(source), 1);
                            } else if (quoted.grade() == wanted) {
                                say.say(name(row), quoted, draft(row, findings.at(row)));
                            }
                        })));
    }

    private static String name(Row row) {
        return row.name()
                + row.table().column(Role.ANCHOR_QUOTE).map(c -> "." + c.name()).orElse("");
    }

    private static Draft draft(Row row, Draft draft) {
        row.table().column(Role.ANCHOR_QUOTE).ifPresent(draft::column);
        Anchor.from(row).ifPresent(a -> draft.passage(a.source(), a.span()));
        return draft;
    }

    private static Optional<Quoted> of(Row row, Subject subject) {
        Optional<String> quote = row.get(Role.ANCHOR_QUOTE);
        return quote.isEmpty() ? Optional.empty() : Anchor.from(row).map(a -> of(quote.get(), a, subject));
    }

    private static Quoted of(String quote, Anchor anchor, Subject subject) {
        if (anchor.sha256().filter(Fingerprint.sha256(quote)::equals).isPresent()) {
            return new Quoted(Grade.EXACT, List.of());
        }
        Optional<SourceText> text = subject.texts()
                .of(anchor.source())
                .filter(t -> subject.dataset()
                        .source(anchor.source())
                        .filter(s -> Proof.isDescribed(s, t))
                        .isPresent());
        return text.isPresent() ? hold(quote, anchor, text.get(), subject) : unheld(quote, anchor);
    }

    private static Quoted unheld(String quote, Anchor anchor) {
        boolean alike = anchor.norm()
                .filter(Fingerprint.sha256(Fingerprint.normalise(quote))::equals)
                .isPresent();
        return new Quoted(alike ? Grade.TYPOGRAPHY : Grade.UNREAD, List.of());
    }

    private static Quoted hold(String quote, Anchor anchor, SourceText text, Subject subject) {
        String words = text.contains(anchor.span()) ? text.passage(anchor.span()) : "";
        if (words.equals(quote)) {
            return new Quoted(Grade.EXACT, List.of());
        }
        if (bare(words).equals(bare(quote))) {
            return new Quoted(Grade.WHITE_SPACE, List.of());
        }
        String plain = Fingerprint.normalise(quote);
        if (Fingerprint.normalise(words).equals(plain)) {
            return new Quoted(Grade.TYPOGRAPHY, List.of());
        }
        List<Span> places = text.find(quote);
        Plain all = subject.shared().get(Plain.class, Plain::new);
        long n = places.isEmpty() ? all.count(anchor.source(), text, plain) : places.size();
        return new Quoted(n == 0 ? Grade.MISSING : n == 1 ? Grade.ELSEWHERE : Grade.AMBIGUOUS, places);
    }

    private static String bare(String words) {
        return SPACE.matcher(words).replaceAll(" ").strip();
    }

    /** Where the words stand, as a message says it. */
    String where() {
        return places.isEmpty()
                ? "but for white space and typography"
                : "at " + Anchored.places(new Proof(Proof.Verdict.MOVED, places));
    }

    /** Whole texts without the differences between editions. */
    private static final class Plain {
        private final Map<String, String> bySource = new ConcurrentHashMap<>();

        /** How often words stand in a text, but two at most. */
        long count(String source, SourceText text, String words) {
            String plain = bySource.computeIfAbsent(source, s -> Fingerprint.normalise(text.text()));
            int first = words.isEmpty() ? -1 : plain.indexOf(words);
            return first < 0 ? 0 : plain.indexOf(words, first + 1) < 0 ? 1 : 2;
        }
    }
}
