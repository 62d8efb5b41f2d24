package org.beleg.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/** A bag in a folder. Symbolic links below it are not followed. */
final class FolderStore implements Store {
    private final Path root;
    private final SortedMap<String, Long> files = new TreeMap<>();
    private final Set<String> folders = new HashSet<>();

    private FolderStore(Path root) {
        this.root = root;
    }

    static FolderStore of(Path folder, Faults faults) throws IOException {
        FolderStore store = new FolderStore(folder.toRealPath());
        Files.walkFileTree(store.root, store.new Walk(faults));
        Clashes clashes = new Clashes();
        store.files.keySet().forEach(clashes::add);
        clashes.pairs()
                .forEach(pair -> faults.warning(
                        "names-clash",
                        pair.other(),
                        "'" + pair.one() + "' and '" + pair.other() + "' are one file on some computers."));
        return store;
    }

    /** Collects the files. */
    private final class Walk extends SimpleFileVisitor<Path> {
        private final Faults faults;

        Walk(Faults faults) {
            this.faults = faults;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            folders.add(path(folder) + "/");
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = path(file);
            if (attributes.isSymbolicLink()) {
                faults.add(Fault.error("symbolic-link", path, "'" + path + "' is a symbolic link; it is not followed.")
                        .fix("Put the file itself there, or take the link away."));
            } else if (!isReadBack(path, file)) {
                faults.add(Fault.error(
                                "name-unreadable",
                                path,
                                "The name of '" + path + "' is not in the encoding of names here.")
                        .but("a name in " + System.getProperty("sun.jnu.encoding"), "bytes that are none")
                        .fix("Give it a name in UTF-8, and run Beleg where names are UTF-8 (LANG)."));
            } else if (attributes.isRegularFile()) {
                files.put(path, attributes.size());
            } else {
                faults.error("not-a-file", path, "'" + path + "' is neither a file nor a folder.");
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            faults.add(unreadable(path(file), e));
            return FileVisitResult.CONTINUE;
        }
    }

    /** Whether the file is found by its path as a text; bytes that are no letters get lost on the way. */
    private boolean isReadBack(String path, Path file) {
        try {
            return root.resolve(path).equals(file);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private String path(Path file) {
        StringJoiner path = new StringJoiner("/");
        root.relativize(file).forEach(part -> path.add(part.toString()));
        return path.toString();
    }

    @Override
    public SortedMap<String, Long> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    @Override
    public boolean hasFolder(String path) {
        return folders.contains(path);
    }

    Path root() {
        return root;
    }

    @Override
    public InputStream open(String path) throws IOException {
        return Files.newInputStream(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public Fault unreadable(String path, IOException e) throws IOException {
        if (e instanceof AccessDeniedException) {
            return Fault.error("file-unreadable", path, "'" + path + "' cannot be read: there is no permission.")
                    .fix("Give yourself the right to read it.");
        }
        throw e;
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
