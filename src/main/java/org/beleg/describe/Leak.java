package org.beleg.describe;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beleg.check.Subject;
import org.beleg.dataset.Source;
import org.beleg.dataset.WordRuns;

/**
 * A file that would pass on a source that may not be passed on: its text as a whole, or a run of its words.
 *
 * @param path the file, inside the bag
 * @param source key of the source
 * @param words how many of its words stand in a row; 0 where the file is its text
 */
public record Leak(String path, String source, int words) {

    /** A source that may not be passed on, and its runs of words, if its text is held. */
    private record Held(Source source, Optional<WordRuns> runs) {}

    /**
     * Every leak in what is to be packed. The title of a source is cited, not passed on. A PDF holds the words of the HTML
     * beside it, which is read in its stead. Without
     * the text of a source only its hash is looked for; the report says that the rest was not evaluated.
     *
     * @throws IOException if the disk fails
     */
    public static List<Leak> in(Contents contents, Subject subject) throws IOException {
        List<Held> held = subject.dataset().sources().stream()
                .filter(source -> !source.redistributable())
                .map(source -> new Held(
                        source,
                        subject.texts().of(source.id()).map(text -> new WordRuns(text.text()).without(source.title()))))
                .toList();
        List<Leak> leaks = new ArrayList<>();
        if (!held.isEmpty()) {
            for (Contents.Entry entry : contents.entries()) {
                in(entry, held, leaks);
            }
        }
        return leaks;
    }

    private static void in(Contents.Entry entry, List<Held> held, List<Leak> leaks) throws IOException {
        String sha256 = entry.body().sha256();
        held.stream()
                .filter(h -> h.source().sha256().equals(sha256))
                .forEach(h -> leaks.add(new Leak(entry.path(), h.source().id(), 0)));
        List<Held> known = held.stream()
                .filter(h -> h.runs().isPresent() && !h.source().sha256().equals(sha256))
                .toList();
        if (known.isEmpty() || entry.path().endsWith(".pdf")) {
            return;
        }
        try (Reader text = new InputStreamReader(entry.body().open(), StandardCharsets.UTF_8)) {
            int[] words = WordRuns.longest(
                    text, known.stream().flatMap(h -> h.runs().stream()).toList());
            for (int i = 0; i < words.length; i++) {
                if (words[i] > 0) {
                    leaks.add(new Leak(entry.path(), known.get(i).source().id(), words[i]));
                }
            }
        }
    }

    /** The leak as a sentence. */
    public String sentence() {
        String what = words == 0 ? "is the text of " + source : "holds " + words + " words of " + source + " in a row";
        return path + " " + what + "; " + source + " may not be passed on.";
    }
}
