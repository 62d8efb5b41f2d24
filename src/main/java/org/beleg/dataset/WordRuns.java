package org.beleg.dataset;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds runs of a source's words in other texts. Case, punctuation, emphasis marks, escapes and tags do not count; names
 * of up to {@link #LIMIT} minus one words are facts and pass.
 */
public final class WordRuns {
    /** So many words of a source in a row are its expression, not a fact. */
    public static final int LIMIT = 8;

    private static final Pattern TAG =
            Pattern.compile("<[^<>]{0,500}>|&#?[a-zA-Z0-9]{1,10};|\\\\[nrt\"]|\\\\u[0-9a-fA-F]{4}");
    private static final Pattern MARKUP = Pattern.compile("[*_`~]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private final Set<String> runs = new HashSet<>();

    /** The runs of a source's text. */
    public WordRuns(String source) {
        Deque<String> window = new ArrayDeque<>();
        Matcher words = WORD.matcher(plain(source));
        while (words.find()) {
            push(window, words.group());
            if (window.size() == LIMIT) {
                runs.add(String.join(" ", window));
            }
        }
    }

    /** The longest run of the source's words in the text, in words; 0 if none is as long as {@link #LIMIT}. */
    public int longest(String text) {
        Deque<String> window = new ArrayDeque<>();
        Matcher words = WORD.matcher(plain(text));
        int longest = 0;
        int run = 0;
        while (words.find()) {
            push(window, words.group());
            boolean known = window.size() == LIMIT && runs.contains(String.join(" ", window));
            run = known ? (run == 0 ? LIMIT : run + 1) : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static void push(Deque<String> window, String word) {
        window.addLast(word);
        if (window.size() > LIMIT) {
            window.removeFirst();
        }
    }

    private static String plain(String text) {
        String folded = Fingerprint.normalise(TAG.matcher(text).replaceAll(" "));
        return MARKUP.matcher(folded).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
