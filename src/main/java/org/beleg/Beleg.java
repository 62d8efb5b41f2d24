package org.beleg;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.beleg.check.Engine;
import org.beleg.check.Progress;
import org.beleg.check.Report;
import org.beleg.check.Subject;
import org.beleg.dataset.Dataset;
import org.beleg.profile.Profile;
import org.beleg.read.Folder;
import org.beleg.read.Texts;
import org.beleg.rule.Rules;

/** The verbs of the toolkit, for programs. */
public final class Beleg {
    /** Version of the toolkit. */
    public static final String VERSION = version();

    private Beleg() {}

    /**
     * What came of checking a dataset, and what was counted on the way.
     *
     * @param subject what was checked
     * @param report what was found
     * @param profile what was counted
     */
    public record Validation(Subject subject, Report report, Profile profile) {}

    /**
     * Checks a dataset with every rule.
     *
     * @param folder the folder with its {@code dataset.json}
     * @param sources the folder with the texts of its sources; the dataset's own {@code sources/} where none is given
     * @param progress is told how far the work is
     * @throws IOException if the folder is no dataset ({@link org.beleg.read.NotADataset}) or the disk fails
     */
    public static Validation validate(Path folder, Optional<Path> sources, Progress progress) throws IOException {
        Dataset dataset = Folder.read(folder);
        Subject subject = new Subject(dataset, Texts.in(sources.orElse(folder.resolve("sources")), dataset));
        Profile profile = new Profile(dataset);
        return new Validation(subject, Engine.run(subject, Rules.all(), List.of(profile), progress), profile);
    }

    private static String version() {
        Properties properties = new Properties();
        try (InputStream in = Beleg.class.getResourceAsStream("beleg.properties")) {
            properties.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "");
    }
}
