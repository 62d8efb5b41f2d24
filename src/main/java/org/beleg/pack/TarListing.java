package org.beleg.pack;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.tar.TarFile;

/** What a tar says it holds, judged before anything of it is read. */
final class TarListing {
    private final Faults faults;
    private final Layout layout;

    private TarListing(Faults faults) {
        this.faults = faults;
        this.layout = new Layout(faults);
    }

    /** What lies in the bag; empty if it would be unsafe to go on. */
    static Optional<PackedStore.Packed> read(FileChannel channel, Path file, Faults faults) throws IOException {
        long count = TarDirectory.count(channel, faults);
        Optional<List<TarArchiveEntry>> entries = count < 0 ? Optional.empty() : entries(channel, faults);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        if (entries.get().size() != count) {
            faults.add(
                    Fault.error("archive-count-differs", "", "Two ways to read the tar find another number of entries.")
                            .but(count + " entries", entries.get().size() + " entries"));
            return Optional.empty();
        }
        TarListing listing = new TarListing(faults);
        entries.get().forEach(listing::add);
        return Optional.of(listing.layout.packed(file));
    }

    @SuppressWarnings("resource") // closing it would close the channel, from which the files are read
    private static Optional<List<TarArchiveEntry>> entries(FileChannel channel, Faults faults) throws IOException {
        channel.position(0);
        try {
            return Optional.of(new TarFile(
                            channel,
                            TarConstants.DEFAULT_BLKSIZE,
                            TarConstants.DEFAULT_RCDSIZE,
                            StandardCharsets.UTF_8.name(),
                            false)
                    .getEntries());
        } catch (IOException | RuntimeException e) {
            faults.add(broken(e));
            return Optional.empty();
        }
    }

    static Fault broken(Exception e) {
        return broken(reason(e));
    }

    /** Why an archive is broken, in words; libraries often say nothing of a file that ends too early. */
    static String reason(Exception e) {
        return e instanceof EOFException || e.getMessage() == null ? "its bytes end too early" : e.getMessage();
    }

    static Fault broken(String why) {
        return Fault.error("archive-broken", "", "This is no tar, or a broken one: " + why + ".")
                .fix("Fetch it again, and compare its SHA-256 with the one it was published with.");
    }

    private void add(TarArchiveEntry entry) {
        String name = entry.getName();
        if (!layout.isSound(name) || !isFileOrFolder(entry)) {
            return;
        }
        if (entry.getLinkFlag() == TarConstants.LF_DIR || (name.endsWith("/") && entry.getSize() == 0)) {
            layout.folder(name.endsWith("/") ? name : name + "/");
        } else if (name.endsWith("/") || BagPath.straight(name).isEmpty()) {
            faults.error("not-a-file", name, "'" + name + "' has the name of a folder and the bytes of a file.");
        } else {
            layout.file(name, Slot.plain(entry.getDataOffset(), entry.getSize()));
        }
    }

    private boolean isFileOrFolder(TarArchiveEntry entry) {
        String name = entry.getName();
        switch (entry.getLinkFlag()) {
            case TarConstants.LF_NORMAL, TarConstants.LF_OLDNORM, TarConstants.LF_CONTIG, TarConstants.LF_DIR -> {
                if (!entry.isSparse()) {
                    return true;
                }
                faults.error("entry-unsupported", name, "'" + name + "' is a sparse file, which cannot be read here.");
            }
            case TarConstants.LF_SYMLINK ->
                faults.add(Fault.error("symbolic-link", name, "'" + name + "' is a symbolic link; it is not followed.")
                        .but("a file", "a link to " + entry.getLinkName()));
            case TarConstants.LF_LINK ->
                faults.add(Fault.error("hard-link", name, "'" + name + "' is a hard link; it is not followed.")
                        .but("a file", "a link to " + entry.getLinkName()));
            case TarConstants.LF_CHR, TarConstants.LF_BLK, TarConstants.LF_FIFO ->
                faults.error("not-a-file", name, "'" + name + "' is neither a file nor a folder.");
            default -> faults.error("entry-unsupported", name, "'" + name + "' is of a kind that cannot be read here.");
        }
        return false;
    }
}
