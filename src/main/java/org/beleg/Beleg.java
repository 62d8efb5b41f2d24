package org.beleg;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.beleg.check.Checked;
import org.beleg.check.Engine;
import org.beleg.check.Progress;
import org.beleg.check.Report;
import org.beleg.check.Severity;
import org.beleg.check.Subject;
import org.beleg.check.Way;
import org.beleg.dataset.Characters;
import org.beleg.dataset.Dataset;
import org.beleg.describe.Contents;
import org.beleg.describe.Contradiction;
import org.beleg.describe.Description;
import org.beleg.describe.Flavour;
import org.beleg.describe.Leak;
import org.beleg.pack.Archive;
import org.beleg.pack.Fault;
import org.beleg.pack.Published;
import org.beleg.pack.Release;
import org.beleg.pack.Verification;
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
     * Begins, in a thread of its own, with what every check needs whatever the dataset: while a command line is read, a
     * second core has nothing to do. No result depends on it.
     */
    public static void prepare() {
        Thread thread = new Thread(Rules::prepare, "beleg-prepare");
        thread.setDaemon(true);
        thread.start();
    }

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
     * @param way how to go about it; what is found does not depend on it
     * @param progress is told how far the work is
     * @throws IOException if the folder is no dataset ({@link org.beleg.read.NotADataset}) or the disk fails
     */
    public static Validation validate(Path folder, Optional<Path> sources, Way way, Progress progress)
            throws IOException {
        Dataset dataset = Folder.read(folder);
        Subject subject = new Subject(dataset, Texts.in(sources.orElse(folder.resolve("sources")), dataset));
        Profile profile = new Profile(dataset);
        return new Validation(subject, Engine.run(subject, Rules.all(), List.of(profile), way, progress), profile);
    }

    /**
     * Describes a dataset that passed.
     *
     * @param validation what came of checking the dataset
     * @param flavours what is asked for beyond the usual
     * @throws Refused if the dataset did not pass
     * @throws IOException if the disk fails, or a file is not the one that was checked
     */
    public static Description describe(Validation validation, Set<Flavour> flavours) throws IOException, Refused {
        Checked checked = validation
                .report()
                .passed()
                .orElseThrow(() -> new Refused("the dataset has errors; nothing was written"));
        return new Description(checked, validation.profile(), VERSION, flavours);
    }

    /**
     * Writes the archive of a dataset that passed, whole or not at all. Before it gets its name it is verified, and the
     * data in it are checked again.
     *
     * @param validation what came of checking the dataset
     * @param folder where releases lie
     * @param options how it is to be written
     * @throws Refused if the dataset did not pass, if what would go into the archive must not, or if an archive of that
     *     name with other bytes is there already
     * @throws IOException if the disk fails, or a file is not the one that was checked
     */
    public static Released release(Validation validation, Path folder, Release.Option... options)
            throws IOException, Refused {
        return release(validation, Set.of(), folder, options);
    }

    /**
     * Writes the archive as {@link #release(Validation, Path, Release.Option...)} does, with more in it.
     *
     * @param flavours what is asked for beyond the usual
     */
    public static Released release(Validation validation, Set<Flavour> flavours, Path folder, Release.Option... options)
            throws IOException, Refused {
        Set<Flavour> asked = EnumSet.noneOf(Flavour.class);
        asked.addAll(flavours);
        Set<Release.Option> how = EnumSet.noneOf(Release.Option.class);
        how.addAll(Arrays.asList(options));
        // What deflates nothing deflates neither the archive nor what is in it.
        if (how.contains(Release.Option.STORED) || asked.contains(Flavour.STORED)) {
            how.add(Release.Option.STORED);
            asked.add(Flavour.STORED);
        }
        try (Description description = describe(validation, asked)) {
            Contents contents = description.contents();
            refuse(contents, validation);
            Published published =
                    new Release(folder).publish(contents, Beleg::lookAgain, how.toArray(Release.Option[]::new));
            if (!published.isDone()) {
                throw new Refused(published.sentence());
            }
            return new Released(published, description.notices());
        }
    }

    private static void refuse(Contents contents, Validation validation) throws IOException, Refused {
        List<String> against = new ArrayList<>();
        Leak.in(contents, validation.subject()).forEach(leak -> against.add(leak.sentence()));
        Checked checked = validation.report().passed().orElseThrow();
        Contradiction.in(contents, checked).forEach(contradiction -> against.add(contradiction.sentence()));
        if (!against.isEmpty()) {
            throw new Refused("nothing was written: " + String.join(" ", against));
        }
    }

    /**
     * What came of a release.
     *
     * @param published the archive
     * @param notices what could not be printed in the codebook as it is written
     */
    public record Released(Published published, List<String> notices) {
        public Released {
            notices = List.copyOf(notices);
        }
    }

    private static void lookAgain(Path archive) throws IOException {
        Examination examination = verify(archive, Optional.empty());
        if (!examination.holds()) {
            throw new IOException("the archive that was built does not hold: " + examination.firstFault());
        }
    }

    /**
     * Verifies an archive: its structure and fixity and, if it is one of Beleg's, its data again.
     *
     * @param archive a bag, as a folder, a zip or a tar, Beleg's or anybody's
     * @param sources the folder with the texts of its sources, if they are held
     * @throws IOException if there is no such file, or the disk fails
     */
    public static Examination verify(Path archive, Optional<Path> sources) throws IOException {
        return verify(archive, sources, Verification.Way.usual());
    }

    /**
     * Verifies an archive in that way.
     *
     * @param archive a bag, as a folder, a zip or a tar, Beleg's or anybody's
     * @param sources the folder with the texts of its sources, if they are held
     * @throws IOException if there is no such file, or the disk fails
     */
    public static Examination verify(Path archive, Optional<Path> sources, Verification.Way way) throws IOException {
        Verification verification = Verification.verify(archive, way);
        if (!verification.holds()) {
            return new Examination(verification, Optional.empty(), Optional.empty());
        }
        try (Archive opened = Archive.open(archive)) {
            Optional<Restored> restored = Restored.from(opened);
            if (restored.isEmpty()) {
                return new Examination(verification, Optional.empty(), Optional.empty());
            }
            try (Restored dataset = restored.get()) {
                Way again = Way.usual().threads(way.threads());
                Report now = validate(dataset.folder(), sources, again, Progress.SILENT)
                        .report();
                Standing standing = Recorded.in(opened).beside(now);
                return new Examination(verification, Optional.of(now), Optional.of(standing));
            }
        }
    }

    /**
     * How the check report in an archive stands beside a new one on the same data.
     *
     * @param version version of the toolkit that made the report
     * @param same how many checks ended as they are recorded
     * @param recorded the checks that could not be evaluated now as far as then, for want of the text of a source; what is
     *     recorded of them stands alone
     * @param changes what did not end as it is recorded, in words
     * @param faults why it is no report on these data, whatever version made it
     */
    public record Standing(String version, int same, List<String> recorded, List<String> changes, List<Fault> faults) {
        public Standing {
            recorded = List.copyOf(recorded);
            changes = List.copyOf(changes);
            faults = List.copyOf(faults);
        }

        /** Whether the report still holds. Another version of the toolkit may have other checks, and no other files. */
        public boolean holds() {
            return faults.isEmpty() && (changes.isEmpty() || !version.equals(VERSION));
        }
    }

    /**
     * What came of verifying an archive.
     *
     * @param bag its structure and fixity
     * @param data what came of checking its data again; empty if it is not one of Beleg's
     * @param standing how the report in it stands beside that; empty if it is not one of Beleg's
     */
    public record Examination(Verification bag, Optional<Report> data, Optional<Standing> standing) {
        /** Whether nothing is wrong with it. */
        public boolean holds() {
            return bag.holds()
                    && data.map(d -> d.counts().errors() == 0).orElse(true)
                    && standing.map(Standing::holds).orElse(true);
        }

        /** The first fault, as a sentence. */
        String firstFault() {
            return Stream.concat(bag.faults().stream(), standing.stream().flatMap(s -> s.faults().stream()))
                    .filter(f -> f.severity() == Fault.Severity.ERROR)
                    .map(Fault::message)
                    .findFirst()
                    .or(() -> data.flatMap(d -> d.findings().stream()
                            .filter(f -> f.severity() == Severity.ERROR)
                            .map(f -> Characters.onOneLine(f.place() + ": " + f.message()))
                            .findFirst()))
                    .or(() -> standing.flatMap(
                            s -> s.changes().stream().findFirst().map(c -> "its report differs: " + c)))
                    .orElse("no fault");
        }
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
