package org.beleg.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Every change a release makes to the disk. The hook is asked before each, so that a test can let any of them fail. */
final class Disk {
    /** Ends the name of a file that is not finished. */
    static final String PART = ".beleg-part";

    private final Hook hook;

    /** What is asked before each change. */
    interface Hook {
        void before(String change) throws IOException;
    }

    Disk(Hook hook) {
        this.hook = hook;
    }

    void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            hook.before("make folder");
            Files.createDirectories(folder);
        }
    }

    /** Where a file is built before it gets its name: beside it, hidden. */
    static Path part(Path target) {
        return target.resolveSibling("." + target.getFileName() + PART);
    }

    /** Deletes what a killed run left behind in the folder. */
    void sweep(Path folder) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, ".*" + PART)) {
            for (Path part : parts) {
                hook.before("delete");
                Files.deleteIfExists(part);
            }
        }
    }

    /** The same where something worse may already be on its way; what stays is for the next run. */
    void sweepQuietly(Path folder) {
        try {
            sweep(folder);
        } catch (IOException nextRun) {
            // Hidden, recognisable and in nobody's way.
        }
    }

    /** A new file to write; closing it waits until it is on the disk. */
    SeekableByteChannel create(Path file) throws IOException {
        hook.before("create");
        return new Watched(FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), hook);
    }

    void write(Path file, byte[] bytes) throws IOException {
        try (SeekableByteChannel channel = create(file)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
    }

    /** Gives a finished file its name, in one step, in place of what had it; and waits until that is on the disk. */
    void rename(Path part, Path target) throws IOException {
        hook.before("rename");
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        hook.before("sync folder");
        syncFolder(target.resolveSibling("."));
    }

    private static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            // Windows and some network disks cannot sync a folder: there the order of renames is left to them.
        }
    }

    /** The reason in words for people, without the name of an exception. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile();
        }
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + " is not there";
        }
        if (e instanceof NotDirectoryException || e instanceof FileAlreadyExistsException) {
            return ((FileSystemException) e).getFile() + " is not a folder";
        }
        return e instanceof FileSystemException file && file.getReason() != null
                ? file.getFile() + ": " + file.getReason()
                : String.valueOf(e.getMessage());
    }

    /** A channel that asks before each write. */
    private record Watched(FileChannel file, Hook hook) implements SeekableByteChannel {
        @Override
        public int write(ByteBuffer bytes) throws IOException {
            hook.before("write");
            return file.write(bytes);
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return file.read(bytes);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public SeekableByteChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }

        @Override
        public void close() throws IOException {
            if (file.isOpen()) {
                try (file) {
                    hook.before("sync");
                    file.force(true);
                }
            }
        }
    }
}
