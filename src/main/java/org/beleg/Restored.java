package org.beleg;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.beleg.dataset.Dataset;
import org.beleg.json.Json;
import org.beleg.json.JsonText;
import org.beleg.pack.Archive;

/** The dataset in one of Beleg's archives, laid out as the folder it was made from; deleted on closing. */
final class Restored implements Closeable {
    /** What came of checking the data when they were released. */
    static final String REPORT = "data/validation-report.json";

    private static final String METADATA = "data/" + Dataset.METADATA;
    private static final String TABLES = "data/tables/";
    private static final String SCHEMAS = "data/schemas/";
    private static final String TERMS = "data/terms/";

    private final Path folder;

    private Restored(Path folder) {
        this.folder = folder;
    }

    /**
     * The dataset in an archive of Beleg's.
     *
     * @param from where the archive is
     * @throws Refused if it is not one of Beleg's
     * @throws IOException if the disk fails or the archive is broken
     */
    static Restored required(Archive archive, Path from) throws IOException, Refused {
        return from(archive)
                .orElseThrow(() -> new Refused(from + " is not an archive of Beleg's: it has no data/dataset.json"));
    }

    /**
     * The dataset in an archive; empty if it is not one of Beleg's.
     *
     * @throws IOException if the disk fails or the archive is broken
     */
    static Optional<Restored> from(Archive archive) throws IOException {
        if (!isOfBeleg(archive)) {
            return Optional.empty();
        }
        Restored restored = new Restored(Files.createTempDirectory("beleg-").toRealPath());
        try {
            restored.lay(archive);
            return Optional.of(restored);
        } catch (IOException | RuntimeException e) {
            restored.close();
            throw e;
        }
    }

    /** Whether the archive holds what one of Beleg's does. */
    static boolean isOfBeleg(Archive archive) {
        return archive.paths().contains(METADATA) && archive.paths().contains(REPORT);
    }

    /**
     * Lays the dataset into a folder that is there and empty.
     *
     * @throws IOException if the disk fails or the archive is broken
     */
    static void lay(Archive archive, Path folder) throws IOException {
        new Restored(folder.toRealPath()).lay(archive);
    }

    Path folder() {
        return folder;
    }

    private void lay(Archive archive) throws IOException {
        for (String path : archive.paths()) {
            if (path.equals(METADATA)) {
                copy(archive, path, Dataset.METADATA);
            } else if (path.startsWith(TABLES)) {
                copy(archive, path, path.substring(TABLES.length()));
            } else if (path.startsWith(TERMS)) {
                copy(archive, path, path.substring(TERMS.length()));
            } else if (path.startsWith(SCHEMAS)) {
                copy(archive, path, "schema/" + path.substring(SCHEMAS.length()));
            }
        }
        Optional<String> manual = manual();
        if (manual.isPresent() && archive.paths().contains("data/manual.md")) {
            copy(archive, "data/manual.md", manual.get());
        }
    }

    private Optional<String> manual() throws IOException {
        Path metadata = folder.resolve(Dataset.METADATA);
        Json json = JsonText.read(Files.readAllBytes(metadata)).value();
        return json.string("manual");
    }

    private void copy(Archive archive, String from, String to) throws IOException {
        Path target = folder.resolve(to).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the archive names a file outside its own folder: " + to);
        }
        Files.createDirectories(target.getParent() == null ? folder : target.getParent());
        try (InputStream in = archive.read(from).orElseThrow(() -> new IOException("the archive has no " + from))) {
            Files.copy(in, target);
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
