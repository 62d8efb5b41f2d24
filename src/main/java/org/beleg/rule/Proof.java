package org.beleg.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.beleg.check.Subject;
import org.beleg.dataset.Anchor;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Fingerprint;
import org.beleg.dataset.Role;
import org.beleg.dataset.Source;
import org.beleg.dataset.SourceText;
import org.beleg.dataset.Span;
import org.beleg.dataset.Table;

/**
 * How an anchor stands to the text of its source.
 *
 * @param verdict what holding it against the text gave
 * @param places where the passage stands, if elsewhere
 */
record Proof(Verdict verdict, List<Span> places) {
    /** So far around its place a passage is looked for that is not there, in code points. */
    static final int SEARCHED = 100_000;

    /** So far around it the passage is looked for first. */
    private static final int NEAR = 2_000;

    private static final int REMEMBERED = 100_000;

    enum Verdict {
        /** The passage and its surroundings are those that were coded. */
        PROVED,
        /** No text of the source is held. */
        NOT_HELD,
        /** The text held is not the one that was coded. */
        OTHER_TEXT,
        /** The span is empty or outside the text. */
        IMPOSSIBLE,
        /** The passage is right, its surroundings are not. */
        OTHER_OCCURRENCE,
        /** Only typography differs. */
        RETYPED,
        /** The passage stands elsewhere. */
        MOVED,
        /** The passage is another one. */
        CHANGED
    }

    /** The tables whose rows are anchors. */
    static List<Table> tables(Dataset dataset) {
        return dataset.tables(Role.ANCHOR_SOURCE, Role.ANCHOR_START, Role.ANCHOR_END, Role.ANCHOR_SHA256)
                .toList();
    }

    /** Whether the text held of a source is the one that the dataset describes. */
    static boolean isDescribed(Source source, SourceText text) {
        return text.isUtf8()
                && text.sha256().equals(source.sha256())
                && (source.codePoints() < 0 || source.codePoints() == text.length());
    }

    /** What was proved lately: several rules look at the same anchor, one after the other. */
    private static final class Lately {
        private final Map<Anchor, Proof> proofs = new ConcurrentHashMap<>();
    }

    static Proof of(Anchor anchor, Subject subject) {
        Map<Anchor, Proof> lately = subject.shared().get(Lately.class, Lately::new).proofs;
        if (lately.size() > REMEMBERED) {
            lately.clear();
        }
        return lately.computeIfAbsent(anchor, a -> hold(a, subject));
    }

    private static Proof hold(Anchor anchor, Subject subject) {
        Optional<SourceText> held = subject.texts().of(anchor.source());
        if (held.isEmpty()) {
            return new Proof(Verdict.NOT_HELD, List.of());
        }
        SourceText text = held.get();
        Optional<Source> source = subject.dataset().source(anchor.source());
        if (source.filter(s -> isDescribed(s, text)).isEmpty()) {
            return new Proof(Verdict.OTHER_TEXT, List.of());
        }
        return text.contains(anchor.span()) ? compare(anchor, text) : new Proof(Verdict.IMPOSSIBLE, List.of());
    }

    private static Proof compare(Anchor anchor, SourceText text) {
        Fingerprint there = Fingerprint.of(text, anchor.span());
        if (anchor.sha256().filter(there.sha256()::equals).isPresent()) {
            boolean context =
                    anchor.context().isEmpty() || anchor.context().get().equals(there.context());
            return context
                    ? new Proof(Verdict.PROVED, List.of())
                    : new Proof(Verdict.OTHER_OCCURRENCE, others(anchor, text));
        }
        if (anchor.norm().filter(there.norm()::equals).isPresent()) {
            return new Proof(Verdict.RETYPED, List.of());
        }
        List<Span> places = search(anchor, text);
        return new Proof(places.isEmpty() ? Verdict.CHANGED : Verdict.MOVED, places);
    }

    /** The other occurrences of the words: those with the surroundings that were coded, or else all. */
    private static List<Span> others(Anchor anchor, SourceText text) {
        List<Span> others = text.find(text.passage(anchor.span())).stream()
                .filter(span -> !span.equals(anchor.span()))
                .toList();
        List<Span> coded = others.stream()
                .filter(span -> anchor.context()
                        .filter(Fingerprint.of(text, span).context()::equals)
                        .isPresent())
                .toList();
        return coded.isEmpty() ? others : coded;
    }

    /** Every place near by with the same length and the same hash; if there is none, those further away. */
    private static List<Span> search(Anchor anchor, SourceText text) {
        List<Span> near = search(anchor, text, NEAR);
        return near.isEmpty() ? search(anchor, text, SEARCHED) : near;
    }

    private static List<Span> search(Anchor anchor, SourceText text, int around) {
        long length = anchor.span().end() - anchor.span().start();
        long from = Math.max(0, anchor.span().start() - around);
        long to = Math.min(text.length() - length, anchor.span().start() + around);
        return Stream.iterate(from, start -> start <= to, start -> start + 1)
                .map(start -> new Span(start, start + length))
                .filter(span -> anchor.sha256()
                        .filter(Fingerprint.sha256(text.passage(span))::equals)
                        .isPresent())
                .toList();
    }
}
