package org.beleg.pack;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second run out of a folder while the first one writes. The system gives the lock back when a run is killed; the
 * file that is left then is taken over by the next run.
 */
final class FolderLock implements Closeable {
    /** The lock's file, there only while a run lasts. */
    static final String FILE = ".beleg-lock";

    /** Folders locked by this Java: a lock of the system does not keep its own process out. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Locks the folder.
     *
     * @throws IOException if another run has it, or there can be no lock
     */
    static FolderLock of(Path folder) throws IOException {
        Path file = folder.toRealPath().resolve(FILE);
        if (!HELD.add(file)) {
            throw busy(folder);
        }
        try {
            return new FolderLock(file, lock(folder, file));
        } catch (IOException | RuntimeException e) {
            HELD.remove(file);
            throw e;
        }
    }

    /** The file is the same before and after: else the run before has deleted it, and the lock keeps nobody out. */
    private static FileChannel lock(Path folder, Path file) throws IOException {
        Object before = key(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null || !before.equals(key(file))) {
                throw busy(folder);
            }
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** What tells this file from another of the same path; makes the file if it is not there. */
    private static Object key(Path file) throws IOException {
        if (!Files.exists(file)) {
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .close();
        }
        @Nullable Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        return key == null ? file : key;
    }

    private static IOException busy(Path folder) {
        return new IOException("another run is writing to " + folder + "; try again when it has ended");
    }

    /** The same where the program ends; what stays is taken over by the next run. */
    void closeQuietly() {
        try {
            close();
        } catch (IOException nextRun) {
            // Nothing is locked any more in any case.
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(file);
        } finally {
            HELD.remove(file);
        }
    }
}
