package org.beleg.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.beleg.dataset.Anchor;
import org.beleg.dataset.Fingerprint;
import org.beleg.dataset.SourceText;
import org.beleg.dataset.Span;

/**
 * Learns the words of anchors: from the text that was coded, or by hashing passages of another text until one has the
 * fingerprint. First near where a passage is to be expected by what was found before it, then everywhere.
 */
final class Seeker {
    /** So far around the place to be expected every passage is tried, in code points. */
    static final int INSIDE = 200;

    /** So far around it those that begin and end with a word are tried, shorter ones too. */
    static final int NEAR = 1_000;

    /** After so many neighbours that did not move with a passage no further one is asked. */
    private static final int VAIN = 3;

    /** So far around it those of the same length are tried. */
    static final int FAR = 100_000;

    /** By so much a passage may have become shorter without its surplus white space and soft hyphens. */
    static final int SHORTER = 32;

    /** So many places are looked at in all; some 20 seconds. */
    static final long MOST = 1_500_000_000L;

    private final Haystack text;
    private final Haystack plain;
    private final Folded folded;
    private final SourceText source;
    private final List<Anchor> anchors;
    private final Map<Integer, String> words = new HashMap<>();
    private final Map<Integer, Long> shifts = new HashMap<>();
    private final Set<Integer> searched = new TreeSet<>();
    private final long most;
    private long looked;

    Seeker(Another another, List<Anchor> anchors, long most) {
        this.text = another.text();
        this.plain = another.plain();
        this.folded = another.folded();
        this.source = another.source();
        this.anchors = anchors;
        this.most = most;
    }

    /** The normalised words of each anchor, by its place in the list, as far as they were learnt. */
    Map<Integer, String> learn(Optional<SourceText> old) {
        old.ifPresent(this::read);
        long shift = 0;
        int vain = 0;
        for (int i : unknown()) {
            around(i, shift, vain < VAIN);
            vain = words.containsKey(i) ? 0 : vain + 1;
            shift = shifts.getOrDefault(i, shift);
        }
        for (int i : unknown()) {
            if (!words.containsKey(i) && everywhere(i)) {
                spread(i, 1);
                spread(i, -1);
            }
        }
        return words;
    }

    /** The anchors that were looked for among all words of the text. */
    Set<Integer> searched() {
        return searched;
    }

    private void read(SourceText old) {
        for (int i = 0; i < anchors.size(); i++) {
            Anchor anchor = anchors.get(i);
            if (old.contains(anchor.span())
                    && anchor.sha256()
                            .filter(Fingerprint.sha256(old.passage(anchor.span()))::equals)
                            .isPresent()) {
                words.put(i, Fingerprint.normalise(old.passage(anchor.span())));
            }
        }
    }

    private List<Integer> unknown() {
        return IntStream.range(0, anchors.size())
                .filter(i -> !words.containsKey(i))
                .boxed()
                .toList();
    }

    private static int length(Anchor anchor) {
        return (int) Math.max(
                0, Math.min(1 << 24, anchor.span().end() - anchor.span().start()));
    }

    /** From a passage that was found on to its neighbours, as long as they moved with it. */
    private void spread(int from, int step) {
        long shift = shifts.getOrDefault(from, 0L);
        int vain = 0;
        for (int i = from + step; i >= 0 && i < anchors.size() && vain < VAIN; i += step) {
            if (!words.containsKey(i)) {
                around(i, shift, true);
                vain = words.containsKey(i) ? 0 : vain + 1;
            }
            shift = shifts.getOrDefault(i, shift);
        }
    }

    /** Looks where a passage is to be expected if it moved so far: there, near there, further away. */
    private void around(int i, long shift, boolean far) {
        Anchor anchor = anchors.get(i);
        int length = length(anchor);
        long at = anchor.span().start() + shift;
        Map<Long, List<Integer>> exact = keys(List.of(i), Anchor::sha256);
        Map<Long, List<Integer>> norm = keys(List.of(i), Anchor::norm);
        exact(exact, length, new Haystack.Window(at, at + 1, false));
        exact(exact, length, new Haystack.Window(at - INSIDE, at + INSIDE, false));
        exact(exact, length, new Haystack.Window(at - NEAR, at + NEAR, true));
        long there = folded.position(at);
        for (int n = length; n >= length - SHORTER && !words.containsKey(i); n--) {
            normal(norm, n, new Haystack.Window(there - NEAR, there + NEAR, true));
        }
        if (far) {
            exact(exact, length, new Haystack.Window(at - FAR, at + FAR, true));
            normal(norm, length, new Haystack.Window(there - FAR, there + FAR, true));
        }
    }

    /** Looks through the whole text, for all of the same length together. */
    private boolean everywhere(int i) {
        int length = length(anchors.get(i));
        if (looked >= most || searched.contains(i)) {
            return false;
        }
        List<Integer> alike =
                unknown().stream().filter(j -> length(anchors.get(j)) == length).toList();
        int before = words.size();
        Haystack.Window all = new Haystack.Window(0, Integer.MAX_VALUE, true);
        exact(keys(alike, Anchor::sha256), length, all);
        normal(keys(alike, Anchor::norm), length, all);
        searched.addAll(alike);
        return words.size() > before;
    }

    private Map<Long, List<Integer>> keys(Collection<Integer> some, Function<Anchor, Optional<String>> print) {
        Map<Long, List<Integer>> keys = new LinkedHashMap<>();
        for (int i : some) {
            print.apply(anchors.get(i))
                    .filter(p -> !words.containsKey(i) && p.matches("[0-9a-f]{64}"))
                    .ifPresent(p -> keys.computeIfAbsent(Haystack.key(p), k -> new ArrayList<>())
                            .add(i));
        }
        return keys;
    }

    private void exact(Map<Long, List<Integer>> keys, int length, Haystack.Window window) {
        Map<Long, String> wanted = wanted(keys, Anchor::sha256);
        if (!wanted.isEmpty()) {
            looked += text.slide(
                    wanted,
                    length,
                    window,
                    (print, at) ->
                            learnt(keys.getOrDefault(Haystack.key(print), List.of()), new Span(at, at + length)));
        }
    }

    private void normal(Map<Long, List<Integer>> keys, int length, Haystack.Window window) {
        Map<Long, String> wanted = wanted(keys, Anchor::norm);
        if (!wanted.isEmpty()) {
            looked += plain.slide(
                    wanted,
                    length,
                    window,
                    (print, at) -> learnt(
                            keys.getOrDefault(Haystack.key(print), List.of()),
                            folded.original(new Span(at, at + length))));
        }
    }

    private Map<Long, String> wanted(Map<Long, List<Integer>> keys, Function<Anchor, Optional<String>> print) {
        Map<Long, String> wanted = new HashMap<>();
        keys.forEach((key, some) -> some.stream()
                .filter(i -> !words.containsKey(i))
                .forEach(i -> wanted.put(key, print.apply(anchors.get(i)).orElse(""))));
        return wanted;
    }

    private void learnt(List<Integer> some, Span there) {
        for (int i : some) {
            words.putIfAbsent(i, Fingerprint.normalise(source.passage(there)));
            shifts.putIfAbsent(i, there.start() - anchors.get(i).span().start());
        }
    }
}
