package org.beleg.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.beleg.describe.Contents;
import org.beleg.pack.Published.Outcome;

/**
 * Writes archives into a folder, each whole or not at all: built under a hidden name beside its own, synced, renamed. The
 * zip is what counts as a release and gets its name last; just before it, {@code <name>.zip.sha256} gets its own, in the
 * format of {@code sha256sum}. What a killed run left behind is deleted by the next one.
 */
public final class Release {
    private final Path folder;
    private final Disk disk;

    /** Nobody looks. */
    static final LastLook NOBODY = archive -> {};

    /** How an archive is to be written. */
    public enum Option {
        /** Nothing is deflated: the same bytes whatever the build of zlib. */
        STORED,
        /** An archive of the same name with other bytes is replaced. */
        REPLACE
    }

    /** Releases into that folder, which is made if it is not there. */
    public Release(Path folder) {
        this(folder, new Disk(change -> {}));
    }

    Release(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /** A last look at an archive that is built and has not got its name yet. */
    @FunctionalInterface
    public interface LastLook {
        /**
         * Looks at the archive; whatever is thrown leaves no archive behind.
         *
         * @throws IOException if it is not to be published; the message says why
         */
        void at(Path archive) throws IOException;
    }

    /**
     * Builds the archive and gives it its name, if the name is free or asked to be replaced.
     *
     * @param look is given the archive before it gets its name
     * @throws IOException if a file is not the one that was checked, another run is writing to the folder, or the disk
     *     fails; the message is one sentence, and what was there before is still there
     * @throws IllegalArgumentException if a name in the contents cannot stand in an archive
     */
    public Published publish(Contents contents, LastLook look, Option... options) throws IOException {
        Path zip = folder.resolve(contents.name() + ".zip");
        try {
            Bag bag = Bag.of(contents);
            disk.makeFolder(folder);
            return publish(bag, zip, look, Arrays.asList(options));
        } catch (IOException e) {
            throw new IOException(zip + " was not written: " + Disk.reason(e), e);
        }
    }

    @SuppressWarnings("try") // the lock and what tidies up are only held
    private Published publish(Bag bag, Path zip, LastLook look, List<Option> options) throws IOException {
        try (FolderLock held = FolderLock.of(folder);
                Tidying tidying = Tidying.onEnd(() -> {
                    disk.sweepQuietly(folder);
                    held.closeQuietly();
                })) {
            disk.sweep(folder);
            try {
                return place(bag, zip, look, options);
            } finally {
                disk.sweepQuietly(folder);
            }
        }
    }

    private Published place(Bag bag, Path zip, LastLook look, List<Option> options) throws IOException {
        Path part = Disk.part(zip);
        try (ZipWriter writer = new ZipWriter(disk.create(part), options.contains(Option.STORED))) {
            bag.write(writer);
        }
        look.at(part);
        String sha256 = Hashes.sha256(part);
        Outcome outcome = outcome(part, zip, options);
        Published published = new Published(outcome, zip, sha256, bag.identity(), Files.size(part));
        if (published.isDone()) {
            writeChecksum(zip, sha256);
        }
        if (outcome == Outcome.WRITTEN || outcome == Outcome.REPLACED) {
            disk.rename(part, zip);
        }
        return published;
    }

    private static Outcome outcome(Path part, Path zip, List<Option> options) throws IOException {
        if (!Files.exists(zip)) {
            return Outcome.WRITTEN;
        }
        if (Files.isRegularFile(zip) && Files.mismatch(part, zip) < 0) {
            return Outcome.ALREADY_THERE;
        }
        return options.contains(Option.REPLACE) ? Outcome.REPLACED : Outcome.REFUSED;
    }

    private void writeChecksum(Path zip, String sha256) throws IOException {
        Path file = zip.resolveSibling(zip.getFileName() + ".sha256");
        byte[] line = (sha256 + "  " + zip.getFileName() + "\n").getBytes(StandardCharsets.UTF_8);
        if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), line)) {
            Path part = Disk.part(file);
            disk.write(part, line);
            disk.rename(part, file);
        }
    }
}
