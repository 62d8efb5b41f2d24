package org.beleg.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Words and groups of words to be looked for, each with what it stands for. A small letter at the beginning of a term
 * stands for both, a capital for itself; {@code *} at an end of a word stands for any letters, {@code …} for up to
 * {@value #GAP} words of the same sentence.
 *
 * @param <T> what a term stands for
 */
final class Phrases<T> {
    /** So many words may stand where a term has {@code …}. */
    static final int GAP = 12;

    /** So many letters of a first word are looked at before the rest. */
    private static final int BEGINNING = 3;

    private final Map<String, List<Term<T>>> byFirst = new HashMap<>();
    private final List<Term<T>> wild = new ArrayList<>();

    /** Of {@link #wild} those that may fit a first word with that first letter, in their order. */
    private final Map<Character, List<Term<T>>> wildByLetter = new ConcurrentHashMap<>();

    /** The beginnings of first words, and whether a term may begin anywhere. */
    private final Set<String> beginnings = new HashSet<>();

    private boolean anywhere;

    /** A term of some words. */
    private record Term<T>(List<Part> parts, T means) {}

    /** A word of a term, or a gap. */
    private record Part(String word, boolean before, boolean after, boolean exact, boolean gap) {
        static Part of(String written) {
            boolean before = written.startsWith("*");
            boolean after = written.length() > 1 && written.endsWith("*");
            String piece = written.substring(before ? 1 : 0, written.length() - (after ? 1 : 0));
            // A colon by itself is a word of a term; inside a word it does not count.
            String word = Tokens.fold(piece).isEmpty() ? piece : Tokens.fold(piece);
            boolean exact = !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
            return new Part(exact ? word : word.toLowerCase(Locale.ROOT), before, after, exact, written.equals("…"));
        }

        /** Whether it may fit a word that begins with the small letter. */
        boolean mayBegin(char letter) {
            return before || word.isEmpty() || word.toLowerCase(Locale.ROOT).charAt(0) == letter;
        }

        boolean fits(Token token) {
            if (token.kind() == Token.Kind.BREAK) {
                return false;
            }
            String there = exact ? token.folded() : token.lower();
            if (before) {
                return after ? there.contains(word) : there.endsWith(word);
            }
            return after ? there.startsWith(word) : there.equals(word);
        }
    }

    /**
     * Where a term stands.
     *
     * @param first its first token
     * @param after the token after its last
     */
    record Found<T>(int first, int after, T means) {
        int length() {
            return after - first;
        }
    }

    /** Adds a term. */
    void add(String term, T means) {
        wildByLetter.clear();
        List<Part> parts = new ArrayList<>();
        for (String word : term.strip().split(" +", -1)) {
            // The words of a text are cut at full stops, so those of a term are too.
            for (String piece : word.split("(?<=\\.)|(?=\\.)", -1)) {
                if (!piece.isEmpty()) {
                    parts.add(Part.of(piece));
                }
            }
        }
        Part first = parts.get(0);
        anywhere |=
                first.before() || first.gap() || (first.after() && first.word().length() < BEGINNING);
        beginnings.add(beginning(word(first.word(), 0)));
        if (first.before() || first.after()) {
            wild.add(new Term<>(parts, means));
        } else {
            byFirst.computeIfAbsent(first.word().toLowerCase(Locale.ROOT), w -> new ArrayList<>())
                    .add(new Term<>(parts, means));
        }
    }

    /** Whether a term may stand in a text: a quick look, for texts in which mostly none does. */
    boolean mayBeIn(String text) {
        boolean inside = false;
        for (int i = 0; i < text.length() && !anywhere; i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            if (letter && !inside && beginnings.contains(beginning(word(text, i)))) {
                return true;
            }
            inside = letter;
        }
        return anywhere;
    }

    /** As much of the word that begins there as is needed to know its beginning. */
    private static String word(String text, int from) {
        int to = from;
        while (to < text.length() && to - from < BEGINNING && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to);
    }

    private static String beginning(String word) {
        return word.substring(0, Math.min(BEGINNING, word.length())).toLowerCase(Locale.ROOT);
    }

    /** The longest term that begins with that token. */
    Optional<Found<T>> at(List<Token> tokens, int from) {
        List<Found<T>> all = allAt(tokens, from);
        return all.isEmpty() ? Optional.empty() : Optional.of(longest(all));
    }

    private static <T> Found<T> longest(List<Found<T>> all) {
        Found<T> longest = all.get(0);
        for (Found<T> found : all) {
            longest = found.length() > longest.length() ? found : longest;
        }
        return longest;
    }

    /** The longest term that ends before that token. */
    Optional<Found<T>> before(List<Token> tokens, int to) {
        for (int from = Math.max(0, to - 6); from < to; from++) {
            for (Found<T> found : allAt(tokens, from)) {
                if (found.after() == to) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    /** Every term, from left to right; where several begin with a word, the longest. */
    List<Found<T>> in(List<Token> tokens) {
        List<Found<T>> all = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            at(tokens, i).ifPresent(all::add);
        }
        return all;
    }

    /** Every term that begins with that token. */
    List<Found<T>> allAt(List<Token> tokens, int from) {
        String first = tokens.get(from).lower();
        List<Term<T>> exact = byFirst.getOrDefault(first, List.of());
        List<Term<T>> maybe = wild.isEmpty() ? wild : wildByLetter.computeIfAbsent(letter(first), this::wild);
        if (exact.isEmpty() && maybe.isEmpty()) {
            return List.of();
        }
        List<Found<T>> found = new ArrayList<>();
        exact.forEach(term -> add(term, tokens, from, found));
        maybe.forEach(term -> add(term, tokens, from, found));
        return found;
    }

    private static char letter(String word) {
        return word.isEmpty() ? ' ' : word.charAt(0);
    }

    private List<Term<T>> wild(char letter) {
        return wild.stream()
                .filter(term -> term.parts().get(0).mayBegin(letter))
                .toList();
    }

    private void add(Term<T> term, List<Token> tokens, int from, List<Found<T>> into) {
        end(term.parts(), 0, tokens, from).ifPresent(end -> into.add(new Found<>(from, end, term.means())));
    }

    /** The token after the last, if the parts from one on stand at the tokens from one on. */
    private Optional<Integer> end(List<Part> parts, int part, List<Token> tokens, int at) {
        if (part == parts.size()) {
            return Optional.of(at);
        }
        if (parts.get(part).gap()) {
            for (int skip = 0; skip <= GAP && at + skip < tokens.size(); skip++) {
                Optional<Integer> end = end(parts, part + 1, tokens, at + skip);
                if (end.isPresent()) {
                    return end;
                }
            }
            return Optional.empty();
        }
        return at < tokens.size() && parts.get(part).fits(tokens.get(at))
                ? end(parts, part + 1, tokens, at + 1)
                : Optional.empty();
    }
}
