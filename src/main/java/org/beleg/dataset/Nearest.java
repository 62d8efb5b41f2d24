package org.beleg.dataset;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The nearest right word to a wrong one, for the sentence that helps. */
public final class Nearest {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private static final Pattern LEADING = Pattern.compile("(?<![0-9])0+(?=[0-9])");

    private Nearest() {}

    /**
     * The candidate that takes the fewest single-character changes (case not counted), the first of several; empty if
     * none is near enough to be meant: at most a third of the word, at least one character.
     */
    public static Optional<String> of(String word, Collection<String> candidates) {
        return of(word, candidates, candidate -> !candidate.equals(word));
    }

    private static Optional<String> of(String word, Collection<String> candidates, Predicate<String> may) {
        String wanted = word.toLowerCase(Locale.ROOT);
        int limit = Math.max(1, word.length() / 3);
        String best = null;
        for (String candidate : candidates) {
            int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT), limit);
            if (distance <= limit && may.test(candidate)) {
                best = candidate;
                limit = distance - 1;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The same of a key: one that differs from the word in its number alone is a neighbour, not what was meant. */
    public static Optional<String> ofKey(String word, Collection<String> keys) {
        return of(word, keys, key -> !key.equals(word) && !isNeighbour(word, key));
    }

    /** Whether two keys are the same but for their numbers; leading zeros do not count. */
    private static boolean isNeighbour(String word, String key) {
        return DIGITS.matcher(word).replaceAll("0").equals(DIGITS.matcher(key).replaceAll("0"))
                && !LEADING.matcher(word)
                        .replaceAll("")
                        .equals(LEADING.matcher(key).replaceAll(""));
    }

    /** Levenshtein distance, or more than the limit as soon as it cannot be less. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
