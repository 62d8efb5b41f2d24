package org.beleg.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.beleg.dataset.Dataset;
import org.beleg.dataset.Source;
import org.beleg.dataset.SourceText;

/** The texts of sources that are held on this machine, found by the file name that the dataset gives them. */
public final class Texts {
    /** No text is held. */
    public static final Texts NONE = new Texts(Map.of());

    private final Map<String, SourceText> bySource;

    private Texts(Map<String, SourceText> bySource) {
        this.bySource = Map.copyOf(bySource);
    }

    /**
     * The texts of a dataset's sources in a folder, whatever their hash; judging them is a rule's.
     *
     * @throws IOException if a text is there and cannot be read
     */
    public static Texts in(Path folder, Dataset dataset) throws IOException {
        Map<String, SourceText> found = new HashMap<>();
        for (Source source : dataset.sources()) {
            Optional<Path> file =
                    source.file().filter(Folder::isPlain).map(folder::resolve).filter(Files::isRegularFile);
            if (file.isPresent()) {
                found.put(source.id(), SourceText.of(Files.readAllBytes(file.get())));
            }
        }
        return new Texts(found);
    }

    /** The text of one source only. */
    public Texts only(String source) {
        Map<String, SourceText> one = new HashMap<>(bySource);
        one.keySet().retainAll(Set.of(source));
        return new Texts(one);
    }

    /** The text of the source with that key, if it is held. */
    public Optional<SourceText> of(String source) {
        return Optional.ofNullable(bySource.get(source));
    }
}
