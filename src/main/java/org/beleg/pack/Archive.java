package org.beleg.pack;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** The files of a bag, in a folder, a zip or a tar, to be read one by one or unpacked. It does not verify them. */
public final class Archive implements Closeable {
    private final Store store;

    private Archive(Store store) {
        this.store = store;
    }

    /**
     * Opens a bag.
     *
     * @param path a folder that holds {@code bagit.txt}, or a zip or tar
     * @throws IOException if there is nothing, the disk fails, or it cannot be read safely; {@link Verification} says why
     */
    public static Archive open(Path path) throws IOException {
        Faults faults = new Faults();
        Optional<? extends Store> store = Store.of(path, faults);
        if (store.isPresent() && !faults.hasErrors()) {
            return new Archive(store.get());
        }
        if (store.isPresent()) {
            store.get().close();
        }
        throw new IOException(path + " cannot be read safely: "
                + faults.list().stream()
                        .filter(fault -> fault.severity() == Fault.Severity.ERROR)
                        .findFirst()
                        .map(Fault::message)
                        .orElse("it has no files"));
    }

    /** The paths of the files, relative to the bag, sorted. */
    public List<String> paths() {
        return List.copyOf(store.files().keySet());
    }

    /**
     * The bytes of a file, empty if there is none of that path.
     *
     * @throws IOException if the disk fails or the archive is broken there
     */
    public Optional<InputStream> read(String path) throws IOException {
        return store.files().containsKey(path) ? Optional.of(store.open(path)) : Optional.empty();
    }

    /**
     * Every value of a label in {@code bag-info.txt}, in whatever case.
     *
     * @throws IOException if the disk fails or the archive is broken there
     */
    public List<String> info(String label) throws IOException {
        Faults faults = new Faults();
        return BagInfoTags.read(store, Declaration.read(store, faults), faults).values(label);
    }

    /**
     * The bag as a folder: itself if it is one, else a fresh temporary folder, deleted on closing.
     *
     * @throws IOException if the disk fails or the archive is broken
     */
    public Unpacked unpack() throws IOException {
        if (store instanceof FolderStore folder) {
            return new Unpacked(folder.root(), false);
        }
        Unpacked unpacked = new Unpacked(Files.createTempDirectory("beleg-").toRealPath(), true);
        try {
            for (String path : paths()) {
                unpack(path, unpacked.folder().resolve(path).normalize(), unpacked.folder());
            }
            return unpacked;
        } catch (IOException | RuntimeException e) {
            unpacked.close();
            throw e;
        }
    }

    private void unpack(String path, Path to, Path folder) throws IOException {
        if (!to.startsWith(folder)) {
            throw new IOException("'" + path + "' leads out of the archive");
        }
        Path parent = to.getParent();
        Files.createDirectories(parent == null ? folder : parent);
        try (InputStream in = store.open(path);
                OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW)) {
            in.transferTo(out);
        }
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
