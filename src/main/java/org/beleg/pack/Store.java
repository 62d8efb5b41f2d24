package org.beleg.pack;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;

/** The files of a bag as they lie, in a folder, a zip or a tar. They can be read by many threads at once. */
sealed interface Store extends Closeable permits FolderStore, PackedStore {

    /**
     * What lies there; empty, with the reason among the faults, if it cannot be read at all.
     *
     * @throws IOException if there is nothing, or the disk fails
     */
    static Optional<? extends Store> of(Path path, Faults faults) throws IOException {
        return Files.isDirectory(path) ? Optional.of(FolderStore.of(path, faults)) : Serialization.open(path, faults);
    }

    /** The size in bytes of each file, by its path in the bag. */
    SortedMap<String, Long> files();

    /** Whether there is such a folder, perhaps an empty one; the path ends in a slash. */
    boolean hasFolder(String path);

    /** The bytes of a file that is there. */
    InputStream open(String path) throws IOException;

    /**
     * What it means that a file could not be read.
     *
     * @throws IOException the same, if it is the disk that failed and not the archive
     */
    Fault unreadable(String path, IOException e) throws IOException;
}
