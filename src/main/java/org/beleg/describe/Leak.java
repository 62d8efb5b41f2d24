package org.beleg.describe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beleg.check.Subject;
import org.beleg.dataset.Fingerprint;
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

    /**
     * Every leak in what is to be packed. A PDF holds the words of the HTML beside it, which is read in its stead. Without
     * the text of a source only its hash is looked for; the report says that the rest was not evaluated.
     *
     * @throws IOException if the disk fails
     */
    public static List<Leak> in(Contents contents, Subject subject) throws IOException {
        List<Leak> leaks = new ArrayList<>();
        for (Source source : subject.dataset().sources()) {
            if (!source.redistributable()) {
                Optional<WordRuns> runs = subject.texts().of(source.id()).map(text -> new WordRuns(text.text()));
                for (Contents.Entry entry : contents.entries()) {
                    in(entry, source, runs).ifPresent(leaks::add);
                }
            }
        }
        return leaks;
    }

    private static Optional<Leak> in(Contents.Entry entry, Source source, Optional<WordRuns> runs) throws IOException {
        byte[] bytes = bytes(entry.body());
        if (Fingerprint.sha256(bytes).equals(source.sha256())) {
            return Optional.of(new Leak(entry.path(), source.id(), 0));
        }
        return runs.filter(r -> !entry.path().endsWith(".pdf"))
                .map(r -> r.longest(new String(bytes, StandardCharsets.UTF_8)))
                .filter(words -> words > 0)
                .map(words -> new Leak(entry.path(), source.id(), words));
    }

    static byte[] bytes(Contents.Body body) throws IOException {
        if (body instanceof Contents.Body.Made made) {
            return made.bytes();
        }
        return body instanceof Contents.Body.Checked checked ? Files.readAllBytes(checked.file()) : new byte[0];
    }

    /** The leak as a sentence. */
    public String sentence() {
        String what = words == 0 ? "is the text of " + source : "holds " + words + " words of " + source + " in a row";
        return path + " " + what + "; " + source + " may not be passed on.";
    }
}
