package org.beleg;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.beleg.check.Progress;
import org.beleg.check.Report;
import org.beleg.check.Way;
import org.beleg.describe.Description;
import org.beleg.describe.Flavour;
import org.beleg.pack.Archive;
import org.beleg.pack.Published;
import org.beleg.pack.Release;
import org.beleg.pack.Verification;

/** Describes and packs the data in an archive again, and says which bytes differ. */
public final class Rebuilding {
    private Rebuilding() {}

    /**
     * What came of it.
     *
     * @param standing how the check report in the archive stands beside a new one
     * @param differences the files that differ, in the order of their paths
     * @param sha256 of the archive that was built, lower-case hexadecimal
     * @param same whether all bytes of the archive are those of the one that was built; empty where it is a folder or a tar,
     *     which are not built
     */
    public record Rebuilt(
            Beleg.Standing standing, List<Difference> differences, String sha256, Optional<Boolean> same) {
        public Rebuilt {
            differences = List.copyOf(differences);
        }

        /** Whether every byte is the same. */
        public boolean isSame() {
            return differences.isEmpty() && same.orElse(true);
        }
    }

    /**
     * A file that differs.
     *
     * @param path in the bag
     * @param what how it differs, in words
     */
    public record Difference(String path, String what) {}

    /**
     * Builds the archive again from the data in it. Checks that cannot be made again, for want of the text of a source, are
     * taken to have ended as it is recorded.
     *
     * @param from an archive of Beleg's: a zip, a tar, or its folder
     * @param sources the folder with the texts of its sources, if they are held
     * @throws Refused if the archive does not hold or is not one of Beleg's, or its data do not pass
     * @throws IOException if there is no archive, or the disk fails
     */
    public static Rebuilt rebuild(Path from, Optional<Path> sources) throws IOException, Refused {
        if (!Verification.verify(from).holds()) {
            throw new Refused(from + " does not hold, so it is not built again");
        }
        try (Archive archive = Archive.open(from);
                Restored restored = Restored.required(archive, from)) {
            return rebuild(from, archive, Beleg.validate(restored.folder(), sources, Way.usual(), Progress.SILENT));
        }
    }

    private static Rebuilt rebuild(Path from, Archive archive, Beleg.Validation now) throws IOException, Refused {
        Recorded recorded = Recorded.in(archive);
        if (recorded.flaw().isPresent()) {
            throw new Refused(from + " does not hold, so it is not built again: "
                    + recorded.flaw().get().message());
        }
        Report completed = recorded.completed(now.report());
        Beleg.Validation whole = new Beleg.Validation(now.subject(), completed, now.profile());
        Path folder = Files.createTempDirectory("beleg-");
        try {
            Published built = pack(whole, folder, flavours(archive));
            try (Archive other = Archive.open(built.zip())) {
                Optional<Boolean> same = Files.isRegularFile(from) && isZip(from)
                        ? Optional.of(Files.mismatch(from, built.zip()) < 0)
                        : Optional.empty();
                return new Rebuilt(recorded.beside(now.report()), differences(archive, other), built.sha256(), same);
            }
        } finally {
            delete(folder);
        }
    }

    private static Published pack(Beleg.Validation whole, Path folder, Set<Flavour> flavours)
            throws IOException, Refused {
        Release.Option[] options = flavours.contains(Flavour.STORED)
                ? new Release.Option[] {Release.Option.STORED}
                : new Release.Option[0];
        try (Description description = Beleg.describe(whole, flavours)) {
            return new Release(folder).publish(description.contents(), built -> {}, options);
        }
    }

    /** What was asked for beyond the usual when the archive was made. */
    private static Set<Flavour> flavours(Archive archive) throws IOException {
        return Flavour.of(String.join(" ", archive.info(Description.FLAVOURS)));
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    private static List<Difference> differences(Archive one, Archive other) throws IOException {
        List<Difference> differences = new ArrayList<>();
        TreeSet<String> paths = new TreeSet<>(one.paths());
        paths.addAll(other.paths());
        for (String path : paths) {
            if (!other.paths().contains(path)) {
                differences.add(new Difference(path, "is in the archive, and is not built now"));
            } else if (!one.paths().contains(path)) {
                differences.add(new Difference(path, "is built now, and not in the archive"));
            } else {
                compare(one, other, path).ifPresent(what -> differences.add(new Difference(path, what)));
            }
        }
        return differences;
    }

    private static Optional<String> compare(Archive one, Archive other, String path) throws IOException {
        try (InputStream there = one.read(path).orElseThrow();
                InputStream built = other.read(path).orElseThrow()) {
            return mismatch(there, built);
        }
    }

    private static Optional<String> mismatch(InputStream there, InputStream built) throws IOException {
        byte[] a = new byte[1 << 16];
        byte[] b = new byte[1 << 16];
        for (long at = 0; ; at += a.length) {
            int n = there.readNBytes(a, 0, a.length);
            int m = built.readNBytes(b, 0, b.length);
            int differs = Arrays.mismatch(a, 0, n, b, 0, m);
            if (differs >= 0) {
                return Optional.of("differs from byte " + (at + differs) + " on");
            }
            if (n == 0) {
                return Optional.empty();
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted((x, y) -> y.compareTo(x)).toList()) {
                Files.delete(path);
            }
        }
    }
}
