package org.beleg.pack;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A bag as a folder; closing it deletes the folder if it was made for the purpose. */
public final class Unpacked implements Closeable {
    private final Path folder;
    private final boolean temporary;

    Unpacked(Path folder, boolean temporary) {
        this.folder = folder;
        this.temporary = temporary;
    }

    /** The folder that holds {@code bagit.txt}. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        if (temporary && Files.exists(folder)) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException e) throws IOException {
                    Files.delete(emptied);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
    }
}
