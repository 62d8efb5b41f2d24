package org.beleg.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.beleg.dataset.Anchor;
import org.beleg.dataset.Fingerprint;
import org.beleg.dataset.SourceText;
import org.beleg.dataset.Span;

/**
 * Finds the passages of anchors again in another text, where that can be proved: their words by fingerprint, and which
 * of several places is meant by what stands around them. Likeness is never asked.
 */
public final class Moved {
    private final Another another;
    private final Optional<SourceText> old;
    private final List<Anchor> anchors;
    private final Map<Integer, Span> spans = new HashMap<>();
    private final Map<Integer, String> how = new HashMap<>();

    private Moved(SourceText text, Optional<SourceText> old, List<Anchor> anchors) {
        this.another = Another.of(text);
        this.old = old;
        this.anchors = anchors;
    }

    /**
     * Looks for every anchor.
     *
     * @param anchors the anchors into one source
     * @param text the text it has now
     * @param old the text that was coded, if it is held
     * @return what came of each, in the same order
     */
    public static List<Found> of(List<Anchor> anchors, SourceText text, Optional<SourceText> old) {
        return of(anchors, text, old, Seeker.MOST);
    }

    static List<Found> of(List<Anchor> anchors, SourceText text, Optional<SourceText> old, long most) {
        List<Integer> order = IntStream.range(0, anchors.size())
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer i) -> anchors.get(i).span().start())
                        .thenComparing(i -> -anchors.get(i).span().end()))
                .toList();
        Moved moved = new Moved(text, old, order.stream().map(anchors::get).toList());
        List<Found> found = moved.find(most);
        Map<Integer, Found> back = new HashMap<>();
        IntStream.range(0, order.size()).forEach(i -> back.put(order.get(i), found.get(i)));
        return IntStream.range(0, anchors.size())
                .boxed()
                .flatMap(i -> Optional.ofNullable(back.get(i)).stream())
                .toList();
    }

    private List<Found> find(long most) {
        Seeker seeker = new Seeker(another, anchors, most);
        Map<Integer, String> words = seeker.learn(old);
        Map<String, List<Span>> places = another.places(words.values());
        Map<Integer, List<Span>> candidates = new HashMap<>();
        words.forEach((i, w) -> candidates.put(i, places.getOrDefault(w, List.of())));
        candidates.forEach(this::settleAlone);
        candidates.forEach(this::settleInside);
        Map<Integer, Span> firm = Map.copyOf(spans);
        candidates.forEach((i, some) -> settleByNeighbours(i, some, firm));
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < anchors.size(); i++) {
            found.add(found(
                    i, candidates.getOrDefault(i, List.of()), seeker.searched().contains(i)));
        }
        return found;
    }

    private void settle(int i, List<Span> some, String by) {
        if (some.size() == 1 && !spans.containsKey(i)) {
            spans.put(i, some.get(0));
            how.put(i, by);
        }
    }

    private void settleAlone(int i, List<Span> some) {
        if (some.size() >= Occurrences.MOST) {
            return;
        }
        Anchor anchor = anchors.get(i);
        settle(
                i,
                some.stream()
                        .filter(s -> Context.isSame(anchor, another.source(), s))
                        .toList(),
                "in the same surroundings");
        if (isDistinct(anchor)) {
            settle(i, some, "the words stand once");
        }
        old.filter(o -> !spans.containsKey(i))
                .ifPresent(o -> settle(
                        i,
                        new Surroundings(o, another.source()).narrow(anchor.span(), some),
                        "by the old text around it"));
    }

    /**
     * Whether words that stand once now can be taken for those that were coded: a name or a number may have stood more
     * often, and another of its places be left.
     */
    private boolean isDistinct(Anchor anchor) {
        long length = anchor.span().end() - anchor.span().start();
        boolean once = old.filter(o -> o.contains(anchor.span())
                        && o.find(o.passage(anchor.span())).size() == 1)
                .isPresent();
        return once || length >= Fingerprint.CONTEXT;
    }

    /** A passage inside another that was found: where the other stands, it stands. */
    private void settleInside(int i, List<Span> some) {
        Span was = anchors.get(i).span();
        for (int j = i; j >= 0 && !spans.containsKey(i); j--) {
            Span around = anchors.get(j).span();
            Optional<Span> now = Optional.ofNullable(spans.get(j));
            if (j != i && now.isPresent() && around.start() <= was.start() && was.end() <= around.end()) {
                settle(
                        i,
                        some.stream()
                                .filter(s -> now.get().start() <= s.start()
                                        && s.end() <= now.get().end())
                                .toList(),
                        "inside a passage that was found");
            }
        }
    }

    /** Between two passages that were found and keep their distance: at the same distance from both. */
    private void settleByNeighbours(int i, List<Span> some, Map<Integer, Span> firm) {
        if (spans.containsKey(i)) {
            return;
        }
        Span was = anchors.get(i).span();
        Optional<Long> before = shift(i, -1, firm, j -> anchors.get(j).span().end() <= was.start());
        Optional<Long> after = shift(i, 1, firm, j -> anchors.get(j).span().start() >= was.end());
        if (before.isPresent() && before.equals(after)) {
            settle(
                    i,
                    some.stream()
                            .filter(s -> isExact(anchors.get(i), s) && s.start() - was.start() == before.get())
                            .toList(),
                    "between two passages that keep their distance");
        }
    }

    private Optional<Long> shift(int i, int step, Map<Integer, Span> firm, Predicate<Integer> apart) {
        return Stream.iterate(i + step, j -> j >= 0 && j < anchors.size(), j -> j + step)
                .filter(j -> firm.containsKey(j) && apart.test(j))
                .findFirst()
                .flatMap(j -> Optional.ofNullable(firm.get(j))
                        .map(now -> now.start() - anchors.get(j).span().start()));
    }

    private boolean isExact(Anchor anchor, Span span) {
        return anchor.sha256()
                .filter(Fingerprint.sha256(another.source().passage(span))::equals)
                .isPresent();
    }

    private Found found(int i, List<Span> candidates, boolean everywhere) {
        Anchor anchor = anchors.get(i);
        Optional<Span> span = Optional.ofNullable(spans.get(i));
        if (span.isPresent()) {
            return new Found(anchor, grade(anchor, span.get()), span, how.getOrDefault(i, ""), List.of());
        }
        if (!candidates.isEmpty()) {
            return new Found(
                    anchor,
                    Grade.AMBIGUOUS,
                    span,
                    candidates.size() == 1
                            ? "short words, and their surroundings are not those that were coded"
                            : "nothing proves which",
                    candidates);
        }
        return new Found(anchor, Grade.MISSING, span, searched(anchor, everywhere), List.of());
    }

    private String searched(Anchor anchor, boolean everywhere) {
        boolean read = old.filter(o -> o.contains(anchor.span())
                        && anchor.sha256()
                                .filter(Fingerprint.sha256(o.passage(anchor.span()))::equals)
                                .isPresent())
                .isPresent();
        if (read) {
            return "the words do not stand in the text";
        }
        return everywhere
                ? "searched: from word to word in the whole text"
                : "searched: only near the place to be expected";
    }

    private Grade grade(Anchor anchor, Span span) {
        if (isExact(anchor, span)) {
            return span.equals(anchor.span()) ? Grade.EXACT : Grade.ELSEWHERE;
        }
        Optional<String> was = old.filter(o -> o.contains(anchor.span())).map(o -> o.passage(anchor.span()));
        return Spacing.isAll(another.source().passage(span), anchor.sha256().orElse(""), was)
                ? Grade.WHITE_SPACE
                : Grade.TYPOGRAPHY;
    }
}
