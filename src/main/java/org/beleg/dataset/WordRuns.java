package org.beleg.dataset;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds runs of a source's words in other texts. Case, punctuation, emphasis marks, escapes and tags do not count; names
 * of up to {@link #LIMIT} minus one words are facts and pass.
 */
public final class WordRuns {
    /** So many words of a source in a row are its expression, not a fact. */
    public static final int LIMIT = 8;

    /** Odd, so that no word of a window is lost. */
    private static final long STEP = 0x9e3779b97f4a7c15L;

    private static final long LAST = power();

    /** What has more words than this is no title. */
    private static final int LONGEST_TITLE = 40;

    private final Set<Long> runs = new HashSet<>();

    /** The runs of a source's text. */
    public WordRuns(String source) {
        try {
            each(new Words(new StringReader(source), source.length()), runs::add);
        } catch (IOException e) {
            throw new UncheckedIOException("a string does not fail", e);
        }
    }

    private WordRuns(Set<Long> runs) {
        this.runs.addAll(runs);
    }

    /** The same without those of the source's title, which is cited wherever the source is; all, if it is no title. */
    public WordRuns without(String title) {
        WordRuns cited = new WordRuns(title);
        if (cited.runs.size() > LONGEST_TITLE - LIMIT + 1) {
            return this;
        }
        WordRuns rest = new WordRuns(runs);
        rest.runs.removeAll(cited.runs);
        return rest;
    }

    /** The longest run of the source's words in the text, in words; 0 if none is as long as {@link #LIMIT}. */
    public int longest(String text) {
        if (text.length() < 2 * LIMIT - 1) {
            return 0;
        }
        try {
            return longest(new Words(new StringReader(text), text.length()), List.of(this))[0];
        } catch (IOException e) {
            throw new UncheckedIOException("a string does not fail", e);
        }
    }

    /**
     * The longest run of the words of each source in a text, which is read once and never held whole.
     *
     * @throws IOException if it cannot be read
     */
    public static int[] longest(Reader text, List<WordRuns> sources) throws IOException {
        return longest(new Words(text, Words.MOST), sources);
    }

    private static int[] longest(Words text, List<WordRuns> sources) throws IOException {
        int[] run = new int[sources.size()];
        int[] longest = new int[sources.size()];
        each(text, window -> {
            for (int i = 0; i < run.length; i++) {
                boolean known = sources.get(i).runs.contains(window);
                run[i] = known ? (run[i] == 0 ? LIMIT : run[i] + 1) : 0;
                longest[i] = Math.max(longest[i], run[i]);
            }
        });
        return longest;
    }

    @FunctionalInterface
    private interface Window {
        void see(long window);
    }

    /** Every eight words in a row, as a number that goes along: a word comes in, one goes out. */
    private static void each(Words words, Window use) throws IOException {
        long[] last = new long[LIMIT];
        long window = 0;
        long seen = 0;
        for (long word = words.next(); word != 0; word = words.next()) {
            int place = (int) (seen % LIMIT);
            window = (window - last[place] * LAST) * STEP + word;
            last[place] = word;
            seen++;
            if (seen >= LIMIT) {
                use.see(window);
            }
        }
    }

    private static long power() {
        long power = 1;
        for (int i = 1; i < LIMIT; i++) {
            power *= STEP;
        }
        return power;
    }
}
